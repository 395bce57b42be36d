import { textFormat } from '../text-format.js'

const MOUNTING_KEY = /^(?:Volume|Mount|PodmanArgs|Device|Exec\w+)[ \t]*=/m

export const quadlet = textFormat({
  id: 'quadlet',
  title: 'Podman quadlets and systemd units',
  globs: ['**/*.{container,volume,pod,service}'],
  mayMount: (text) => MOUNTING_KEY.test(text),
})

import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

const MOUNTING_KEY = /^(?:Volume|Mount|PodmanArgs|Device|Exec\w+)[ \t]*=/m

export const quadlet: Format<'quadlet'> = {
  id: 'quadlet',
  title: 'Podman quadlets and systemd units',
  globs: ['**/*.{container,volume,pod,service}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => MOUNTING_KEY.test(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => MOUNTING_KEY.test(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

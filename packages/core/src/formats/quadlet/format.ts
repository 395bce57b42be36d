import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

const MOUNTING_KEY = /^(?:Volume|Mount|PodmanArgs|Device|Exec\w+)[ \t]*=/m

export const quadlet: Format<'quadlet'> = {
  id: 'quadlet',
  title: 'Podman quadlets',
  globs: ['**/*.{container,volume,pod}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => MOUNTING_KEY.test(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => MOUNTING_KEY.test(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

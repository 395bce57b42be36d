import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const npm: Format<'npm'> = {
  id: 'npm',
  title: 'package.json scripts',
  globs: ['**/package.json'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

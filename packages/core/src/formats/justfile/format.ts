import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const justfile: Format<'justfile'> = {
  id: 'justfile',
  title: 'Justfiles',
  globs: ['**/{justfile,.justfile}', '**/*.just'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

import { mayNameEngine } from '../shell/engine-names.js'
import { speaksOfWindows } from '../signs.js'
import type { Format } from '../format.js'

export const justfile: Format<'justfile'> = {
  id: 'justfile',
  title: 'Justfiles',
  globs: ['**/{justfile,.justfile}', '**/*.just'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && speaksOfWindows(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

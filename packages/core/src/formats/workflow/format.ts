import { mayNameEngine } from '../shell/engine-names.js'
import { speaksOfWindows } from '../signs.js'
import type { Format } from '../format.js'

export const workflow: Format<'workflow'> = {
  id: 'workflow',
  title: 'GitHub workflows',
  globs: ['**/.github/workflows/*.{yml,yaml}', '**/action.{yml,yaml}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && speaksOfWindows(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

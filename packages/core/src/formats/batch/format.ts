import type { Format } from '../format.js'
import { mayNameEngine } from '../shell/engine-names.js'

export const batch: Format<'batch'> = {
  id: 'batch',
  title: 'Batch files',
  globs: ['**/*.bat', '**/*.cmd'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

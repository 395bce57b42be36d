import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const azure: Format<'azure'> = {
  id: 'azure',
  title: 'Azure Pipelines',
  globs: ['**/azure-pipelines*.{yml,yaml}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'
import { mayMountInJob } from '../workflow/format.js'

export const azure: Format<'azure'> = {
  id: 'azure',
  title: 'Azure Pipelines',
  globs: ['**/azure-pipelines*.{yml,yaml}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayMountInJob(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayMountInJob(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

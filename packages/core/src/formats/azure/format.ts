import { textFormat } from '../text-format.js'
import { mayMountInJob } from '../workflow/format.js'

export const azure = textFormat({
  id: 'azure',
  title: 'Azure Pipelines',
  globs: ['**/azure-pipelines*.{yml,yaml}'],
  mayMount: mayMountInJob,
})

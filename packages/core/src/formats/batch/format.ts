import { textFormat } from '../text-format.js'

export const batch = textFormat({
  id: 'batch',
  title: 'Batch files',
  globs: ['**/*.bat', '**/*.cmd'],
  mayNameDrive: () => true,
})

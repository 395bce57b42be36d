import { textFormat } from '../text-format.js'

export const taskfile = textFormat({
  id: 'taskfile',
  title: 'Taskfiles',
  globs: ['**/{Taskfile,taskfile}.{yml,yaml}', '**/{Taskfile,taskfile}.dist.{yml,yaml}'],
})

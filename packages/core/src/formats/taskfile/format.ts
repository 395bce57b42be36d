import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const taskfile: Format<'taskfile'> = {
  id: 'taskfile',
  title: 'Taskfiles',
  globs: ['**/{Taskfile,taskfile}.{yml,yaml}', '**/{Taskfile,taskfile}.dist.{yml,yaml}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

import { mayNameEngine } from '../shell/engine-names.js'
import { speaksOfWindows } from '../signs.js'
import type { Format } from '../format.js'

export const taskfile: Format<'taskfile'> = {
  id: 'taskfile',
  title: 'Taskfiles',
  globs: ['**/{Taskfile,taskfile}.{yml,yaml}', '**/{Taskfile,taskfile}.dist.{yml,yaml}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && speaksOfWindows(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

import { mayNameEngine } from '../shell/engine-names.js'
import { isUnbalanced, mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const vscode: Format<'vscode'> = {
  id: 'vscode',
  title: 'VS Code tasks and settings',
  globs: ['**/.vscode/{tasks,launch,settings}.json', '**/*.code-workspace'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: isUnbalanced,
  isEslintLanguage: true,
}

import { isUnbalanced } from '../signs.js'
import { textFormat } from '../text-format.js'

export const vscode = textFormat({
  id: 'vscode',
  title: 'VS Code tasks and settings',
  globs: ['**/.vscode/{tasks,launch,settings}.json', '**/*.code-workspace'],
  mayBeInvalid: isUnbalanced,
})

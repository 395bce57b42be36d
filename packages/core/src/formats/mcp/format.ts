import { mayNameEngine } from '../shell/engine-names.js'
import { isUnbalanced, mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const mcp: Format<'mcp'> = {
  id: 'mcp',
  title: 'MCP clients',
  globs: ['**/{.mcp,mcp,mcp_config,claude_desktop_config,cline_mcp_settings}.json'],
  asks: ['**/*mcp*.{json,jsonc}', '**/.gemini/settings.json', '**/opencode.{json,jsonc}'],
  recognizes: (text) => /"(?:mcpServers|servers|mcp)"\s*:/.test(text) && /"(?:args|command)"/.test(text),
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: isUnbalanced,
  isEslintLanguage: true,
}

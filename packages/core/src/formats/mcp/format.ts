import { isUnbalanced } from '../signs.js'
import { textFormat } from '../text-format.js'

export const mcp = textFormat({
  id: 'mcp',
  title: 'MCP clients',
  globs: ['**/{.mcp,mcp,mcp_config,claude_desktop_config,cline_mcp_settings}.json'],
  asks: ['**/*mcp*.{json,jsonc}', '**/.gemini/settings.json', '**/opencode.{json,jsonc}'],
  recognizes: (text) => /"(?:mcpServers|servers|mcp)"\s*:/.test(text) && /"(?:args|command)"/.test(text),
  mayBeInvalid: isUnbalanced,
})

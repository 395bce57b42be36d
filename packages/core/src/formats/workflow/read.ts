import type { Context, Reading, Source } from '../../types.js'
import { readYamlScripts, type YamlScripts } from '../yaml-scripts.js'
import { EXPRESSION, readContainers } from './containers.js'

const SCRIPTS: YamlScripts = {
  format: 'workflow',
  keys: new Set(['run']),
  template: EXPRESSION,
  templateValues: 'env',
  environment: 'env',
  readOthers: readContainers,
  languageIn: (entries, outer, defaultShell) => {
    const shell = entries.get('shell') ?? defaultShell
    if (/^(?:pwsh|powershell)/.test(shell)) return 'powershell'
    if (shell.startsWith('cmd')) return 'cmd'
    if (/^(?:ba)?sh/.test(shell)) return 'bash'
    return /\bwindows/i.test(entries.get('runs-on') ?? '') ? 'powershell' : outer
  },
}

/** Lists what the scripts and containers of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)

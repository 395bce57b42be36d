import type { Context, Reading, Source } from '../../types.js'
import { readYamlScripts, type YamlScripts } from '../yaml-scripts.js'

const SCRIPTS: YamlScripts = {
  format: 'azure',
  keys: new Set(['script', 'bash', 'powershell', 'pwsh']),
  template: /\$\{\{[^\n]*?\}\}/g,
  languageIn: (entries, outer) => {
    if (entries.has('powershell') || entries.has('pwsh')) return 'powershell'
    return entries.get('vmImage')?.startsWith('windows') === true ? 'cmd' : outer
  },
}

/** Lists what the scripts of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)

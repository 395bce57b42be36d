import type { Context, Reading, Source } from '../../types.js'
import { readYamlScripts, type YamlScripts } from '../yaml-scripts.js'

const SCRIPTS: YamlScripts = {
  format: 'taskfile',
  keys: new Set(['cmds', 'cmd', 'sh']),
  scriptMappings: new Set(['tasks']),
  template: /\{\{(?:-?[ \t]*\.(\w+)[ \t]*-?|[^\n]*?)\}\}/g,
  templateValues: 'vars',
  environment: 'env',
  languageIn: (_, outer) => outer,
}

/** Lists what the scripts of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)

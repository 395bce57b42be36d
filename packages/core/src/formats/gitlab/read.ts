import type { Context, Reading, Source } from '../../types.js'
import { readYamlScripts, type YamlScripts } from '../yaml-scripts.js'

const SCRIPTS: YamlScripts = {
  format: 'gitlab',
  keys: new Set(['script', 'before_script', 'after_script']),
  template: /\$\[\[[^\n]*?\]\]/g,
  languageIn: (_, outer) => outer,
}

/** Lists what the scripts of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)

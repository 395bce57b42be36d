import { slice } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'
import { readYamlScripts } from '../yaml-scripts/read.js'
import type { YamlScripts } from '../yaml-scripts/scripts.js'

/** A default before its variable: `{{default "C:/data" .DIR}}`. */
const WITH_DEFAULT = /^\{\{-?[ \t]*default[ \t]+["`]([^"`]*)["`][ \t]+\.(\w+)[ \t]*-?\}\}$/d

/** A variable with its default, and filters that change no more than slashes. */
const EXPRESSION =
  /^\{\{-?[ \t]*(?:(?:toSlash|fromSlash)[ \t]+)?\.(\w+)(?:[ \t]*\|[ \t]*default[ \t]+["`]([^"`]*)["`])?(?:[ \t]*\|[ \t]*(?:toSlash|fromSlash))?[ \t]*-?\}\}$/d

function evaluate(written: TracedText, values: TemplateValues): TracedText | undefined {
  const found = EXPRESSION.exec(written.text)
  const before = WITH_DEFAULT.exec(written.text)
  const byDefault = found?.indices?.[2] ?? before?.indices?.[1]
  return values.get(found?.[1] ?? before?.[2] ?? '') ?? (byDefault && slice(written, ...byDefault))
}

const SCRIPTS: YamlScripts = {
  format: 'taskfile',
  keys: new Set(['cmds', 'cmd', 'sh', 'defer', 'status', 'preconditions', 'if']),
  scriptMappings: new Set(['tasks']),
  template: /\{\{(?:-?[ \t]*\.(\w+)[ \t]*-?|[^\n]*?)\}\}/g,
  evaluate,
  templateValues: 'vars',
  environment: 'env',
  calls: { within: 'tasks', name: 'task', values: 'vars' },
  folder: 'dir',
  loop: { key: 'for', name: 'ITEM' },
  languageIn: (_, outer) => outer,
}

/** Lists what the scripts of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)

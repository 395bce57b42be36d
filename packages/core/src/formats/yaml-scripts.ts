import type { YamlMapping, YamlNode } from '../languages/yaml/nodes.js'
import { parseYaml } from '../languages/yaml/parse.js'
import { dirname } from '../paths/join.js'
import { concatAll, display, unwritten } from '../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../types.js'
import { readPieces, type Piece, type ScriptLanguage } from './pieces.js'
import { withoutTemplates } from './templates.js'

/** Where a YAML file has scripts. */
export interface YamlScripts {
  readonly format: string
  /** Keys whose scalars, also in a sequence, are scripts. */
  readonly keys: ReadonlySet<string>
  /** What the tool replaces before a shell reads the script. */
  readonly template: RegExp
  /** The shell that runs the scripts of a mapping, by its other entries; that of the mapping around if it says none. */
  readonly languageIn: (entries: ReadonlyMap<string, string>, outer: ScriptLanguage) => ScriptLanguage
}

function scalarsOf(node: YamlNode): readonly TracedText[] {
  if (node.kind === 'scalar') return [node.value]
  return node.kind === 'sequence' ? node.items.flatMap(scalarsOf) : []
}

/** The texts of entries by their keys, of a sequence with blanks between. */
const textsIn = (entries: YamlMapping['entries']): Map<string, string> =>
  new Map([...entries].map(([key, { value }]) => [key, scalarsOf(value).map(display).join(' ')]))

/** The items of a sequence are the lines of one script. */
function scriptsOf(node: YamlNode): TracedText[] {
  const lines = scalarsOf(node)
  if (lines.length === 0) return []
  return [concatAll(lines.flatMap((line) => [line, unwritten('\n')]))]
}

function piecesIn(node: YamlNode, scripts: YamlScripts, outer: ScriptLanguage): Piece[] {
  if (node.kind === 'scalar') return []
  if (node.kind === 'sequence') return node.items.flatMap((item) => piecesIn(item, scripts, outer))
  const language = scripts.languageIn(textsIn(node.entries), outer)
  return [...node.entries].flatMap(([key, { value }]) => {
    const own = scripts.keys.has(key) ? scriptsOf(value) : []
    const pieces = own.map((text) => ({ text: withoutTemplates(text, scripts.template), language }))
    return [...pieces, ...piecesIn(value, scripts, language)]
  })
}

/** Lists what the scripts in a YAML file mount. */
export function readYamlScripts(source: Source, context: Context, scripts: YamlScripts): Reading {
  const { documents, problems } = parseYaml(source)
  const pieces = documents.flatMap((document) => piecesIn(document, scripts, 'bash'))
  const host = { format: scripts.format, path: source.path, folder: dirname(source.path) }
  return { ...readPieces(pieces, host, context), problems }
}

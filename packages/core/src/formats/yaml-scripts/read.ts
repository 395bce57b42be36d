import { scalarsIn, type YamlNode } from '../../languages/yaml/nodes.js'
import { parseYaml } from '../../languages/yaml/parse.js'
import { dirname } from '../../paths/join.js'
import { concatAll, unwritten } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { inFolder, withEnvironment } from '../environment.js'
import { mergeReadings, readPieces, type OptionsPiece, type Piece, type ScriptPiece } from '../pieces.js'
import { scopesOfLoop } from './loops.js'
import { scopesOfRuns, scriptCalls, type ScriptCalls } from './runs.js'
import { filled, outermost, scopeBehind, scopeIn, type ScriptScope } from './scope.js'
import type { YamlScripts } from './scripts.js'

/** The scripts of a file, and the calls of mappings; none in one that is read for a call. */
interface ScriptFile {
  readonly scripts: YamlScripts
  readonly calls: ScriptCalls
}

/** The items of a sequence are the lines of one script. */
function scriptsOf(node: YamlNode, before: readonly TracedText[] = []): TracedText[] {
  const lines = scalarsIn(node).map(({ value }) => value)
  if (lines.length === 0) return []
  return [concatAll([...before, ...lines].flatMap((line) => [line, unwritten('\n')]))]
}

function pieceOf(
  text: TracedText,
  scripts: YamlScripts,
  { language, environment, templateValues, folder }: ScriptScope,
): ScriptPiece {
  const piece: ScriptPiece = { text: filled(text, scripts, templateValues), language }
  return withEnvironment(folder ? inFolder(piece, folder) : piece, environment)
}

const optionsPiece = (text: TracedText, scripts: YamlScripts, { templateValues }: ScriptScope): OptionsPiece => ({
  text: filled(text, scripts, templateValues),
  language: 'options',
})

function piecesIn(node: YamlNode, file: ScriptFile, outer: ScriptScope, keyAround = ''): Piece[] {
  if (node.kind === 'scalar' || outer.known.size === outer.known.add(node).size) return []
  if (node.kind === 'sequence') return piecesInOrder(node.items, file, outer)
  const { scripts } = file
  const scope = scopeIn(node, scripts, outer)
  const scopes = scopesOfLoop(node, scripts, scope)
  const isScripts = scripts.scriptMappings?.has(keyAround) === true
  const own = [...node.entries].flatMap(([key, { value }]) =>
    isScripts || scripts.keys.has(key) ? scriptsOf(value, key === scripts.before?.of ? scope.before : []) : [],
  )
  const texts = [...own, ...(scripts.commandsIn?.(node) ?? [])]
  const pieces = [
    ...texts.flatMap((text) => scopes.map((one) => pieceOf(text, scripts, one))),
    ...(scripts.optionsIn?.(node) ?? []).map((text) => optionsPiece(text, scripts, scope)),
  ]
  const inner = [...node.entries].flatMap(([key, { value }]) => piecesUnder([key, value], file, scope, keyAround))
  return [...pieces, ...inner]
}

/** The scripts of items, each with the variables that those before it set. */
function piecesInOrder(items: readonly YamlNode[], file: ScriptFile, outer: ScriptScope): Piece[] {
  let scope = outer
  return items.flatMap((item) => {
    const pieces = piecesIn(item, file, scope)
    scope = scopeBehind(item, file.scripts, scope)
    return pieces
  })
}

/** The scripts under a key, also for each of its runs; those inside of a run have no runs of their own. */
function piecesUnder(
  [key, value]: readonly [key: string, value: YamlNode],
  file: ScriptFile,
  scope: ScriptScope,
  keyAround: string,
): Piece[] {
  const { scripts, calls } = file
  const isCalled = scripts.calls?.within === keyAround
  const runs = scopesOfRuns([key, value], isCalled ? calls : new Map(), scripts, scope)
  const inRun: ScriptFile = { scripts: { ...scripts, matrixOf: () => [] }, calls: new Map() }
  return [...piecesIn(value, file, scope, key), ...runs.flatMap((run) => piecesIn(value, inRun, run, key))]
}

/** Lists what the scripts in a YAML file mount. */
export function readYamlScripts(source: Source, context: Context, scripts: YamlScripts): Reading {
  const { documents: written, problems } = parseYaml(source)
  const documents = scripts.prepared ? written.map(scripts.prepared) : written
  const file: ScriptFile = { scripts, calls: scriptCalls(documents, scripts) }
  const scope = outermost()
  const pieces = documents.flatMap((document) => {
    return piecesIn(document, file, { ...scope, templateValues: scripts.valuesIn?.(document) ?? new Map() })
  })
  const folder = scripts.folderOf?.(source.path) ?? dirname(source.path)
  const host = { format: scripts.format, path: source.path, folder }
  const others = scripts.readOthers ? [scripts.readOthers(documents, host, context)] : []
  return { ...mergeReadings([readPieces(pieces, host, context), ...others]), problems }
}

import { entryNamed, scalarsIn, type YamlMapping, type YamlNode } from '../languages/yaml/nodes.js'
import { parseYaml } from '../languages/yaml/parse.js'
import { dirname } from '../paths/join.js'
import { concatAll, display, unwritten } from '../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../types.js'
import { withEnvironment } from './environment.js'
import { mergeReadings, readPieces, type Host, type ScriptPiece, type ScriptLanguage } from './pieces.js'
import { fillTemplates, type TemplateValues } from './templates.js'

/** Where a YAML file has scripts. */
export interface YamlScripts {
  readonly format: string
  /** Keys whose scalars, also in a sequence, are scripts. */
  readonly keys: ReadonlySet<string>
  /** Keys of mappings whose values are scripts, if they are scalars or sequences. */
  readonly scriptMappings?: ReadonlySet<string>
  /** What the tool replaces before a shell reads the script; a group has the name of a variable. */
  readonly template: RegExp
  /** What the tool replaces only if it knows the variable, whose name a group has. */
  readonly macro?: RegExp
  /** The value of what a template has besides names of variables. */
  readonly evaluate?: (written: TracedText, values: TemplateValues) => TracedText | undefined
  /** The key of the variables that a template names: a mapping, or a sequence of mappings with `name` and `value`. */
  readonly templateValues?: string
  /** The key of a list for each item of which a command runs, and the name that a template has for the item. */
  readonly loop?: { readonly key: string; readonly name: string }
  /** The key of the mapping with the environment of scripts. */
  readonly environment?: string
  /** The value of a variable is expanded once more, so that one with a dollar sign is unknown. */
  readonly isExpanded?: true
  /** The shell that runs the scripts of a mapping, by its other entries; that of the mapping around if it says none. */
  readonly languageIn: (
    entries: ReadonlyMap<string, string>,
    outer: ScriptLanguage,
    defaultShell: string,
  ) => ScriptLanguage
  /** What the file mounts besides its scripts. */
  readonly readOthers?: (documents: readonly YamlNode[], host: Host, context: Context) => Reading
}

/** What holds for the scripts of a mapping. */
interface Scope {
  /** Nodes that were read: aliases may repeat one without end. */
  readonly known: Set<YamlNode>
  readonly language: ScriptLanguage
  /** `defaults.run.shell` of the mapping or of one around it. */
  readonly defaultShell: string
  readonly environment: TemplateValues
  readonly templateValues: TemplateValues
}

const outermost = (): Scope => ({
  known: new Set(),
  language: 'bash',
  defaultShell: '',
  environment: new Map(),
  templateValues: new Map(),
})

const scalarTexts = (node: YamlNode): readonly string[] => scalarsIn(node).map(({ value }) => display(value))

/** The texts of entries by their keys; of a sequence, or of the entries of a mapping, with blanks between. */
const textsIn = (entries: YamlMapping['entries']): Map<string, string> =>
  new Map(
    [...entries].map(([key, { value }]) => {
      const nodes = value.kind === 'mapping' ? [...value.entries.values()].map((entry) => entry.value) : [value]
      return [key, nodes.flatMap(scalarTexts).join(' ')]
    }),
  )

/** The items of a sequence are the lines of one script. */
function scriptsOf(node: YamlNode): TracedText[] {
  const lines = scalarsIn(node)
  if (lines.length === 0) return []
  return [concatAll(lines.flatMap(({ value }) => [value, unwritten('\n')]))]
}

/** Longest value that may be a path. */
const MOST_CHARACTERS = 4096

/** The variables with those of a mapping; one whose value is not written is unknown again. */
function withValues(
  outer: TemplateValues,
  node: YamlNode | undefined,
  scripts: YamlScripts,
  known: TemplateValues,
): TemplateValues {
  const values = new Map(outer)
  for (const [name, value] of variablesIn(node)) {
    values.delete(name)
    if (value?.kind !== 'scalar' || value.value.text.length > MOST_CHARACTERS) continue
    if (scripts.isExpanded && value.value.text.includes('$')) continue
    values.set(name, filled(value.value, scripts, known))
  }
  return values
}

/** The variables of a mapping, or of a sequence of mappings with `name` and `value`. */
function variablesIn(node: YamlNode | undefined): (readonly [string, YamlNode | undefined])[] {
  if (node?.kind === 'mapping') return [...node.entries].map(([name, { value }]) => [name, value])
  if (node?.kind !== 'sequence') return []
  return node.items.flatMap((item) => {
    const name = entryNamed(item, 'name')
    return name?.kind === 'scalar' ? [[name.value.text, entryNamed(item, 'value')] as const] : []
  })
}

function filled(text: TracedText, { template, macro, evaluate }: YamlScripts, values: TemplateValues): TracedText {
  const ofTemplate = fillTemplates(text, {
    pattern: template,
    values,
    ...(evaluate ? { evaluate: (written: TracedText) => evaluate(written, values) } : {}),
  })
  return macro ? fillTemplates(ofTemplate, { pattern: macro, values, keepsUnknown: true }) : ofTemplate
}

function defaultShellIn(mapping: YamlMapping): string | undefined {
  const shell = entryNamed(entryNamed(entryNamed(mapping, 'defaults'), 'run'), 'shell')
  return shell?.kind === 'scalar' ? shell.value.text : undefined
}

function scopeIn(mapping: YamlMapping, scripts: YamlScripts, outer: Scope): Scope {
  const { entries } = mapping
  const under = (key: string | undefined): YamlNode | undefined =>
    key === undefined ? undefined : entries.get(key)?.value
  const { templateValues: known } = outer
  const defaultShell = defaultShellIn(mapping) ?? outer.defaultShell
  const templateValues = withValues(known, under(scripts.templateValues), scripts, known)
  return {
    known: outer.known,
    language: scripts.languageIn(textsIn(entries), outer.language, defaultShell),
    defaultShell,
    environment: withValues(outer.environment, under(scripts.environment), scripts, templateValues),
    templateValues,
  }
}

function pieceOf(
  text: TracedText,
  scripts: YamlScripts,
  { language, environment, templateValues }: Scope,
): ScriptPiece {
  return withEnvironment({ text: filled(text, scripts, templateValues), language }, environment)
}

/** The scope of a command for each item of its loop. */
function scopesOfLoop(mapping: YamlMapping, { loop }: YamlScripts, scope: Scope): readonly Scope[] {
  const list = loop && entryNamed(mapping, loop.key)
  if (!loop || list?.kind !== 'sequence') return [scope]
  return scalarsIn(list).map(({ value }) => ({
    ...scope,
    templateValues: new Map([...scope.templateValues, [loop.name, value]]),
  }))
}

function piecesIn(node: YamlNode, scripts: YamlScripts, outer: Scope, keyAround = ''): ScriptPiece[] {
  if (node.kind === 'scalar' || outer.known.size === outer.known.add(node).size) return []
  if (node.kind === 'sequence') return node.items.flatMap((item) => piecesIn(item, scripts, outer))
  const scope = scopeIn(node, scripts, outer)
  const isScripts = scripts.scriptMappings?.has(keyAround) === true
  return [...node.entries].flatMap(([key, { value }]) => {
    const own = isScripts || scripts.keys.has(key) ? scriptsOf(value) : []
    const scopes = scopesOfLoop(node, scripts, scope)
    const pieces = own.flatMap((text) => scopes.map((one) => pieceOf(text, scripts, one)))
    return [...pieces, ...piecesIn(value, scripts, scope, key)]
  })
}

/** Lists what the scripts in a YAML file mount. */
export function readYamlScripts(source: Source, context: Context, scripts: YamlScripts): Reading {
  const { documents, problems } = parseYaml(source)
  const scope = outermost()
  const pieces = documents.flatMap((document) => piecesIn(document, scripts, scope))
  const host = { format: scripts.format, path: source.path, folder: dirname(source.path) }
  const others = scripts.readOthers ? [scripts.readOthers(documents, host, context)] : []
  return { ...mergeReadings([readPieces(pieces, host, context), ...others]), problems }
}

import { entryNamed, scalarsIn, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'
import { display } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { ScriptLanguage } from '../pieces.js'
import { fillTemplates, type TemplateValues } from '../templates.js'
import type { YamlScripts } from './scripts.js'

/** What holds for the scripts of a mapping. */
export interface ScriptScope {
  /** Nodes that were read: aliases may repeat one without end. */
  readonly known: Set<YamlNode>
  readonly language: ScriptLanguage
  /** `defaults.run.shell` of the mapping or of one around it. */
  readonly defaultShell: string
  readonly environment: TemplateValues
  readonly templateValues: TemplateValues
  /** The lines that a shell runs before a script. */
  readonly before: readonly TracedText[]
  /** The working directory, if it is written as an absolute path. */
  readonly folder?: TracedText
}

export const outermost = (): ScriptScope => ({
  known: new Set(),
  language: 'bash',
  defaultShell: '',
  environment: new Map(),
  templateValues: new Map(),
  before: [],
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

/** Longest value that may be a path. */
const MOST_CHARACTERS = 4096

/** The variables with those of a mapping; one whose value is not written is unknown again. */
export function withVariables(
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

/** The value of a variable, also of one with a description: `{ value: a, description: b }`. */
const valueIn = (node: YamlNode): YamlNode => entryNamed(node, 'value') ?? node

/** The variables of a mapping, or of a sequence of mappings with `name` and `value`. */
function variablesIn(node: YamlNode | undefined): (readonly [string, YamlNode | undefined])[] {
  if (node?.kind === 'mapping') return [...node.entries].map(([name, { value }]) => [name, valueIn(value)])
  if (node?.kind !== 'sequence') return []
  return node.items.flatMap((item) => {
    const name = entryNamed(item, 'name')
    return name?.kind === 'scalar' ? [[name.value.text, entryNamed(item, 'value')] as const] : []
  })
}

export function filled(
  text: TracedText,
  { template, macro, evaluate }: YamlScripts,
  values: TemplateValues,
): TracedText {
  const ofTemplate = fillTemplates(text, {
    pattern: template,
    values,
    ...(evaluate ? { evaluate: (written: TracedText) => evaluate(written, values) } : {}),
  })
  return macro ? fillTemplates(ofTemplate, { pattern: macro, values, keepsUnknown: true }) : ofTemplate
}

/** Maximum number of variables that steps set, since each step has a copy. */
const MOST_VARIABLES = 200

/** The scope of the items behind one in a sequence. */
export function scopeBehind(item: YamlNode, scripts: YamlScripts, outer: ScriptScope): ScriptScope {
  const written = item.kind === 'mapping' ? (scripts.variablesWrittenBy?.(item) ?? []) : []
  if (written.length === 0) return outer
  if (outer.environment.size > MOST_VARIABLES) return { ...outer, environment: new Map(), templateValues: new Map() }
  const [environment, templateValues] = [new Map(outer.environment), new Map(outer.templateValues)]
  for (const [name, value] of written) {
    for (const values of [environment, templateValues]) {
      if (value) values.set(name, value)
      else values.delete(name)
    }
  }
  return { ...outer, environment, templateValues }
}

function defaultShellIn(mapping: YamlMapping): string | undefined {
  const shell = entryNamed(entryNamed(entryNamed(mapping, 'defaults'), 'run'), 'shell')
  return shell?.kind === 'scalar' ? shell.value.text : undefined
}

/** The lines before the scripts of a mapping: its own, or those that it inherits. */
function linesBefore({ entries }: YamlMapping, key: string, { before }: ScriptScope): readonly TracedText[] {
  const node = entries.get(key)?.value ?? entryNamed(entries.get('default')?.value, key)
  if (!node) return before
  const lines = scalarsIn(node).map(({ value }) => value)
  // The lines are read again for each script.
  return lines.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS ? [] : lines
}

const ABSOLUTE = /^(?:[A-Za-z]:[\\/]|\/)/

/** The working directory that a mapping sets; a relative one is in the project. */
function folderIn(
  folder: YamlNode | undefined,
  scripts: YamlScripts,
  values: TemplateValues,
  outer: ScriptScope,
): Pick<ScriptScope, 'folder'> {
  if (folder?.kind !== 'scalar') return outer.folder ? { folder: outer.folder } : {}
  const path = filled(folder.value, scripts, values)
  return ABSOLUTE.test(path.text) ? { folder: path } : {}
}

/** The scope of what a mapping contains. */
export function scopeIn(mapping: YamlMapping, scripts: YamlScripts, outer: ScriptScope): ScriptScope {
  const { entries } = mapping
  const under = (key: string | undefined): YamlNode | undefined =>
    key === undefined ? undefined : entries.get(key)?.value
  const { templateValues: known } = outer
  const defaultShell = defaultShellIn(mapping) ?? outer.defaultShell
  const templateValues = withVariables(known, under(scripts.templateValues), scripts, known)
  return {
    known: outer.known,
    language: scripts.languageIn(textsIn(entries), outer.language, defaultShell),
    defaultShell,
    environment: withVariables(outer.environment, under(scripts.environment), scripts, templateValues),
    templateValues,
    ...folderIn(under(scripts.folder), scripts, templateValues, outer),
    before: scripts.before ? linesBefore(mapping, scripts.before.key, outer) : [],
  }
}

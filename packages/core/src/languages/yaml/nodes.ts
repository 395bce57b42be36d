import type { Place, Problem, TracedText, Use } from '../../types.js'

interface NodeBase {
  /** As written: `!reset`, `!override`, `!!str`. */
  readonly tag?: string
  readonly place: Place
}

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar'
  readonly value: TracedText
  /** Plain and empty, `~` or `null`. */
  readonly isNull: boolean
}

export interface YamlEntry {
  readonly keyPlace: Place
  readonly value: YamlNode
}

export interface YamlMapping extends NodeBase {
  readonly kind: 'mapping'
  /** Including the entries of merge keys. */
  readonly entries: ReadonlyMap<string, YamlEntry>
}

interface YamlSequence extends NodeBase {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
}

/** A node after aliases and merge keys are resolved; an aliased node is the same object at each of its places. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence

/** The documents of a YAML file. */
export interface YamlStream {
  readonly documents: readonly YamlNode[]
  readonly problems: readonly Problem[]
  /** Uses of anchored scalars. */
  readonly uses: readonly Use[]
  /** Places of anchored scalars that are used both at the definition and by aliases. */
  readonly shared: readonly Place[]
}

/** The value of a key; undefined if the node is not a mapping or has no such key. */
export const entryNamed = (node: YamlNode | undefined, key: string): YamlNode | undefined =>
  node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined

/** A scalar itself, or the scalars in a sequence and its nested sequences; a sequence that aliases repeat is read once. */
export function scalarsIn(node: YamlNode, known = new Set<YamlNode>()): readonly YamlScalar[] {
  if (node.kind === 'scalar') return [node]
  if (node.kind === 'mapping' || known.size === known.add(node).size) return []
  return node.items.flatMap((item) => scalarsIn(item, known))
}

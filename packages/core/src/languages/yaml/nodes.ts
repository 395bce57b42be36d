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
  /** With the entries that merge keys bring. */
  readonly entries: ReadonlyMap<string, YamlEntry>
}

interface YamlSequence extends NodeBase {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
}

/** A node after aliases and merge keys are resolved: an aliased one is the same object at each of its places. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence

/** What a YAML file holds, document by document. */
export interface YamlStream {
  readonly documents: readonly YamlNode[]
  readonly problems: readonly Problem[]
  /** Uses of anchored scalars. */
  readonly uses: readonly Use[]
  /** Places of anchored scalars that are used elsewhere as well as where they are defined. */
  readonly shared: readonly Place[]
}

/** The value of a key, if the node is a mapping that has it. */
export const entryNamed = (node: YamlNode | undefined, key: string): YamlNode | undefined =>
  node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined

/** A scalar alone, or those in a sequence and the sequences in it; a sequence that aliases repeat is read once. */
export function scalarsIn(node: YamlNode, known = new Set<YamlNode>()): readonly YamlScalar[] {
  if (node.kind === 'scalar') return [node]
  if (node.kind === 'mapping' || known.size === known.add(node).size) return []
  return node.items.flatMap((item) => scalarsIn(item, known))
}

import type { Place, TracedText } from '../../types.js'

interface NodeBase {
  /** `!override` replaces the value of earlier files instead of merging. */
  readonly isOverride: boolean
  readonly place: Place
}

export interface Scalar extends NodeBase {
  readonly kind: 'scalar'
  /** The possible texts after variables are replaced; at least one. */
  readonly values: readonly [TracedText, ...TracedText[]]
  readonly isNull: boolean
  /** The folder of relative paths: that of the file, or of the project that includes it. */
  readonly folder: string
}

export interface Mapping extends NodeBase {
  readonly kind: 'mapping'
  readonly entries: ReadonlyMap<string, ModelNode>
}

export interface Sequence extends NodeBase {
  readonly kind: 'sequence'
  readonly items: readonly ModelNode[]
}

/** `!reset`: removes the value of earlier files. */
export interface Reset extends NodeBase {
  readonly kind: 'reset'
}

/** A part of a compose file after interpolation, before it is merged with others. */
export type ModelNode = Scalar | Mapping | Sequence | Reset

/** The value of a key; undefined if the key is missing or null, or the node is not a mapping. */
export function entryOf(node: ModelNode | undefined, key: string): Exclude<ModelNode, Reset> | undefined {
  const entry = node?.kind === 'mapping' ? node.entries.get(key) : undefined
  if (!entry || entry.kind === 'reset') return undefined
  return entry.kind === 'scalar' && entry.isNull ? undefined : entry
}

/** The entries of a mapping that are not reset, including null ones. */
export const mappingEntriesOf = (node: ModelNode | undefined): [name: string, node: Exclude<ModelNode, Reset>][] =>
  node?.kind === 'mapping'
    ? [...node.entries].flatMap(([name, entry]) => (entry.kind === 'reset' ? [] : [[name, entry]]))
    : []

/** The items of a sequence; empty for other nodes. */
export const itemsOf = (node: ModelNode | undefined): readonly ModelNode[] =>
  node?.kind === 'sequence' ? node.items : []

export const scalarOf = (node: ModelNode | undefined): Scalar | undefined =>
  node?.kind === 'scalar' && !node.isNull ? node : undefined

/** The text of a scalar entry, its first value. */
export const scalarText = (node: ModelNode | undefined): string | undefined => scalarOf(node)?.values[0].text

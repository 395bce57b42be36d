import type { Place, TracedText } from '../../types.js'

interface NodeBase {
  /** `!override` replaces what earlier files say here instead of adding to it. */
  readonly isOverride: boolean
  readonly place: Place
}

export interface Scalar extends NodeBase {
  readonly kind: 'scalar'
  /** What the text may be once variables are replaced; at least one. */
  readonly values: readonly [TracedText, ...TracedText[]]
  readonly isNull: boolean
  /** Folder that a relative path starts from: the one of the file, or of the project that it is included in. */
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

/** A part of a compose file after interpolation, as compose merges it with others. */
export type ModelNode = Scalar | Mapping | Sequence | Reset

/** The entry of a mapping; undefined when there is none, it is null or the node is no mapping. */
export function entryOf(node: ModelNode | undefined, key: string): Exclude<ModelNode, Reset> | undefined {
  const entry = node?.kind === 'mapping' ? node.entries.get(key) : undefined
  if (!entry || entry.kind === 'reset') return undefined
  return entry.kind === 'scalar' && entry.isNull ? undefined : entry
}

/** Named entries of a mapping that are not reset; null ones are among them. */
export const mappingEntriesOf = (node: ModelNode | undefined): [name: string, node: Exclude<ModelNode, Reset>][] =>
  node?.kind === 'mapping'
    ? [...node.entries].flatMap(([name, entry]) => (entry.kind === 'reset' ? [] : [[name, entry]]))
    : []

/** Items of a sequence; none when the node is something else. */
export const itemsOf = (node: ModelNode | undefined): readonly ModelNode[] =>
  node?.kind === 'sequence' ? node.items : []

export const scalarOf = (node: ModelNode | undefined): Scalar | undefined =>
  node?.kind === 'scalar' && !node.isNull ? node : undefined

/** The text of a scalar entry, its first value. */
export const scalarText = (node: ModelNode | undefined): string | undefined => scalarOf(node)?.values[0].text

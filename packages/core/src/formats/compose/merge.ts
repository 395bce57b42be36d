import type { Mapping, ModelNode, Sequence } from './model.js'

const mergeSequences = (base: Sequence, over: Sequence): Sequence => ({
  ...over,
  items: [...base.items, ...over.items],
})

function mergeMappings(base: Mapping, over: Mapping): Mapping {
  const entries = new Map(base.entries)
  for (const [key, value] of over.entries)
    entries.set(key, key.startsWith('x-') ? value : mergeNodes(entries.get(key), value))
  return { ...over, entries }
}

/**
 * Merges a later node over an earlier one, as in compose-go's override/merge.go: mappings by key, sequences by
 * concatenation, other nodes by replacement. A reset stays, since it also removes nodes that are merged below it later.
 */
export function mergeNodes(base: ModelNode | undefined, over: ModelNode): ModelNode {
  if (!base || base.kind === 'reset' || over.kind === 'reset' || over.isOverride) return over
  if (over.kind === 'scalar' && over.isNull) return base
  if (base.kind === 'mapping' && over.kind === 'mapping') return mergeMappings(base, over)
  if (base.kind === 'sequence' && over.kind === 'sequence') return mergeSequences(base, over)
  return over
}

/** A mapping without resets and overrides that are already applied. */
export function settled(node: Mapping): Mapping {
  const entries = [...node.entries].filter(([, entry]) => entry.kind !== 'reset')
  return { ...node, entries: new Map(entries.map(([key, entry]) => [key, { ...entry, isOverride: false }])) }
}

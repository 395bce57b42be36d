import { report, type Building } from './building.js'
import type { YamlEntry, YamlMapping, YamlNode } from './nodes.js'

function mappingsOf(building: Building, base: YamlNode): readonly YamlMapping[] {
  const bases = base.kind === 'sequence' ? base.items : [base]
  const mappings = bases.filter((each) => each.kind === 'mapping')
  if (mappings.length < bases.length) report(building, 'wrong-type', base.place, '<<')
  return mappings
}

const isTagged = ({ value: { tag } }: YamlEntry): boolean => tag === '!reset' || tag === '!override'

const overriding = (entry: YamlEntry): YamlEntry => ({ ...entry, value: { ...entry.value, tag: '!override' } })

/**
 * The value of a key in a base. Compose removes `!reset` nodes before it merges, so the base's value remains; tags of
 * both apply to the key, whichever value wins (compose-go loader/reset.go).
 */
function mergedEntry(own: YamlEntry | undefined, base: YamlEntry): YamlEntry {
  if (!own) return base
  if (own.value.tag === '!reset') return base.value.tag === '!reset' ? own : overriding(base)
  return isTagged(base) ? overriding(own) : own
}

/** The entries of a mapping and of `<<`: its own take precedence, then the first base with the key (YAML merge key type). */
export function mergedEntries(
  building: Building,
  own: ReadonlyMap<string, YamlEntry>,
  bases: readonly YamlNode[],
): ReadonlyMap<string, YamlEntry> {
  const entries = new Map(own)
  for (const base of bases.flatMap((each) => mappingsOf(building, each))) {
    building.mergesLeft -= base.entries.size
    if (building.mergesLeft < 0) return entries
    for (const [key, entry] of base.entries) entries.set(key, mergedEntry(entries.get(key), entry))
  }
  return entries
}

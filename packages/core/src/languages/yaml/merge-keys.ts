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
 * What a base adds to a key. Compose removes `!reset` nodes before it merges, so a base shows through; and what the tags
 * of either ask of earlier files counts for the key, whichever value wins (compose-go loader/reset.go).
 */
function mergedEntry(own: YamlEntry | undefined, base: YamlEntry): YamlEntry {
  if (!own) return base
  if (own.value.tag === '!reset') return base.value.tag === '!reset' ? own : overriding(base)
  return isTagged(base) ? overriding(own) : own
}

/** Entries of a mapping with those of `<<`: its own win, then the first base that has the key (YAML merge key type). */
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

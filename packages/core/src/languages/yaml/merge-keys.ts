import type { Building } from './build.js'
import { report } from './build.js'
import type { YamlEntry, YamlMapping, YamlNode } from './nodes.js'

function mappingsOf(building: Building, base: YamlNode): readonly YamlMapping[] {
  const bases = base.kind === 'sequence' ? base.items : [base]
  const mappings = bases.filter((each) => each.kind === 'mapping')
  if (mappings.length < bases.length) report(building, 'wrong-type', base.place, '<<')
  return mappings
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
    for (const [key, entry] of base.entries) if (!entries.has(key)) entries.set(key, entry)
  }
  return entries
}

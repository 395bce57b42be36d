import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Alias, Node, Pair, Scalar, YAMLMap } from 'yaml'
import { EMPTY, expand, placeOf, slice, writtenAs } from '../../traced-text.js'
import type { Place } from '../../types.js'
import { report, type Building } from './building.js'
import { mergedEntries } from './merge-keys.js'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from './nodes.js'
import { plainWriting, tracedScalar } from './scalar.js'
import type { CollectionStyle } from './scalar.js'

function placeOfNode({ path, source, isFile }: Building, { range }: { range?: Node['range'] }): Place {
  const [start, end] = range ?? [0, 0]
  const written = isFile ? undefined : placeOf(slice(source, start, end))
  return written ?? { path, range: [start, end] }
}

const NULL = /^(?:~|null|Null|NULL)?$/

/** With the failsafe schema, every scalar is a string. */
const isText = (node: Scalar): node is Scalar<string> => typeof node.value === 'string'

function scalarOf(building: Building, node: Scalar, around: CollectionStyle): YamlScalar {
  const value = isText(node) ? tracedScalar(building.source, node, around) : EMPTY
  const isPlain = node.type === undefined || node.type === 'PLAIN'
  return { kind: 'scalar', value, isNull: isPlain && NULL.test(value.text), place: placeOfNode(building, node) }
}

/** An alias of a scalar is a use of the anchored characters; collections have their original places. */
function aliased(building: Building, alias: Alias, around: CollectionStyle): YamlNode | undefined {
  const place = placeOfNode(building, alias)
  const target = building.anchors.get(alias.source)
  if (!target) {
    report(building, 'yaml-syntax', place, `*${alias.source} has no anchor before it`)
    return undefined
  }
  if (target.kind !== 'scalar') return target
  const definition = placeOf(target.value)
  const [start, end] = alias.range ?? [0, 0]
  building.uses.push({ place, definitions: definition ? [definition] : [] })
  if (definition) building.shared.push(definition)
  const use = writtenAs(slice(building.source, start, end), plainWriting(around))
  return { ...target, value: expand(use, target.value), place }
}

interface Key {
  readonly name: string
  readonly place: Place
}

function keyOf(building: Building, key: unknown): Key | undefined {
  if (isScalar(key) && isText(key) && key.anchor === undefined)
    return { name: key.value, place: placeOfNode(building, key) }
  const node = nodeOf(building, key, 'block')
  return node?.kind === 'scalar' ? { name: node.value.text, place: node.place } : undefined
}

const isMergeKey = ({ key }: Pair): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

/** Two values of one key, of which the right one is unknown: the entries of both. */
function together(before: YamlNode | undefined, value: YamlNode): YamlNode {
  if (before?.kind === 'mapping' && value.kind === 'mapping') {
    return { ...value, entries: new Map([...before.entries, ...value.entries]) }
  }
  if (before?.kind !== 'sequence' || value.kind !== 'sequence') return value
  return { ...value, items: [...before.items, ...value.items] }
}

const nothingAt = (place: Place): YamlScalar => ({ kind: 'scalar', value: EMPTY, isNull: true, place })

function addEntry(building: Building, pair: Pair, entries: Map<string, YamlEntry>, around: CollectionStyle): void {
  const key = keyOf(building, pair.key)
  const value = pair.value === null ? undefined : nodeOf(building, pair.value, around)
  if (!key) return
  const { name, place } = key
  const before = entries.get(name)
  if (before) report(building, 'duplicate-key', place, name)
  entries.set(name, { keyPlace: place, value: together(before?.value, value ?? nothingAt(place)) })
}

function mappingOf(building: Building, map: YAMLMap, around: CollectionStyle): YamlMapping {
  const entries = new Map<string, YamlEntry>()
  const bases: YamlNode[] = []
  for (const pair of map.items) {
    if (!isMergeKey(pair)) {
      addEntry(building, pair, entries, around)
      continue
    }
    const base = nodeOf(building, pair.value, around)
    if (base) bases.push(base)
  }
  const merged = bases.length === 0 ? entries : mergedEntries(building, entries, bases)
  return { kind: 'mapping', entries: merged, place: placeOfNode(building, map) }
}

function bareNodeOf(building: Building, node: unknown, around: CollectionStyle): YamlNode | undefined {
  if (isScalar(node)) return scalarOf(building, node, around)
  if (isMap(node)) return mappingOf(building, node, node.flow ? 'flow' : around)
  if (!isSeq(node)) return undefined
  const inner = node.flow ? 'flow' : around
  const items = node.items.flatMap((item) => nodeOf(building, item, inner) ?? [])
  return { kind: 'sequence', items, place: placeOfNode(building, node) }
}

/** Converts a node of the library; undefined for an invalid node, which is reported. */
export function nodeOf(building: Building, node: unknown, around: CollectionStyle): YamlNode | undefined {
  if (isAlias(node)) return aliased(building, node, around)
  const bare = bareNodeOf(building, node, around)
  if (!bare || !(isScalar(node) || isMap(node) || isSeq(node))) return bare
  const built = node.tag === undefined ? bare : { ...bare, tag: node.tag }
  if (node.anchor !== undefined) building.anchors.set(node.anchor, built)
  return built
}

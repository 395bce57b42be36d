import { display } from '../../traced-text.js'
import { parseShort } from '../../volumes/short.js'
import type { TracedText } from '../../types.js'
import { entryOf, scalarOf } from './model.js'
import type { Mapping, ModelNode, Sequence } from './model.js'
import { cleanTarget } from './targets.js'

/** The key by which items of a list replace each other; undefined for an item without one. */
type KeyOf = (item: ModelNode) => string | undefined

function shortTarget(item: ModelNode): TracedText | undefined {
  const value = scalarOf(item)?.values[0]
  const spec = value && parseShort(value)
  return spec && 'target' in spec ? spec.target : undefined
}

function volumeKey(item: ModelNode): string | undefined {
  if (item.kind === 'mapping') return targetKey(item)
  const target = shortTarget(item)
  return target && display(target)
}

function cleanVolumeKey(item: ModelNode): string | undefined {
  if (item.kind === 'mapping') return targetKey(item)
  const target = shortTarget(item)
  return target && display(cleanTarget(target))
}

function targetKey(item: ModelNode): string | undefined {
  const target = scalarOf(entryOf(item, 'target'))
  return target && display(target.values[0])
}

const fileKey =
  (folder: string): KeyOf =>
  (item) => {
    const source = scalarOf(item.kind === 'mapping' ? entryOf(item, 'source') : item)
    return targetKey(item) ?? (source && `${folder}/${display(source.values[0])}`)
  }

/** Lists of a service whose items replace each other, and their keys (compose-go override/uncity.go). */
type Keys = Readonly<Record<string, KeyOf>>

const AS_WRITTEN: Keys = { volumes: volumeKey, configs: fileKey(''), secrets: fileKey('/run/secrets') }

/** Compose checks again after parsing the short volumes. */
const AS_PARSED: Keys = { volumes: cleanVolumeKey }

function uniqueItems(items: readonly ModelNode[], keyOf: KeyOf): ModelNode[] {
  const unique: ModelNode[] = []
  const indexes = new Map<string, number>()
  for (const item of items) {
    const key = keyOf(item)
    const index = key === undefined ? undefined : indexes.get(key)
    if (index !== undefined) unique[index] = item
    else if (unique.push(item) && key !== undefined) indexes.set(key, unique.length - 1)
  }
  return unique
}

const uniqueSequence = (sequence: Sequence, keyOf: KeyOf): Sequence => ({
  ...sequence,
  items: uniqueItems(sequence.items, keyOf),
})

function uniqueService(service: ModelNode, keys: Keys): ModelNode {
  if (service.kind !== 'mapping') return service
  const lists = Object.entries(keys).flatMap(([key, keyOf]) => {
    const list = service.entries.get(key)
    return list?.kind === 'sequence' ? [[key, uniqueSequence(list, keyOf)] as const] : []
  })
  return lists.length === 0 ? service : { ...service, entries: new Map([...service.entries, ...lists]) }
}

function withUniqueServices(model: Mapping, services: Mapping): Mapping {
  const unique = (service: ModelNode): ModelNode => uniqueService(uniqueService(service, AS_WRITTEN), AS_PARSED)
  const entries = new Map([...services.entries].map(([name, service]) => [name, unique(service)]))
  return { ...model, entries: new Map([...model.entries, ['services', { ...services, entries }]]) }
}

/** Keeps the last of several mounts at one target, at the position of the first. */
export function withoutDuplicates(model: ModelNode | undefined): ModelNode | undefined {
  const services = entryOf(model, 'services')
  return model?.kind === 'mapping' && services?.kind === 'mapping' ? withUniqueServices(model, services) : model
}

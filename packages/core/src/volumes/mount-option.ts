import { EMPTY, HOLE, slice } from '../traced-text.js'
import type { EngineId, MountType, SpecError, SpecErrorCode, TracedText, VolumeSpec } from '../types.js'
import { csvFields } from './csv.js'
import { typeOfSource } from './short.js'

/** `key[=value]`; the key in lower case, the value absent where there is no `=`. */
interface Entry {
  readonly key: string
  readonly value?: TracedText
  readonly field: TracedText
}

const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    src: 'source',
    dst: 'target',
    destination: 'target',
    dest: 'target',
    ro: 'readonly',
  }),
)

/** Keys that need no value (docker/cli opts/mount.go; `z`, `Z` and `U` are podman's). */
const FLAGS = new Set(['readonly', 'volume-nocopy', 'bind-nonrecursive', 'bind-create-src', 'z', 'u', 'chown', 'rw'])

const TYPES = new Set<string>(['bind', 'volume', 'tmpfs', 'npipe', 'image', 'cluster'] satisfies MountType[])
const isMountType = (type: string): type is MountType => TYPES.has(type)

/** Types that only podman has (podman-run(1)); `glob` binds every host path that its source matches. */
const PODMAN_TYPES: ReadonlyMap<string, MountType> = new Map([
  ['glob', 'bind'],
  ['ramfs', 'tmpfs'],
  ['devpts', 'tmpfs'],
  ['artifact', 'image'],
])

const engineType = (type: string, engine: EngineId): MountType | undefined =>
  engine === 'podman' ? PODMAN_TYPES.get(type) : undefined

const TRUE = /^(?:1|t|true)$/i

function entryOf(field: TracedText): Entry {
  const equals = field.text.indexOf('=')
  const name = (equals < 0 ? field.text : field.text.slice(0, equals)).toLowerCase()
  const key = SYNONYMS.get(name) ?? name
  return equals < 0 ? { key, field } : { key, value: slice(field, equals + 1), field }
}

/** A field whose key is unknown: `$OPTIONS`. */
const isOpen = ({ key }: Entry): boolean => key.includes(HOLE)

function entryError({ key, value }: Entry): SpecErrorCode | undefined {
  if (key !== key.trim()) return 'invalid-field'
  if (value === undefined) return FLAGS.has(key) ? undefined : 'invalid-field'
  return value.text === value.text.trim() ? undefined : 'invalid-field'
}

const valueOf = (entries: readonly Entry[], key: string): TracedText | undefined =>
  entries.findLast((entry) => entry.key === key)?.value

const isSet = (entry: Entry | undefined): boolean =>
  entry !== undefined && (entry.value === undefined || TRUE.test(entry.value.text))

/** `volume-opt=type=none,volume-opt=o=bind,volume-opt=device=…`: a bind mount declared as a named volume. */
function boundDevice(entries: readonly Entry[]): TracedText | undefined {
  const options = entries.filter((entry) => entry.key === 'volume-opt').map((entry) => entryOf(entry.value ?? EMPTY))
  if ((valueOf(entries, 'volume-driver')?.text ?? 'local') !== 'local') return undefined
  return isBindOptions(valueOf(options, 'o')?.text) ? valueOf(options, 'device') : undefined
}

/** Whether the option list `o` of the local volume driver asks for a bind (mount(8)). */
export const isBindOptions = (options: string | undefined): boolean =>
  options?.split(',').some((option) => option === 'bind' || option === 'rbind') ?? false

/** If the type is unknown, the source decides. */
function typeOf(entries: readonly Entry[], engine: EngineId): MountType | undefined {
  const type = valueOf(entries, 'type')?.text.toLowerCase() ?? 'volume'
  if (type.includes(HOLE)) return typeOfSource(valueOf(entries, 'source')?.text ?? '')
  return isMountType(type) ? type : engineType(type, engine)
}

function volumeOf(type: MountType, entries: readonly Entry[]): VolumeSpec {
  const typeText = valueOf(entries, 'type')
  const device = type === 'volume' ? boundDevice(entries) : undefined
  const source = device ?? valueOf(entries, 'source')
  const target = valueOf(entries, 'target')
  return {
    type: device ? 'bind' : type,
    ...(typeText && !device && !PODMAN_TYPES.has(typeText.text.toLowerCase()) ? { typeText } : {}),
    ...(source && source.text !== '' ? { source } : {}),
    ...(target ? { target } : {}),
    readOnly: isSet(entries.findLast((entry) => entry.key === 'readonly')),
  }
}

function specOf(entries: readonly Entry[], spec: TracedText, engine: EngineId): VolumeSpec | SpecError {
  const type = typeOf(entries, engine)
  if (!type) return { error: 'unknown-type', at: valueOf(entries, 'type') ?? spec }
  const hasTarget = (valueOf(entries, 'target') ?? EMPTY).text !== ''
  return hasTarget || entries.some(isOpen) ? volumeOf(type, entries) : { error: 'missing-target', at: spec }
}

/**
 * Parses the value of `--mount` like docker/cli's opts/mount.go: Go's CSV rules, keys in any case, default type
 * `volume`. Keys that only other engines know are ignored; types that only podman knows are accepted from podman.
 */
export function parseMountOption(spec: TracedText, engine: EngineId = 'docker'): VolumeSpec | SpecError {
  const entries = csvFields(spec)?.map(entryOf)
  if (!entries) return { error: 'invalid-csv', at: spec }
  for (const entry of entries) {
    const error = isOpen(entry) ? undefined : entryError(entry)
    if (error) return { error, at: entry.field }
  }
  return specOf(entries, spec, engine)
}

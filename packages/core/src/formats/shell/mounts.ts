import type { SpecArgument } from '../../engines/index.js'
import { HOLE, placeOf, slice, writtenPlaceOf } from '../../traced-text.js'
import type { Mount, Origin, Place, Problem, SpecError, TracedText, VolumeSpec } from '../../types.js'
import { parseMountOption } from '../../volumes/mount-option.js'
import { parseShort, typeOfSource } from '../../volumes/short.js'

/** The place of a mount. */
export interface MountSetting {
  readonly format: string
  /** The folder of relative sources. */
  readonly folder: string
}

/** The mount of an argument; undefined if the engine accepts none. */
export type ReadSpec = { readonly mount: Mount } | { readonly problem: Problem | undefined }

/** A fourth section is an error, but the first three show the intention. */
function firstSections(spec: TracedText): VolumeSpec | undefined {
  const [source, target] = spec.text.split(':')
  if (!source || !target) return undefined
  return {
    type: typeOfSource(source),
    source: slice(spec, 0, source.length),
    target: slice(spec, source.length + 1, source.length + 1 + target.length),
    readOnly: false,
  }
}

function readShort(spec: TracedText): VolumeSpec | SpecError {
  const read = parseShort(spec)
  return 'error' in read && read.error === 'too-many-colons' ? (firstSections(spec) ?? read) : read
}

function readArgument({ engine, syntax, spec, sourceEnd }: SpecArgument): VolumeSpec | SpecError {
  if (syntax === 'mount-option') return parseMountOption(spec, engine)
  if (syntax === 'device' || syntax === 'folder') return { type: 'bind', source: spec, readOnly: false }
  if (sourceEnd === undefined) return readShort(spec)
  if (sourceEnd <= 0) return { error: 'empty-section', at: spec }
  return { type: 'bind', source: slice(spec, 0, sourceEnd), target: slice(spec, sourceEnd + 1), readOnly: false }
}

const WINDOWS_TARGET = /^[A-Za-z]:/

const isWindows = ({ windowsContainer }: SpecArgument, target: TracedText | undefined): boolean =>
  windowsContainer || WINDOWS_TARGET.test(target?.text ?? '')

function problemOf({ at }: SpecError, spec: TracedText): Problem | undefined {
  const place = writtenPlaceOf(at) ?? writtenPlaceOf(spec)
  return place && !spec.text.includes(HOLE)
    ? { code: 'invalid-spec', place, detail: spec.text === '' ? '""' : spec.text }
    : undefined
}

/** Arguments that no shell expands. */
const isPassedAsIs = ({ atoms }: TracedText): boolean =>
  atoms.some(({ origins }) => origins.some(({ writing: [inner] }) => inner === 'data'))

/** The mount of a volume specification in arguments. */
export function readSpec(argument: SpecArgument, { format, folder }: MountSetting): ReadSpec {
  const read = readArgument(argument)
  if ('error' in read) return { problem: problemOf(read, argument.spec) }
  const { engine, syntax, spec, windowsClient, image } = argument
  const windowsContainer = isWindows(argument, read.target)
  const home = isPassedAsIs(spec) ? '/home/<user>' : '~'
  const mount: Mount = { ...read, format, engine, syntax, spec, folder, home, values: 1, windowsContainer }
  return { mount: { ...mount, ...(windowsClient ? { windowsClient } : {}), ...(image === undefined ? {} : { image }) } }
}

const rangeKey = ({ path, range }: Place): string => `${path}:${range.join('-')}`

/**
 * Linux opens no path of this length. Long keys of equal length have the same hash in V8, so each would be compared
 * with all others.
 */
const LONGEST_KEY = 8192

const textKey = (text = ''): string => (text.length > LONGEST_KEY ? text.length.toString() : text)

const keyOf = ({ spec, engine, source }: Mount): string => {
  const origins = spec.atoms.flatMap((atom) => atom.origins.map(rangeKey))
  return `${engine} ${textKey(spec.text)} ${textKey(source?.text)} ${origins.join(' ')}`
}

const placeKey = ({ spec }: Mount): string => {
  const place = placeOf(spec)
  return place ? rangeKey(place) : spec.text
}

const isWithin = (inner: Origin | undefined, outer: Origin): boolean =>
  inner?.path === outer.path && inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1]

/** Expansions with a literal value: `${D:-/mnt/c/a}`, also nested. */
const defaultsIn = ({ spec }: Mount): readonly string[] =>
  spec.atoms.flatMap(({ hole, origins }) =>
    hole ? [] : origins.flatMap((use, depth) => (isWithin(origins[depth + 1], use) ? [rangeKey(use)] : [])),
  )

/**
 * Whether the value comes from the environment where the text has a default; unknown parts of a default belong to the
 * text.
 */
const isOverride = ({ spec }: Mount, defaults: ReadonlySet<string>): boolean =>
  spec.atoms.some(({ hole, origins }) => {
    const use = origins.at(-1)
    return hole?.meaning === 'unknown' && use !== undefined && defaults.has(rangeKey(use))
  })

/** The mounts of the literal values: a default replaces the value from the environment. */
export function withoutOverrides(mounts: readonly Mount[]): Mount[] {
  const defaults = new Set(mounts.flatMap(defaultsIn))
  return mounts.filter((mount) => !isOverride(mount, defaults))
}

/** Removes duplicates, and counts the values at each place. */
export function withValues(mounts: readonly Mount[]): Mount[] {
  const different = [...new Map(mounts.map((mount) => [keyOf(mount), mount])).values()]
  const counts = new Map<string, Set<string>>()
  for (const mount of different) {
    const texts = counts.get(placeKey(mount)) ?? new Set()
    counts.set(placeKey(mount), texts.add(mount.spec.text))
  }
  return different.map((mount) => ({
    ...mount,
    values: Math.max(mount.values, counts.get(placeKey(mount))?.size ?? 1),
  }))
}

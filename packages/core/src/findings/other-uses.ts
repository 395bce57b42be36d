import { onDemand } from '../on-demand.js'
import { coverageOf, depthOf } from '../traced-text.js'
import type { Atom, Mount, Place, TracedText } from '../types.js'
import type { Fix } from './remedy.js'
import type { Dependents } from './edits.js'
import type { TextOf } from './one-word.js'
import { placeKeyOf, placeFinder } from './place-finder.js'
import { isPlaceWithin } from './places.js'
import { wordsByFolder, type Word } from './script-words.js'

const isShell = ({ origins }: Atom): boolean =>
  origins[0]?.writing.some((writing) => writing.startsWith('shell-')) ?? false

const placesOf = ({ atoms }: TracedText): readonly Place[] => atoms.flatMap(({ origins }) => origins)

/** The working directory in the container, which may have the same path. */
const WORKING_DIRECTORY = /\s(?:-w|--workdir)[ =]?["']?$/

const MAX_FLAG = 16

/** The text after a use, which continues the path. */
const GOES_ON = /^[\w.-]/

/** The first part of a host path that comes from another place. */
interface FirstUse {
  /** Where it is passed, between the mount and its definition. */
  readonly passed: readonly Place[]
  readonly written: Place
  /** The text after it at the mount. */
  readonly rest: string
}

function firstUse({ atoms, text }: TracedText): FirstUse | undefined {
  const [first] = atoms
  const [use, ...passed] = first?.origins ?? []
  const written = passed.pop()
  if (!use || !written) return undefined
  const isFirst = ({ origins: [origin] }: Atom): boolean =>
    origin !== undefined && placeKeyOf(origin) === placeKeyOf(use)
  const length = atoms.filter(isFirst).reduce((sum, atom) => sum + (atom.text ?? ' ').length, 0)
  return { passed, written, rest: text.slice(length) }
}

/** Whether the path continues after a place as it does at the mount, or ends. */
function isSameFolder({ path, range }: Place, rest: string, textOf: TextOf): boolean {
  const behind = textOf(path).slice(range[1], range[1] + rest.length + 1)
  return behind.startsWith(rest) && !GOES_ON.test(behind.slice(rest.length))
}

const isInContainer = ({ path, range: [start] }: Place, textOf: TextOf): boolean =>
  WORKING_DIRECTORY.test(textOf(path).slice(Math.max(0, start - MAX_FLAG), start))

/** Looks up each key once: many mounts may start with the same variable. */
function remembered(find: (host: TracedText) => boolean, keyFor: (host: TracedText) => string) {
  const known = new Map<string, boolean>()
  return (host: TracedText): boolean => {
    const key = keyFor(host)
    const value = known.get(key) ?? find(host)
    known.set(key, value)
    return value
  }
}

const allPlaces = ({ spec, source }: Mount): readonly Place[] => [
  ...placesOf(spec),
  ...(source ? placesOf(source) : []),
]

/** The uses of each definition, and the places of the mounts. */
interface Usage {
  readonly usesOf: ReturnType<typeof placeFinder<Place>>
  readonly mounted: ReadonlySet<string>
}

const usageOf = ({ mounts, uses }: Dependents): Usage => ({
  usesOf: placeFinder(uses.flatMap((use) => use.definitions.map((place) => [place, use.place] as const))),
  mounted: new Set(mounts.flatMap(allPlaces).map(placeKeyOf)),
})

/** Whether the variable at the start of a host path is also used for something other than a mount. */
function variableUses(dependents: Dependents, textOf: TextOf): (host: TracedText) => boolean {
  const usage = onDemand(() => usageOf(dependents))
  const find = (host: TracedText): boolean => {
    const first = firstUse(host)
    if (!first) return false
    const { usesOf, mounted } = usage()
    const isOther = (place: Place): boolean =>
      !mounted.has(placeKeyOf(place)) &&
      !first.passed.some((outer) => isPlaceWithin(place, outer)) &&
      !isInContainer(place, textOf) &&
      isSameFolder(place, first.rest, textOf)
    return usesOf(first.written).some(({ items }) => [...items].some(isOther))
  }
  return remembered(find, (host) => {
    const { passed = [], written, rest } = firstUse(host) ?? {}
    return [...passed, ...(written ? [written] : [])].map(placeKeyOf).join(' ') + (rest ?? '')
  })
}

/** Whether a script contains a host path a second time. */
function textUses({ mounts }: Dependents, textOf: TextOf): (host: TracedText) => boolean {
  const mountsAt = placeFinder(mounts.flatMap((mount) => placesOf(mount.spec).map((place) => [place, mount] as const)))
  const known = new Map<string, ReadonlyMap<string, readonly Word[]>>()
  const wordsIn = (path: string): ReadonlyMap<string, readonly Word[]> => {
    const words = known.get(path) ?? wordsByFolder(textOf(path))
    known.set(path, words)
    return words
  }
  const isMounted = (path: string, at: number): boolean => mountsAt({ path, range: [at, at + 1] }).length > 0
  const find = (host: TracedText): boolean => {
    const place = depthOf(host) === 1 ? coverageOf(host)?.place : undefined
    const words = place && wordsIn(place.path).get(textOf(place.path).slice(...place.range))
    return words?.some(({ at }) => !isMounted(place?.path ?? '', at)) ?? false
  }
  return remembered(find, ({ text }) => text)
}

/**
 * Finds the alternatives whose folder the script also uses elsewhere, such as in `mkdir "$DATA"`: if only the mount
 * changed, the script would work with two different folders.
 */
export function otherUses(dependents: Dependents, textOf: TextOf): (fix: Fix) => boolean {
  let finders: readonly ((host: TracedText) => boolean)[] | undefined
  return ({ host }) => {
    const [first] = host.atoms
    if (first === undefined || !isShell(first)) return false
    finders ??= [variableUses(dependents, textOf), textUses(dependents, textOf)]
    return finders.some((isUsed) => isUsed(host))
  }
}

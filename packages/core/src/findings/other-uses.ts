import { coverageOf, depthOf } from '../traced-text.js'
import type { Atom, Place, TracedText } from '../types.js'
import type { Cure } from './cure.js'
import type { Dependents } from './edits.js'
import { keyOf, placeFinder } from './place-finder.js'
import { isWithin } from './places.js'

type TextOf = (path: string) => string

const isShell = ({ origins }: Atom): boolean =>
  origins[0]?.writing.some((writing) => writing.startsWith('shell-')) ?? false

/** Where a word of a script stands. */
interface Word {
  readonly at: number
}

/** A path in a script, with the drive in front of its colon. */
const WORD = /(?:\b[A-Za-z]:)?[^\s"'`=:;,|&<>()]+/g

/** Lines that only show a path, or say something about it. */
const SHOWN = /^[ \t]*(?:#|echo\b|printf\b|alias\b)/

/** More folders than any path in a script is deep. */
const MAX_DEPTH = 16

/** A path and the folders around it. */
function foldersOf(path: string): string[] {
  const folders = [path]
  for (let end = path.length; folders.length < MAX_DEPTH;) {
    end = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1))
    if (end <= 0) break
    folders.push(path.slice(0, end))
  }
  return folders
}

/** The words of a script that name a folder or something in it. */
function wordsByFolder(text: string): ReadonlyMap<string, readonly Word[]> {
  const words = new Map<string, Word[]>()
  let start = 0
  for (const line of text.split('\n')) {
    for (const { 0: word, index } of SHOWN.test(line) ? [] : line.matchAll(WORD)) {
      for (const folder of foldersOf(word)) {
        const known = words.get(folder)
        if (known) known.push({ at: start + index })
        else words.set(folder, [{ at: start + index }])
      }
    }
    start += line.length + 1
  }
  return words
}

const placesOf = ({ atoms }: TracedText): readonly Place[] => atoms.flatMap(({ origins }) => origins)

const isIn = (at: number, { range }: Place): boolean => range[0] <= at && at < range[1]

/** The working directory in the container, which may be called as the folder is. */
const WORKING_DIRECTORY = /\s(?:-w|--workdir)[ =]?["']?$/

const MAX_FLAG = 16

/** What stands behind a use, where the path goes on. */
const GOES_ON = /^[\w.-]/

/** The first part of a host path that comes from elsewhere. */
interface FirstUse {
  /** Where it is handed on, between the mount and the place where it is written. */
  readonly passed: readonly Place[]
  readonly written: Place
  /** The text behind it at the mount. */
  readonly rest: string
}

function firstUse({ atoms, text }: TracedText): FirstUse | undefined {
  const [first] = atoms
  const [use, ...passed] = first?.origins ?? []
  const written = passed.pop()
  if (!use || !written) return undefined
  const isFirst = ({ origins: [origin] }: Atom): boolean => origin !== undefined && keyOf(origin) === keyOf(use)
  const length = atoms.filter(isFirst).reduce((sum, atom) => sum + (atom.text ?? ' ').length, 0)
  return { passed, written, rest: text.slice(length) }
}

/**
 * Tells for which cures a script does other things with the same folder, such as `mkdir "$DATA"`: with the mount alone
 * changed, it would work with two different folders.
 */
export function otherUses({ mounts, uses }: Dependents, textOf: TextOf): (cure: Cure) => boolean {
  const usesOf = placeFinder(uses.flatMap((use) => use.definitions.map((place) => [place, use.place] as const)))
  const mounted = new Set(
    mounts
      .flatMap(({ spec, source }) => [spec, ...(source ? [source] : [])])
      .flatMap(placesOf)
      .map(keyOf),
  )
  const mountsAt = placeFinder(mounts.flatMap((mount) => placesOf(mount.spec).map((place) => [place, mount] as const)))
  const known = new Map<string, ReadonlyMap<string, readonly Word[]>>()
  const wordsIn = (path: string) => {
    const words = known.get(path) ?? wordsByFolder(textOf(path))
    known.set(path, words)
    return words
  }

  const isSameFolder = ({ path, range }: Place, rest: string): boolean => {
    const behind = textOf(path).slice(range[1], range[1] + rest.length + 1)
    return behind.startsWith(rest) && !GOES_ON.test(behind.slice(rest.length))
  }

  const isInContainer = ({ path, range: [start] }: Place): boolean =>
    WORKING_DIRECTORY.test(textOf(path).slice(Math.max(0, start - MAX_FLAG), start))

  const isVariableUsed = (host: TracedText): boolean => {
    const first = firstUse(host)
    if (!first) return false
    const isOther = (place: Place): boolean =>
      !mounted.has(keyOf(place)) && !first.passed.some((outer) => isWithin(place, outer)) && !isInContainer(place)
    return usesOf(first.written).some(({ items }) =>
      [...items].some((place) => isOther(place) && isSameFolder(place, first.rest)),
    )
  }

  const isTextUsed = (host: TracedText): boolean => {
    const place = depthOf(host) === 1 ? coverageOf(host)?.place : undefined
    if (!place) return false
    const written = textOf(place.path).slice(...place.range)
    return (wordsIn(place.path).get(written) ?? []).some(
      ({ at }) => !isIn(at, place) && mountsAt({ path: place.path, range: [at, at + 1] }).length === 0,
    )
  }

  return ({ host }) => {
    const [first] = host.atoms
    return first !== undefined && isShell(first) && (isVariableUsed(host) || isTextUsed(host))
  }
}

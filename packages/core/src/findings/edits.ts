import { companionEdits, withoutOptions } from './companion-edits.js'
import type { Fix } from './remedy.js'
import { groupBy } from '../group-by.js'
import { placeKeyOf, placeFinder } from './place-finder.js'
import { isPlaceWithin } from './places.js'
import type { TextOf } from './one-word.js'
import { proposalsFor, type Proposal } from './proposal.js'
import type { Atom, Edit, Mount, Place, Use } from '../types.js'

/** What else in the file depends on the text that edits would change. */
export interface Dependents {
  readonly mounts: readonly Mount[]
  readonly uses: readonly Use[]
}

const atomsOf = ({ spec, source }: Mount): readonly Atom[] => [...spec.atoms, ...(source?.atoms ?? [])]

const isText = ({ hole }: Atom): boolean => hole === undefined

/** Where the text of a mount is written. */
const writtenPlaces = (mount: Mount): Place[] =>
  atomsOf(mount)
    .filter(isText)
    .flatMap(({ origins }) => origins.slice(-1))

/** Where it is passed, or where an unknown part comes from. */
const passedPlaces = (mount: Mount): Place[] =>
  atomsOf(mount).flatMap((atom) => (isText(atom) ? atom.origins.slice(0, -1) : atom.origins))

/** Looks up what depends on a place. */
interface Finders {
  /** Uses of the text at the place. */
  readonly usesOf: ReturnType<typeof placeFinder<string>>
  /** Uses that are written at the place. */
  readonly usesAt: ReturnType<typeof placeFinder<Use>>
  /** Commands that inspect the text at the place. */
  readonly inspectionsOf: ReturnType<typeof placeFinder<Use>>
  readonly mountsWrittenIn: ReturnType<typeof placeFinder<Mount>>
  readonly mountsPassedAt: ReturnType<typeof placeFinder<Mount>>
}

const entriesOf = (mounts: readonly Mount[], placesOf: (mount: Mount) => Place[]) =>
  mounts.flatMap((mount) => placesOf(mount).map((place) => [place, mount] as const))

const definedBy = (use: Use) => use.definitions.map((place) => [place, use] as const)

function findersOf({ mounts, uses }: Dependents): Finders {
  const inspections = uses.filter((use) => use.inspectsValue)
  const others = uses.filter((use) => !use.inspectsValue)
  return {
    usesOf: placeFinder(others.flatMap(definedBy).map(([place, use]) => [place, placeKeyOf(use.place)] as const)),
    usesAt: placeFinder(others.map((use) => [use.place, use] as const)),
    inspectionsOf: placeFinder(inspections.flatMap(definedBy)),
    mountsWrittenIn: placeFinder(entriesOf(mounts, writtenPlaces)),
    mountsPassedAt: placeFinder(entriesOf(mounts, passedPlaces)),
  }
}

/** Omits expansions that contain the place, such as `${V:-place}`. */
const isNotAround =
  (edit: Edit) =>
  ({ place }: { readonly place: Place }): boolean =>
    !isPlaceWithin(edit, place) || isPlaceWithin(place, edit)

/** Every use of the text at the place leads to one of the mounts. */
function isForMountsOnly(group: readonly Proposal[], { edit }: Proposal, finders: Finders): boolean {
  const reached = new Set(group.flatMap((one) => one.reached).map(placeKeyOf))
  return finders.usesOf(edit).every(({ items }) => {
    const count = [...items].filter((use) => reached.has(use)).length
    return count === 0 || count === items.size
  })
}

/** The single word that a place evaluates to each time, if it has no other effect. */
function onlyWord(uses: ReadonlySet<Use>): string | undefined {
  const given = [...uses].map(({ words }) => (words?.length === 1 ? words[0] : undefined))
  return given.every((word) => word === given[0]) ? given[0] : undefined
}

/** Whether a command inspects the text at the place, except one that moves along with it. */
const isRead = (edit: Edit, { inspectionsOf }: Finders): boolean =>
  inspectionsOf(edit).some(({ items }) => [...items].some(({ place }) => !isPlaceWithin(place, edit)))

/** The place evaluates to the same text each time, all of it reaches the mounts, and nothing else happens. */
function isSteady({ fix, edit, pieces }: Proposal, finders: Finders): boolean {
  if (isRead(edit, finders)) return false
  const given = new Map(
    pieces.flatMap(({ origin, text, isLiteral }) => (isLiteral ? [] : [[placeKeyOf(origin), text]])),
  )
  if (given.size === 0) return true
  const there = finders.usesAt(edit).filter(isNotAround(edit))
  const isNoted = there.length > 0 && there.every(({ items }) => [...items].every(({ words }) => words !== undefined))
  if (!isNoted) return fix.mount.values === 1
  return there.every(({ place, items }) => {
    const word = onlyWord(items)
    return isPlaceWithin(place, edit) && word !== undefined && (given.get(placeKeyOf(place)) ?? word) === word
  })
}

/** The mounts that change with a place; an expansion that contains it, `${V:-place}`, may have other values. */
function mountsOf(edit: Edit, { mountsWrittenIn, mountsPassedAt }: Finders): Mount[] {
  const passed = mountsPassedAt(edit).filter(isNotAround(edit))
  return [...mountsWrittenIn(edit), ...passed].flatMap(({ items }) => [...items])
}

/** One replacement is valid for all mounts of the place. */
function isRightForAll(group: readonly Proposal[], finders: Finders): boolean {
  const [first] = group
  if (!first || group.some(({ edit }) => edit.text !== first.edit.text)) return false
  const fixed = new Set(group.map(({ fix }) => fix.mount))
  const isForFixed = mountsOf(first.edit, finders).every((mount) => fixed.has(mount))
  const isRightInUses = first.suits === 'all' || isForMountsOnly(group, first, finders)
  return isForFixed && isRightInUses && group.every((one) => isSteady(one, finders))
}

const groupKey = ({ edit, suits }: Proposal): string => `${suits} ${placeKeyOf(edit)}`

/** Decides for all alternatives of a file together, since one location may be used by several mounts. */
function rightEdits(fixes: readonly Fix[], dependents: Dependents, textOf: TextOf): Map<Fix, readonly Edit[]> {
  const finders = findersOf(dependents)
  const proposals = fixes.flatMap((fix) => proposalsFor(fix, textOf))
  const groups = groupBy(proposals.map((proposal) => [groupKey(proposal), proposal]))
  const right = new Set([...groups].filter(([, group]) => isRightForAll(group, finders)).map(([key]) => key))
  const edits = new Map<Fix, readonly Edit[]>()
  for (const proposal of proposals) {
    const { fix, edit, rest } = proposal
    if (right.has(groupKey(proposal)) && !edits.has(fix)) edits.set(fix, [edit, ...rest])
  }
  return edits
}

/** The edits of each alternative: at the definition of the path if that is valid for every use, else at the mount. */
export function editsFor(
  fixes: readonly Fix[],
  dependents: Dependents,
  textOf: TextOf,
): ReadonlyMap<Fix, readonly Edit[]> {
  const atPaths = fixes.filter((fix) => !withoutOptions(fix, textOf))
  const edits = atPaths.length > 0 ? rightEdits(atPaths, dependents, textOf) : new Map<Fix, readonly Edit[]>()
  return new Map(
    fixes.map((fix) => {
      const unbound = withoutOptions(fix, textOf)
      if (unbound) return [fix, [unbound]]
      const own = edits.get(fix)
      const companions = companionEdits(fix)
      return [fix, own && companions ? [...own, ...companions] : []]
    }),
  )
}

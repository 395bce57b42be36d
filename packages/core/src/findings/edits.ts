import { companionEdits } from './companion-edits.js'
import { definitionFinder, keyOf } from './definitions.js'
import { groupBy } from './group-by.js'
import { isFromEnvFile, replacementFor, type Cure } from './cure.js'
import { isWithin } from './places.js'
import { writeAlternative, writeScalar } from '../languages/write.js'
import { HOLE, coverageOf, depthOf, partsAtDepth, slice, type Coverage } from '../traced-text.js'
import type { Alternative, Edit, HomeForm, Place, TracedText, Use } from '../types.js'

function editAt(coverage: Coverage | undefined, alternative: Alternative, home: HomeForm): Edit | undefined {
  if (!coverage?.whole) return undefined
  const text = writeAlternative(alternative, coverage, home)
  return text === undefined ? undefined : { ...coverage.place, text }
}

/** A plain YAML scalar that is nothing but the host path may be put into quotes. */
function scalarEdit({ mount, host, alternative }: Cure): Edit | undefined {
  const scalar = coverageOf(mount.spec)
  const [writing, ...around] = scalar?.first ?? []
  const isPlain = (writing === 'yaml-flow' || writing === 'yaml-plain') && around.length === 0
  if (!scalar?.whole || !isPlain || mount.spec.text !== host.text) return undefined
  const text = writeScalar(alternative, mount.home)
  return text === undefined ? undefined : { ...scalar.place, text }
}

/** The edit where the mount is written, if it has this one value only. */
function editAtMount(cure: Cure): Edit | undefined {
  const { mount, host, alternative } = cure
  if (mount.values > 1) return undefined
  const replaced = replacementFor(alternative, host)
  if (!replaced) return undefined
  const part = slice(host, 0, replaced.length)
  // What an env file says is wrong there, not where it is used.
  if (isFromEnvFile(part)) return undefined
  return editAt(coverageOf(part), replaced.head, mount.home) ?? scalarEdit(cure)
}

/** The leading part of a host path that one definition gives: `$ROOT` of `$ROOT/worker`. */
function definedPart(host: TracedText, depth: number): TracedText | undefined {
  const [part] = partsAtDepth(host, depth)
  const isLeading = part !== undefined && part.atoms[0] === host.atoms[0]
  return isLeading && !part.text.includes(HOLE) ? part : undefined
}

/** The alternative of a leading part, if what stands behind the part may stay. */
function alternativeOfPart({ host, alternative }: Cure, part: TracedText): Alternative | undefined {
  const rest = host.text.slice(part.text.length)
  if (rest === '') return alternative
  if (!rest.startsWith('/') || !alternative.path.endsWith(rest)) return undefined
  return { ...alternative, path: alternative.path.slice(0, alternative.path.length - rest.length) }
}

/** The edit where the path is defined, some places deep, though others may use the definition, too. */
function editAtDefinition(cure: Cure, depth: number): Edit | undefined {
  const part = definedPart(cure.host, depth)
  const alternative = part && alternativeOfPart(cure, part)
  const edit = alternative && editAt(coverageOf(part, depth), alternative, cure.mount.home)
  // A variable with the name of a volume in it would surprise whoever takes it for a path.
  if (alternative?.base === 'volume' && !isInMount(cure, edit)) return undefined
  return edit
}

function isInMount({ host }: Cure, edit: Edit | undefined): boolean {
  const place = coverageOf(host)?.place
  return edit !== undefined && place !== undefined && isWithin(edit, place)
}

/** The places through which a host path reaches its mount. */
const usesOf = (host: TracedText): Place[] => host.atoms.flatMap((atom) => atom.origins.slice(0, -1))

interface Proposal {
  readonly cure: Cure
  readonly edit: Edit
}

/** The places that define the path, the one where it is written first, then those that pass it on. */
function proposalsOf(cure: Cure): Proposal[] {
  const depths = Array.from({ length: Math.max(depthOf(cure.host) - 1, 0) }, (_, index) => index + 1).reverse()
  return depths.flatMap((depth) => {
    const edit = editAtDefinition(cure, depth)
    return edit ? [{ cure, edit }] : []
  })
}

type FindDefinitions = ReturnType<typeof definitionFinder>

/** Every use of the definition is one of the mounts in the group, and one replacement suits them all. */
function isRightForAll(group: readonly Proposal[], definitionsAround: FindDefinitions): boolean {
  const [first] = group
  if (!first || group.some(({ edit }) => edit.text !== first.edit.text)) return false
  const reached = new Set(group.flatMap(({ cure }) => usesOf(cure.host)).map(keyOf))
  return definitionsAround(first.edit).every(({ uses }) => {
    const count = [...uses].filter((use) => reached.has(use)).length
    return count === 0 || count === uses.size
  })
}

/** Decides for all cures of a file together, since a definition may serve several mounts. */
function definitionEdits(cures: readonly Cure[], definitionsAround: FindDefinitions): Map<Cure, Edit> {
  const proposals = cures.flatMap(proposalsOf)
  const groups = groupBy(proposals.map((proposal) => [keyOf(proposal.edit), proposal]))
  const right = new Set([...groups].filter(([, group]) => isRightForAll(group, definitionsAround)).map(([key]) => key))
  const edits = new Map<Cure, Edit>()
  for (const { cure, edit } of proposals) if (right.has(keyOf(edit)) && !edits.has(cure)) edits.set(cure, edit)
  return edits
}

/** The edits that write each alternative: where the path is defined if that is right for every use, else at the mount. */
export function editsFor(cures: readonly Cure[], uses: readonly Use[]): ReadonlyMap<Cure, readonly Edit[]> {
  const atDefinitions = definitionEdits(cures, definitionFinder(uses))
  return new Map(
    cures.map((cure) => {
      const edit = atDefinitions.get(cure) ?? editAtMount(cure)
      const companions = companionEdits(cure)
      return [cure, edit && companions ? [edit, ...companions] : []]
    }),
  )
}

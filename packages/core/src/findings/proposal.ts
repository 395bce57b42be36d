import type { Cure } from './cure.js'
import { isVolume } from '../is-volume.js'
import { isWithin } from './places.js'
import { replacementsAt, type Replacement } from './replacement.js'
import { isOneWord, piecesOf, type Piece, type TextOf } from './one-word.js'
import { writeAlternative, writeScalar } from '../languages/write.js'
import { coverageOf, depthOf, HOLE } from '../traced-text.js'
import type { Edit, Place, TracedText } from '../types.js'

/** An edit that would cure a finding, if all that it changes is meant. */
export interface Proposal {
  readonly cure: Cure
  readonly edit: Edit
  /** What stands at the place, and what comes of it. */
  readonly pieces: readonly Piece[]
  /** The uses that pass the text at this location. */
  readonly reached: readonly Place[]
}

function editOf({ head, part }: Replacement, depth: number, { mount }: Cure, textOf: TextOf): Edit | undefined {
  const coverage = coverageOf(part, depth)
  if (!coverage?.whole || !isOneWord(part, depth, textOf)) return undefined
  const text = writeAlternative(head, coverage, mount.home)
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

/** A line of a block scalar can't take the place of several: their indentation would go with them. */
const joinsLines = (edit: Edit, { part }: Replacement, textOf: TextOf): boolean =>
  coverageOf(part)?.first.includes('yaml-block') === true && /[\n\r]/.test(textOf(edit.path).slice(...edit.range))

/** An unknown part has no characters that an edit could write. */
const isWritable = (edit: Edit, replacement: Replacement, textOf: TextOf): boolean =>
  !edit.text.includes(HOLE) && !joinsLines(edit, replacement, textOf)

/** Whether some of the text is a value of an env file, such as `DB_DATA=…`, which may name a volume as well as a folder. */
const isFromEnvFile = ({ atoms }: TracedText): boolean =>
  atoms.some(({ origins }) => origins.length > 1 && origins.at(-1)?.writing[0]?.startsWith('dotenv-'))

/** Whether a variable inside of a default would go: that of `${MORE:-${BASE:-C:/x}/more}`, which others may set. */
const losesDefault = ({ atoms }: TracedText, depth: number): boolean =>
  depth > 0 &&
  atoms.some(({ origins }) => origins.slice(depth + 1).some(({ writing }) => writing.includes('compose-default')))

/** A script's variable with the name of a volume in it would surprise whoever takes it for a path. */
function isFit({ host, alternative }: Cure, depth: number, edit: Edit, { part }: Replacement): boolean {
  if (losesDefault(part, depth)) return false
  if (depth === 0 || !isVolume(alternative) || isFromEnvFile(part)) return true
  const place = coverageOf(host)?.place
  return place !== undefined && isWithin(edit, place)
}

function proposalsAt(cure: Cure, depth: number, textOf: TextOf): Proposal[] {
  return replacementsAt(cure.alternative, cure.host, depth).flatMap((replacement) => {
    const { part } = replacement
    const edit = editOf(replacement, depth, cure, textOf) ?? (depth === 0 ? scalarEdit(cure) : undefined)
    if (!edit || !isWritable(edit, replacement, textOf) || !isFit(cure, depth, edit, replacement)) return []
    const reached = part.atoms.flatMap(({ origins }) => origins.slice(0, depth))
    return [{ cure, edit, pieces: piecesOf(part, depth), reached }]
  })
}

/** The edits that would write an alternative: where the path is written first, then where it is passed on, last at the mount. */
export function proposalsFor(cure: Cure, textOf: TextOf): Proposal[] {
  const depths = Array.from({ length: depthOf(cure.host) }, (_, index) => index).reverse()
  return depths.flatMap((depth) => proposalsAt(cure, depth, textOf))
}

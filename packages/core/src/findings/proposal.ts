import type { Fix } from './remedy.js'
import { isVolume } from '../is-volume.js'
import { isPlaceWithin } from './places.js'
import { replacementsAt, type Replacement } from './replacement.js'
import { slashEdits } from './slash-edits.js'
import { isOneWord, wordPiecesOf, type WordPiece, type TextOf } from './one-word.js'
import { writeAlternative, writeScalar } from '../languages/write.js'
import { coverageOf, depthOf, HOLE } from '../traced-text.js'
import type { Edit, HomeForm, Origin, Place, TracedText } from '../types.js'

/** An edit that would fix a finding, if every use of the changed text allows it. */
export interface Proposal {
  readonly fix: Fix
  readonly edit: Edit
  /** Where the text is valid: in mounts only, or in all uses of the place. */
  readonly suits: 'mounts' | 'all'
  /** The edits that the rest of the path needs. */
  readonly rest: readonly Edit[]
  /** The text at the place, and the text that it evaluates to. */
  readonly pieces: readonly WordPiece[]
  /** The uses that pass the text at this location. */
  readonly reached: readonly Place[]
}

/** A spelling of the home folder, and where it is valid. */
interface Form {
  readonly home: HomeForm
  readonly suits: Proposal['suits']
}

const isOfEnvFile = ({ writing: [writing] }: Origin): boolean => writing?.startsWith('dotenv-') === true

/**
 * A value of an env file may be used where Compose expands no `~`, such as in `environment`; Compose expands variables
 * there.
 */
function formsAt({ atoms }: TracedText, depth: number, { mount: { home }, alternative }: Fix): readonly Form[] {
  const form: Form = { home, suits: 'mounts' }
  const isValue = depth > 0 && atoms.every(({ origins }) => origins[depth] && isOfEnvFile(origins[depth]))
  return isValue && alternative.base === 'home' ? [form, { home: '${HOME}', suits: 'all' }] : [form]
}

function editOf({ head, part }: Replacement, depth: number, home: HomeForm, textOf: TextOf): Edit | undefined {
  const coverage = coverageOf(part, depth)
  if (!coverage?.whole || !isOneWord(part, depth, textOf)) return undefined
  const text = writeAlternative(head, coverage, home)
  return text === undefined ? undefined : { ...coverage.place, text }
}

/** A plain YAML scalar that contains only the host path can be quoted. */
function scalarEdit({ mount, host, alternative }: Fix): Edit | undefined {
  const scalar = coverageOf(mount.spec)
  const [writing, ...around] = scalar?.first ?? []
  const isPlain = (writing === 'yaml-flow' || writing === 'yaml-plain') && around.length === 0
  if (!scalar?.whole || !isPlain || mount.spec.text !== host.text) return undefined
  const text = writeScalar(alternative, mount.home)
  return text === undefined ? undefined : { ...scalar.place, text }
}

/** A line of a block scalar cannot replace several lines: their indentation would remain. */
const joinsLines = (edit: Edit, { part }: Replacement, textOf: TextOf): boolean =>
  coverageOf(part)?.first.includes('yaml-block') === true && /[\n\r]/.test(textOf(edit.path).slice(...edit.range))

/** An unknown part has no characters to edit. */
const isWritable = (edit: Edit, replacement: Replacement, textOf: TextOf): boolean =>
  !edit.text.includes(HOLE) && !joinsLines(edit, replacement, textOf)

/** Whether some of the text is a value of an env file, such as `DB_DATA=…`, which may be a folder or a volume name. */
const isFromEnvFile = ({ atoms }: TracedText): boolean =>
  atoms.some(({ origins }) => origins.slice(1).slice(-1).some(isOfEnvFile))

/**
 * Whether the edit would delete a variable in a default: that of `${MORE:-${BASE:-C:/x}/more}`, which others may set.
 * At the mount, the edit may replace only the default itself.
 */
const losesDefault = ({ atoms }: TracedText, depth: number): boolean =>
  atoms.some(({ origins }) =>
    origins.slice(depth + 1, depth === 0 ? -1 : undefined).some(({ writing }) => writing.includes('compose-default')),
  )

/** Whether the edit would delete an input, for which callers may pass another value. */
const losesInput = ({ atoms }: TracedText, depth: number): boolean =>
  atoms.some(({ origins }) => origins.slice(depth + 1).some(({ writing }) => writing.includes('input-default')))

/** A variable of a script that contains a volume name would mislead readers who expect a path. */
function isFit({ host, alternative }: Fix, depth: number, edit: Edit, { part }: Replacement): boolean {
  if (losesDefault(part, depth) || losesInput(part, depth)) return false
  if (depth === 0 || !isVolume(alternative) || isFromEnvFile(part)) return true
  const place = coverageOf(host)?.place
  return place !== undefined && isPlaceWithin(edit, place)
}

function proposalsAt(fix: Fix, depth: number, textOf: TextOf): Proposal[] {
  return replacementsAt(fix.alternative, fix.host, depth).flatMap((replacement) => {
    const { part } = replacement
    const rest = slashEdits(replacement.rest, fix.mount, textOf)
    if (!rest) return []
    const reached = part.atoms.flatMap(({ origins }) => origins.slice(0, depth))
    return formsAt(part, depth, fix).flatMap(({ home, suits }) => {
      const edit = editOf(replacement, depth, home, textOf) ?? (depth === 0 ? scalarEdit(fix) : undefined)
      if (!edit || !isWritable(edit, replacement, textOf) || !isFit(fix, depth, edit, replacement)) return []
      return [{ fix, edit, suits, rest, pieces: wordPiecesOf(part, depth), reached }]
    })
  })
}

/** The possible edits of an alternative: first at the definition, then where the path is passed, last at the mount. */
export function proposalsFor(fix: Fix, textOf: TextOf): Proposal[] {
  const depths = Array.from({ length: depthOf(fix.host) }, (_, index) => index).reverse()
  return depths.flatMap((depth) => proposalsAt(fix, depth, textOf))
}

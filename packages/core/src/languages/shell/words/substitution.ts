import type { CommandExpansionPart, ProcessSubstitutionPart } from 'unbash'
import { concatAll, EMPTY, slice, split } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { NO_DEFINITIONS } from '../domain/definitions.js'
import { join } from '../domain/join.js'
import { afterwards, decided, outcomeOfEnds, UNKNOWN, type Outcome } from '../domain/outcome.js'
import { expandUse, freshIdentity, recordUse, type Scope, type Shell } from '../domain/scope.js'
import type { End, State } from '../domain/state.js'
import { asMany, holeAt, isHole } from '../domain/unknown.js'
import { always, capped, map, restrictedTo, type ValueSet } from '../domain/value-set.js'
import { skipText, UNKNOWN_TEXT } from '../domain/forget.js'
import { parseShell, type Code } from '../syntax/code.js'
import { decodeBackquotes, writtenAt, type QuoteContext } from './literal.js'

const MAX_DEPTH = 24

/** The commands inside of `$(…)`, `` `…` `` or `<(…)`. */
function piecesOf(
  { code }: Scope,
  part: CommandExpansionPart | ProcessSubstitutionPart,
  context: QuoteContext,
): readonly Code[] {
  if (!part.text.startsWith('`')) return [{ text: code.text, statements: part.script?.commands ?? [] }]
  return parseShell(decodeBackquotes(slice(code.text, part.pos + 1, part.end - 1), context)).pieces
}

/** What commands print, and when the last of them succeeds. */
interface Printed {
  readonly texts: ValueSet<TracedText>
  readonly outcome: Outcome
}

/** Ends of the commands in a subshell. */
function endsIn(shell: Shell, pieces: readonly Code[], state: State): readonly End[] {
  let last: readonly End[] = [{ state, success: true }]
  const exited: End[] = []
  for (const piece of pieces) {
    const start = join(last.map((end) => end.state))
    if (!start) break
    const ends = shell.run(shell, piece, start)
    last = ends.filter((end) => !end.state.jump)
    exited.push(...ends.filter((end) => end.state.jump))
  }
  return [...last, ...exited]
}

/** The output of the commands in a subshell. */
function outputOf(shell: Shell, pieces: readonly Code[], state: State): Printed | undefined {
  if (state.depth >= MAX_DEPTH) return undefined
  const start: State = { ...state, depth: state.depth + 1, stdout: always(EMPTY) }
  const ends = endsIn(shell, pieces, start)
  const texts = ends.flatMap((end) => restrictedTo(end.state.stdout ?? [], end.state.condition))
  return { texts: capped(texts, state.condition, () => UNKNOWN_TEXT), outcome: outcomeOfEnds(ends) }
}

function withoutLineEnds(text: TracedText): TracedText {
  let { length } = text.text
  while (text.text[length - 1] === '\n') length--
  return slice(text, 0, length)
}

/** Variables cannot contain NUL, so bash drops it. */
const withoutNul = (text: TracedText): TracedText => (text.text.includes('\0') ? concatAll(split(text, '\0')) : text)

function named({ shell }: Scope, use: TracedText, part: CommandExpansionPart, output: TracedText): TracedText {
  const [atom] = output.atoms
  if (!isHole(output) || !atom?.hole) return expandUse(use, output)
  const { meaning, identity = freshIdentity(shell) } = atom.hole
  return holeAt(use, part.text, meaning, identity)
}

/** The values of a command or process substitution, whose commands are run. */
export function substitute(
  scope: Scope,
  part: CommandExpansionPart | ProcessSubstitutionPart,
  context: QuoteContext,
): ValueSet<TracedText> {
  const use = writtenAt(scope.code.text, part.pos, part.end, context)
  const unknown = always(asMany(holeAt(use, part.text, 'unknown')))
  if (part.text.startsWith('${|')) return unknown
  if (part.type === 'ProcessSubstitution' && scope.state.depth >= MAX_DEPTH) return unknown
  const printed = outputOf(scope.shell, piecesOf(scope, part, context), scope.state)
  if (part.type === 'ProcessSubstitution') return always(holeAt(use, part.text, 'unknown'))
  if (!printed) {
    scope.outcome = UNKNOWN
    return skipped(scope, use, unknown)
  }
  scope.outcome = afterwards(scope.outcome ?? decided(true), printed.outcome)
  const texts = map(printed.texts, (output) => withoutLineEnds(withoutNul(output)))
  for (const { value } of texts) recordUse(scope.shell, use, NO_DEFINITIONS, [value.text])
  return map(texts, (text) => named(scope, use, part, text))
}

/** A substitution that is nested too deeply; its commands change nothing outside it. */
function skipped({ shell, state }: Scope, use: TracedText, unknown: ValueSet<TracedText>): ValueSet<TracedText> {
  skipText(shell, state, use)
  return unknown
}

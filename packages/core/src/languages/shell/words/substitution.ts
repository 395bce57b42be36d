import type { CommandExpansionPart, ProcessSubstitutionPart } from 'unbash'
import { concatAll, EMPTY, slice, split } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, guarded, map, MOST_ALTERNATIVES, type Alternatives } from '../conditions/alternatives.js'
import { parseShell, type Code } from '../code.js'
import { asWritten, decodeBackquotes, type Stand } from './literal.js'
import { afterwards, decided, outcomeOfEnds, type Outcome } from '../conditions/outcome.js'
import { expandUse, recordUse, type Scope, type Shell } from '../scope.js'
import { asMany, holeAt, isHole } from '../holes.js'
import { assignValue, lookup, textValue, type End, type State } from '../state/state.js'
import { join } from '../state/join.js'

const DEEPEST = 24

/** The commands inside of `$(…)`, `` `…` `` or `<(…)`. */
function piecesOf(
  { code }: Scope,
  part: CommandExpansionPart | ProcessSubstitutionPart,
  stand: Stand,
): readonly Code[] {
  if (!part.text.startsWith('`')) return [{ text: code.text, statements: part.script?.commands ?? [] }]
  return parseShell(decodeBackquotes(slice(code.text, part.pos + 1, part.end - 1), stand)).pieces
}

/** What commands print, and when the last of them succeeds. */
interface Printed {
  readonly texts: Alternatives<TracedText>
  readonly outcome: Outcome
}

/** Ends of the commands, when run in a shell of their own. */
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

/** What the commands print, when run in a shell of their own. */
function outputOf(shell: Shell, pieces: readonly Code[], state: State): Printed | undefined {
  if (state.depth >= DEEPEST) return undefined
  const start = assignValue({ ...state, depth: state.depth + 1 }, '#out', textValue(EMPTY))
  const ends = endsIn(shell, pieces, start)
  const texts = ends.flatMap((end) => guarded(map(lookup(end.state, '#out'), textIn), end.state.guard))
  return { texts: texts.slice(0, MOST_ALTERNATIVES), outcome: outcomeOfEnds(ends) }
}

const textIn = ({ value }: { value: { kind: string; text?: TracedText } }): TracedText => value.text ?? EMPTY

function withoutLineEnds(text: TracedText): TracedText {
  let { length } = text.text
  while (text.text[length - 1] === '\n') length--
  return slice(text, 0, length)
}

/** A variable holds no NUL, so that bash leaves them out. */
const withoutNul = (text: TracedText): TracedText => (text.text.includes('\0') ? concatAll(split(text, '\0')) : text)

function named(use: TracedText, part: CommandExpansionPart | ProcessSubstitutionPart, output: TracedText): TracedText {
  const [atom] = output.atoms
  if (isHole(output) && atom?.hole) return holeAt(use, part.text, atom.hole.meaning)
  return expandUse(use, output)
}

/** The name of a pipe; what it holds is kept for who opens it. */
function namedPipe(
  { shell }: Scope,
  { operator, text }: ProcessSubstitutionPart,
  use: TracedText,
  outputs: Alternatives<TracedText> | undefined,
): TracedText {
  const name = holeAt(use, text, 'unknown')
  const [atom] = name.atoms
  if (operator === '<' && atom?.hole && outputs) shell.printed.set(atom.hole, outputs)
  return name
}

/** The values of a command or process substitution; its commands are run on the way. */
export function substitute(
  scope: Scope,
  part: CommandExpansionPart | ProcessSubstitutionPart,
  stand: Stand,
): Alternatives<TracedText> {
  const use = asWritten(slice(scope.code.text, part.pos, part.end), stand)
  const unknown = always(asMany(holeAt(use, part.text, 'unknown')))
  if (part.text.startsWith('${|')) return unknown
  const printed = outputOf(scope.shell, piecesOf(scope, part, stand), scope.state)
  if (part.type === 'ProcessSubstitution') return always(namedPipe(scope, part, use, printed?.texts))
  if (!printed) return unknown
  scope.outcome = afterwards(scope.outcome ?? decided(true), printed.outcome)
  const texts = map(printed.texts, (output) => withoutLineEnds(withoutNul(output)))
  for (const { value } of texts) recordUse(scope.shell, use, [], [value.text])
  return map(texts, (text) => named(use, part, text))
}

/** What `<(…)` prints, for a command that reads it. */
export const processOutput = (scope: Scope, part: ProcessSubstitutionPart): Alternatives<TracedText> | undefined =>
  outputOf(scope.shell, piecesOf(scope, part, 'bare'), scope.state)?.texts

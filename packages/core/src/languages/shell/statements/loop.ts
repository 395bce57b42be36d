import type { ArithmeticFor, For, Select, While } from 'unbash'
import { slice } from '../../../traced-text.js'
import { changesBetween, isCovered, NO_CHANGES, union, widened, type Changes } from '../domain/fixed-point.js'
import { endOf, merged, waysOf, withoutJump } from '../domain/flow.js'
import { mentionedBy, skipNode } from '../domain/forget.js'
import { join } from '../domain/join.js'
import type { Scope } from '../domain/scope.js'
import type { End, State, Variable } from '../domain/state.js'
import { unifiedSince } from '../domain/unify.js'
import { giveName } from './assignment.js'

/** The result of an iteration of a loop. */
interface Round {
  readonly next: State | undefined
  /** Left by `break` or by a jump out of the loop. */
  readonly out: readonly End[]
}

export function afterRound(ends: readonly End[]): Round {
  const next: State[] = []
  const out: End[] = []
  for (const end of ends) {
    const { jump } = end.state
    const isOwn = jump?.kind === 'break' || jump?.kind === 'continue'
    if (!jump) next.push(end.state)
    else if (isOwn && jump.levels > 1) {
      out.push({ ...end, state: { ...end.state, jump: { ...jump, levels: jump.levels - 1 } } })
    } else if (jump.kind === 'continue') next.push(withoutJump(end.state))
    else out.push(jump.kind === 'break' ? { state: withoutJump(end.state), success: true } : end)
  }
  return { next: join(next), out }
}

type LoopNode = For | Select | While | ArithmeticFor

/** A loop: whether there is another iteration, and what it does. */
interface Loop {
  readonly scope: Scope
  readonly node: LoopNode
  /** Ends of the condition; success means another iteration. */
  readonly test: (state: State) => readonly End[]
  readonly round: (state: State) => readonly End[]
}

/** Iterations that are distinguished if the text does not decide how many there are. */
const MAX_UNDECIDED_ROUNDS = 3

/** Whether the text decides if there is another iteration. */
const isDecided = (tests: readonly End[], { out }: Round): boolean =>
  out.length === 0 && tests.every(({ success }) => success !== undefined && success === tests[0]?.success)

/** Runs a loop until an iteration changes nothing that the next one reads; what still changes then is unknown. */
export function runLoop({ scope, node, test, round }: Loop, start: State): readonly End[] {
  const { shell, code } = scope
  const mentions = mentionedBy(shell, start, code, node)
  const out: End[] = []
  let live = start
  let undecided = 0
  let unknown = NO_CHANGES
  for (let count = 0; ; count++) {
    if (count > 0 && shell.fuel.left <= 0) return merged([...out, ...skipLoop(scope, node, live)])
    const before = live
    const tests = test(before)
    const ways = waysOf(shell, tests)
    const done: Round = ways.yes ? afterRound(round(ways.yes)) : { next: undefined, out: [] }
    if (undecided > 0 || !isDecided(tests, done)) undecided++
    out.push(...endOf(ways.no, true), ...done.out, ...ways.left)
    const next: State | undefined = done.next
    const changes: Changes | undefined = next && changesBetween(before, next, mentions)
    if (!next || !changes || isCovered(changes, unknown)) break
    if (undecided >= MAX_UNDECIDED_ROUNDS) unknown = union(unknown, changes)
    live = unifiedSince(before, widened(shell, next, unknown))
  }
  return merged(out)
}

/** What further iterations may do. */
export const skipLoop = ({ shell, code }: Scope, node: LoopNode, state: State): End[] =>
  skipNode(shell, state, code, node, slice(code.text, node.pos, node.pos + 1))

export function withName(scope: Scope, state: State, name: string, value: Variable): State {
  const inner: Scope = { ...scope, state }
  giveName(inner, name, value)
  return inner.state
}

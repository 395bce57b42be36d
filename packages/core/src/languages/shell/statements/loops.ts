import type { ArithmeticFor, CompoundList, For, Select, While } from 'unbash'
import { slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, map, picks, type Alternatives } from '../conditions/alternatives.js'
import { bindText } from './assignment.js'
import { along, endOf, endsOf, inverted, merged, waysOf, withoutJump, type RunList } from './flow.js'
import { assignTo } from '../state/attributes.js'
import { holeAt, isMany } from '../holes.js'
import { join } from '../state/join.js'
import { parameters } from '../words/parameter.js'
import { freshCondition, type Scope, type Shell } from '../scope.js'
import { fork, restrict, type End, type State } from '../state/state.js'
import { evaluateFields, evaluateNumber } from '../words/word.js'

/** How often a loop is followed: while the text decides its conditions, and when it does not. */
const MOST_ROUNDS = 100
const MOST_UNDECIDED_ROUNDS = 2

/** What a round of a loop leads to. */
interface Round {
  readonly next: State | undefined
  /** Left by `break`. */
  readonly out: readonly State[]
  /** On the way to somewhere outside of the loop. */
  readonly beyond: readonly End[]
}

function afterRound(ends: readonly End[]): Round {
  const next: State[] = []
  const out: State[] = []
  const beyond: End[] = []
  for (const end of ends) {
    const { jump } = end.state
    const isOwn = jump?.kind === 'break' || jump?.kind === 'continue'
    if (!jump) next.push(end.state)
    else if (isOwn && jump.levels > 1) {
      beyond.push({ ...end, state: { ...end.state, jump: { ...jump, levels: jump.levels - 1 } } })
    } else if (jump.kind === 'continue') next.push(withoutJump(end.state))
    else if (jump.kind === 'break') out.push(withoutJump(end.state))
    else beyond.push(end)
  }
  return { next: join(next), out, beyond }
}

const runRound = (scope: Scope, body: CompoundList, state: State, run: RunList): Round => {
  scope.shell.left--
  return afterRound(run(scope, body, state))
}

/** Whether a body may run that has run so many times. */
const mayRepeat = ({ shell }: { readonly shell: Shell }, times: number): boolean => times === 0 || shell.left > 0

/** Runs the body for each item in turn. */
function forItems(
  scope: Scope,
  name: string,
  items: readonly TracedText[],
  body: CompoundList,
  start: State,
  run: RunList,
) {
  const out: State[] = []
  const beyond: End[] = []
  let live: State | undefined = start
  for (const [index, item] of items.slice(0, MOST_ROUNDS).entries()) {
    if (!live || !mayRepeat(scope, index)) break
    const value = isMany(item) ? holeAt(item, `\${${name}}`, 'unknown') : item
    const round = runRound(scope, body, assignTo(scope.shell, live, unwritten(name), always(bindText(value))), run)
    live = isMany(item) ? join([live, ...(round.next ? [round.next] : [])]) : round.next
    out.push(...round.out)
    beyond.push(...round.beyond)
  }
  return [...endsOf([...out, ...(live ? [live] : [])], true), ...beyond]
}

function listOf(scope: Scope, node: For | Select): Alternatives<readonly TracedText[]> {
  if (node.wordlist) {
    return map(picks(node.wordlist.map((word) => evaluateFields(scope, word))), (fields) => fields.flat())
  }
  const place = slice(scope.code.text, node.name.pos, node.name.end)
  return map(parameters(scope, '@', undefined, place), ({ items }) => items)
}

export function runFor(scope: Scope, node: For, run: RunList): readonly End[] {
  const ends = listOf(scope, node).flatMap(({ guard, value }, index) => {
    const state = mayRepeat(scope, index) ? restrict(scope.state, guard) : undefined
    return state ? forItems(scope, node.name.text, value, node.body, state, run) : []
  })
  return merged(ends)
}

/** Someone picks one of the words, or none. */
export function runSelect(scope: Scope, node: Select, run: RunList): readonly End[] {
  const ends = listOf(scope, node).flatMap(({ guard, value }) => {
    let open = restrict(scope.state, guard)
    return value.flatMap((item, index) => {
      if (!mayRepeat(scope, index)) return []
      const condition = freshCondition(scope.shell)
      const picked = open && fork(open, condition, 'yes')
      open = open && fork(open, condition, 'no')
      return along(picked, (state) => forItems(scope, node.name.text, [item], node.body, state, run))
    })
  })
  return merged(ends.length > 0 ? ends : endsOf([scope.state], undefined))
}

interface Loop {
  readonly shell: Shell
  /** Ends of the condition, where success means another round. */
  readonly test: (state: State) => readonly End[]
  readonly round: (state: State) => Round
}

const isDecided = (ends: readonly End[]): boolean =>
  ends.every(({ success }) => success !== undefined && success === ends[0]?.success)

const NO_ROUND: Round = { next: undefined, out: [], beyond: [] }

function runLoop({ shell, test, round }: Loop, start: State): readonly End[] {
  const out: End[] = []
  let live: State | undefined = start
  let undecided = 0
  for (let count = 0; live && count < MOST_ROUNDS && undecided < MOST_UNDECIDED_ROUNDS; count++) {
    if (!mayRepeat({ shell }, count)) break
    const tests = test(live)
    if (undecided > 0 || !isDecided(tests)) undecided++
    const ways = waysOf(shell, tests)
    const done: Round = ways.yes ? round(ways.yes) : NO_ROUND
    out.push(...endOf(ways.no, true), ...endsOf(done.out, true), ...ways.left, ...done.beyond)
    live = done.next
  }
  return merged([...out, ...endOf(live, true)])
}

export function runWhile(scope: Scope, node: While, run: RunList): readonly End[] {
  const test = (state: State): readonly End[] => {
    const ends = run(scope, node.clause, state)
    return node.kind === 'while' ? ends : ends.map(inverted)
  }
  return runLoop({ shell: scope.shell, test, round: (state) => runRound(scope, node.body, state, run) }, scope.state)
}

export function runArithmeticFor(scope: Scope, node: ArithmeticFor, run: RunList): readonly End[] {
  const at = slice(scope.code.text, node.pos, node.pos + 1)
  const evaluate = (state: State, expression: ArithmeticFor['test']): { state: State; value: number | undefined } => {
    const inner: Scope = { ...scope, state }
    const value = expression ? evaluateNumber(inner, expression, at) : 1
    return { state: inner.state, value }
  }
  const test = (state: State): readonly End[] => {
    const tested = evaluate(state, node.test)
    return [{ state: tested.state, success: tested.value === undefined ? undefined : tested.value !== 0 }]
  }
  const round = (state: State): Round => {
    const done = runRound(scope, node.body, state, run)
    return done.next ? { ...done, next: evaluate(done.next, node.update).state } : done
  }
  return runLoop({ shell: scope.shell, test, round }, evaluate(scope.state, node.initialize).state)
}

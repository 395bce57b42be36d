import type { ArithmeticFor, Case, CaseItem, CompoundList, For, If, Select, While } from 'unbash'
import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { always, map, picks, type Alternatives } from './alternatives.js'
import { evaluateArithmetic } from './arithmetic.js'
import { bindText } from './assignment.js'
import { endsOf, inEach, joinLive, jumped, merged, waysOf } from './flow.js'
import { freshCondition, holeAt, isMany, type Scope, type Shell } from './scope.js'
import { assign, fork, join, restrict, type End, type State } from './state.js'
import { testPattern, type Outcome } from './test-expression.js'
import { evaluateFields, evaluatePattern, evaluateText } from './word.js'
import { parameters } from './parameter.js'

type Run = (scope: Scope, list: CompoundList, state: State) => readonly End[]

/** How often a loop is followed: while the text decides its conditions, and when it does not. */
const MOST_ROUNDS = 100
const MOST_UNDECIDED_ROUNDS = 2

export function runIf(scope: Scope, node: If, run: Run): readonly End[] {
  const branches = [{ clause: node.clause, then: node.then }, ...node.elif]
  const ends: End[] = []
  let open: readonly State[] = [scope.state]
  for (const { clause, then } of branches) {
    const ways = waysOf(
      scope.shell,
      inEach(open, (state) => run(scope, clause, state)),
    )
    ends.push(...ways.left, ...inEach(ways.yes, (state) => run(scope, then, state)))
    open = ways.no
  }
  const rest = node.else
  return merged([...ends, ...(rest ? inEach(open, (state) => run(scope, rest, state)) : endsOf(open, true))])
}

/** How a text fares with the patterns of one item. */
function itemOutcome(scope: Scope, item: CaseItem, text: TracedText): Outcome {
  const outcomes = item.pattern.flatMap((word) =>
    evaluatePattern(scope, word).map(({ value }) => testPattern(scope.shell, text, value, word.text)),
  )
  if (outcomes.includes(true) || item.pattern.some((word) => word.text === '*')) return true
  const [undecided] = outcomes.filter((outcome) => typeof outcome !== 'boolean')
  return outcomes.length > 1 && undecided
    ? { condition: `${undecided.condition} |${outcomes.length.toString()}`, negated: false }
    : (undecided ?? false)
}

interface Chosen {
  readonly body: readonly CompoundList[]
  readonly state: State
}

/** The bodies that run from an item on, by its terminator. */
function bodiesFrom(items: readonly CaseItem[], index: number): CompoundList[] {
  const item = items[index]
  if (!item) return []
  return item.terminator === ';&' ? [item.body, ...bodiesFrom(items, index + 1)] : [item.body]
}

/** The items a text may choose; with `;;&` the search goes on behind one. */
function choose(scope: Scope, items: readonly CaseItem[], text: TracedText, start: State): Chosen[] {
  const chosen: Chosen[] = []
  let open: State | undefined = start
  for (const [index, item] of items.entries()) {
    if (!open) break
    const outcome = itemOutcome(scope, item, text)
    if (outcome === false) continue
    const body = bodiesFrom(items, index)
    if (outcome === true) {
      chosen.push({ body, state: open })
      open = item.terminator === ';;&' ? open : undefined
    } else {
      const taken: State | undefined = fork(open, outcome.condition, 'yes')
      if (taken) chosen.push({ body, state: taken })
      open = fork(open, outcome.condition, 'no')
    }
  }
  return open ? [...chosen, { body: [], state: open }] : chosen
}

export function runCase(scope: Scope, node: Case, run: Run): readonly End[] {
  const chosen = evaluateText(scope, node.word).flatMap(({ guard, value }) => {
    const state = restrict(scope.state, guard)
    return state ? choose(scope, node.items, value, state) : []
  })
  return merged(chosen.flatMap(({ body, state }) => runBodies(scope, body, state, run)))
}

function runBodies(scope: Scope, bodies: readonly CompoundList[], start: State, run: Run): readonly End[] {
  let ends: readonly End[] = endsOf([start], true)
  for (const body of bodies) {
    const live = joinLive(ends)
    if (live) ends = [...jumped(ends), ...run(scope, body, live)]
  }
  return ends
}

/** What a round of a loop leads to. */
interface Round {
  readonly next: State | undefined
  /** Left by `break`. */
  readonly out: readonly State[]
  /** On the way to somewhere outside of the loop. */
  readonly beyond: readonly End[]
}

const withoutJump = (state: State): State => ({ ...state, jump: undefined })

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

const runRound = (scope: Scope, body: CompoundList, state: State, run: Run): Round => {
  scope.shell.left--
  return afterRound(run(scope, body, state))
}

/** Runs the body for each item in turn. */
function forItems(
  scope: Scope,
  name: string,
  items: readonly TracedText[],
  body: CompoundList,
  start: State,
  run: Run,
) {
  const out: State[] = []
  const beyond: End[] = []
  let live: State | undefined = start
  for (const item of items.slice(0, MOST_ROUNDS)) {
    if (!live || scope.shell.left <= 0) break
    const value = isMany(item) ? holeAt(item, `\${${name}}`, 'unknown') : item
    const round = runRound(scope, body, assign(live, name, always(bindText(value))), run)
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

export function runFor(scope: Scope, node: For, run: Run): readonly End[] {
  const ends = listOf(scope, node).flatMap(({ guard, value }) => {
    const state = restrict(scope.state, guard)
    return state ? forItems(scope, node.name.text, value, node.body, state, run) : []
  })
  return merged(ends)
}

/** Someone picks one of the words, or none. */
export function runSelect(scope: Scope, node: Select, run: Run): readonly End[] {
  const ends = listOf(scope, node).flatMap(({ guard, value }) => {
    const condition = freshCondition(scope.shell)
    return value.flatMap((item, index) => {
      const state = restrict(scope.state, guard)
      const picked = state && fork(state, condition, index.toString())
      return picked ? forItems(scope, node.name.text, [item], node.body, picked, run) : []
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

function runLoop({ shell, test, round }: Loop, start: State): readonly End[] {
  const out: State[] = []
  const beyond: End[] = []
  let live: State | undefined = start
  let undecided = 0
  for (let count = 0; live && count < MOST_ROUNDS && undecided < MOST_UNDECIDED_ROUNDS && shell.left > 0; count++) {
    const tests = test(live)
    const isDecided: boolean = tests.every((end) => end.success === tests[0]?.success && end.success !== undefined)
    if (!isDecided || undecided > 0) undecided++
    const ways = waysOf(shell, tests)
    const rounds: readonly Round[] = ways.yes.map(round)
    out.push(...ways.no, ...rounds.flatMap((one) => one.out))
    beyond.push(...ways.left, ...rounds.flatMap((one) => one.beyond))
    live = join(rounds.flatMap((one) => (one.next ? [one.next] : [])))
  }
  return merged([...endsOf([...out, ...(live ? [live] : [])], true), ...beyond])
}

const inverted = (end: End): End => ({ ...end, success: end.success === undefined ? undefined : !end.success })

export function runWhile(scope: Scope, node: While, run: Run): readonly End[] {
  const test = (state: State): readonly End[] => {
    const ends = run(scope, node.clause, state)
    return node.kind === 'while' ? ends : ends.map(inverted)
  }
  return runLoop({ shell: scope.shell, test, round: (state) => runRound(scope, node.body, state, run) }, scope.state)
}

export function runArithmeticFor(scope: Scope, node: ArithmeticFor, run: Run): readonly End[] {
  const at = slice(scope.code.text, node.pos, node.pos + 1)
  const evaluate = (state: State, expression: ArithmeticFor['test']): { state: State; value: number | undefined } => {
    const inner: Scope = { ...scope, state }
    const value = expression ? evaluateArithmetic(inner, expression, at) : 1
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

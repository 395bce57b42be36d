import type { ArithmeticFor, For, Select, While } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { oneOf } from '../domain/choices.js'
import {
  changesBetween,
  isCovered,
  isUnchanged,
  NO_CHANGES,
  union,
  widened,
  type Changes,
} from '../domain/fixed-point.js'
import { along, endOf, inverted, jumped, merged, waysOf, withoutJump } from '../domain/flow.js'
import { mentionedBy, skipNode } from '../domain/forget.js'
import { join } from '../domain/join.js'
import { freshIdentity, type Scope } from '../domain/scope.js'
import { restrict, unknownBinding, type End, type State, type Variable } from '../domain/state.js'
import { always, map, picksOrUnknown, type ValueSet } from '../domain/value-set.js'
import { asMany, holeAt, isMany } from '../domain/unknown.js'
import { bindText } from '../words/bindings.js'
import { parameters } from '../words/parameter.js'
import { evaluateFields, evaluateNumber } from '../words/word.js'
import { giveName } from './assignment.js'
import type { RunList } from './run-list.js'

/** What a round of a loop leads to. */
interface Round {
  readonly next: State | undefined
  /** Left by `break`, or on the way to somewhere outside of the loop. */
  readonly out: readonly End[]
}

function afterRound(ends: readonly End[]): Round {
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

/** A loop: whether there is another round, and what it does. */
interface Loop {
  readonly scope: Scope
  readonly node: LoopNode
  /** Ends of the condition, where success means another round. */
  readonly test: (state: State) => readonly End[]
  readonly round: (state: State) => readonly End[]
}

/** Rounds that are told apart where the text does not decide how many there are. */
const MAX_UNDECIDED_ROUNDS = 4

const isDecided = (ends: readonly End[]): boolean =>
  ends.every(({ success }) => success !== undefined && success === ends[0]?.success)

/** Runs a loop until a round changes nothing that the next one reads; what still changes then is unknown. */
function runLoop({ scope, node, test, round }: Loop, start: State): readonly End[] {
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
    if (undecided > 0 || !isDecided(tests)) undecided++
    const ways = waysOf(shell, tests)
    const done: Round = ways.yes ? afterRound(round(ways.yes)) : { next: undefined, out: [] }
    out.push(...endOf(ways.no, true), ...done.out, ...ways.left)
    const next: State | undefined = done.next
    const changes: Changes | undefined = next && changesBetween(before, next, mentions)
    if (!next || !changes || isCovered(changes, unknown)) break
    if (undecided >= MAX_UNDECIDED_ROUNDS) unknown = union(unknown, changes)
    live = widened(shell, next, unknown)
  }
  return merged(out)
}

/** What more rounds may do. */
const skipLoop = ({ shell, code }: Scope, node: LoopNode, state: State): End[] =>
  skipNode(shell, state, code, node, slice(code.text, node.pos, node.pos + 1))

function given(scope: Scope, state: State, name: string, value: Variable): State {
  const inner: Scope = { ...scope, state }
  giveName(inner, name, value)
  return inner.state
}

/** Runs the body with any of some values any number of times. */
function runWithAny(scope: Scope, node: For | Select, value: () => Variable, start: State, run: RunList) {
  const { name, body } = node
  const test = (state: State): readonly End[] => [{ state, success: undefined }]
  const round = (state: State): readonly End[] => run(scope, body, given(scope, state, name.text, value()))
  return runLoop({ scope, node, test, round }, start)
}

/** Runs the body for each item in turn; once a round changes nothing, others that do not read the item are as it. */
function runItems(scope: Scope, node: For, items: readonly TracedText[], start: State, run: RunList): End[] {
  const { shell, code } = scope
  const { name, body } = node
  const mentions = mentionedBy(shell, start, code, body)
  const readsItem = mentions.isOpen || mentions.names.has(name.text)
  const out: End[] = []
  let live: State | undefined = start
  for (const [index, item] of items.entries()) {
    if (!live) break
    if (index > 0 && shell.fuel.left <= 0) {
      const last = items.at(-1) ?? item
      const value = (): Variable => always(isMany(last) ? unknownBinding(freshIdentity(shell)) : bindText(last))
      const ends = skipLoop(scope, node, live)
      return [...out, ...ends.map((end) => ({ ...end, state: given(scope, end.state, name.text, value()) }))]
    }
    if (isMany(item)) {
      const unknown = (): Variable => always(unknownBinding(freshIdentity(shell)))
      const ends = runWithAny(scope, node, unknown, live, run)
      out.push(...jumped(ends))
      live = join(ends.filter(({ state }) => !state.jump).map(({ state }) => state))
      continue
    }
    const before: State = live
    const round = afterRound(run(scope, body, given(scope, live, name.text, always(bindText(item)))))
    out.push(...round.out)
    live = round.next
    if (!readsItem && live && isUnchanged(changesBetween(before, live, mentions))) {
      const last = items.at(-1) ?? item
      return [...out, { state: given(scope, live, name.text, always(bindText(last))), success: true }]
    }
  }
  return [...out, ...endOf(live, true)]
}

function listOf(scope: Scope, node: For | Select): ValueSet<readonly TracedText[]> {
  const { wordlist, name } = node
  const place = (pos: number, end: number): TracedText => slice(scope.code.text, pos, end)
  if (!wordlist) return map(parameters(scope, '@', undefined, place(name.pos, name.end)), ({ items }) => items)
  const fields = wordlist.map((word) => evaluateFields(scope, word))
  const unknown = (index: number): readonly TracedText[] => {
    const { pos, end } = wordlist[index] ?? name
    return [asMany(holeAt(place(pos, end), '…', 'unknown'))]
  }
  return map(picksOrUnknown(fields, scope.state.condition, unknown), (words) => words.flat())
}

export function runFor(scope: Scope, node: For, run: RunList): readonly End[] {
  const ends = listOf(scope, node).flatMap(({ condition, value }) =>
    along(restrict(scope.state, condition), (state) => runItems(scope, node, value, state, run)),
  )
  return merged(ends)
}

/** One of the items by someone's choice, or nothing. */
const choiceOf = ({ shell }: Scope, items: readonly TracedText[]): Variable =>
  oneOf(shell, [...items.map((item) => (isMany(item) ? unknownBinding() : bindText(item))), unknownBinding()])

/** Someone picks one of the words, as often as the body does not end it. */
export function runSelect(scope: Scope, node: Select, run: RunList): readonly End[] {
  const ends = listOf(scope, node).flatMap(({ condition, value }) =>
    along(restrict(scope.state, condition), (state) =>
      runWithAny(scope, node, () => choiceOf(scope, value), state, run),
    ),
  )
  return merged(ends)
}

export function runWhile(scope: Scope, node: While, run: RunList): readonly End[] {
  const test = (state: State): readonly End[] => {
    const ends = run(scope, node.clause, state)
    return node.kind === 'while' ? ends : ends.map(inverted)
  }
  const round = (state: State): readonly End[] => run(scope, node.body, state)
  return runLoop({ scope, node, test, round }, scope.state)
}

export function runArithmeticFor(scope: Scope, node: ArithmeticFor, run: RunList): readonly End[] {
  const evaluate = (state: State, expression: ArithmeticFor['test']): { state: State; value: number | undefined } => {
    const inner: Scope = { ...scope, state }
    const value = expression ? evaluateNumber(inner, expression) : 1
    return { state: inner.state, value }
  }
  const test = (state: State): readonly End[] => {
    const tested = evaluate(state, node.test)
    return [{ state: tested.state, success: tested.value === undefined ? undefined : tested.value !== 0 }]
  }
  const round = (state: State): readonly End[] =>
    run(scope, node.body, state).map((end) => ({ ...end, state: evaluate(end.state, node.update).state }))
  return runLoop({ scope, node, test, round }, evaluate(scope.state, node.initialize).state)
}

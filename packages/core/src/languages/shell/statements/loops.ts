import type { ArithmeticFor, For, Select, While } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { oneOf } from '../domain/choices.js'
import { changesBetween, isUnchanged } from '../domain/fixed-point.js'
import { along, endOf, inverted, jumped, merged } from '../domain/flow.js'
import { mentionedBy } from '../domain/forget.js'
import { join } from '../domain/join.js'
import { freshIdentity, type Scope } from '../domain/scope.js'
import { restrict, unknownBinding, type End, type State, type Variable } from '../domain/state.js'
import { asMany, holeAt, isMany } from '../domain/unknown.js'
import { always, map, picksOrUnknown, type ValueSet } from '../domain/value-set.js'
import type { Node } from '../syntax/names.js'
import { bindText } from '../words/bindings.js'
import { evaluateNumber } from '../words/number.js'
import { parameters } from '../words/parameter.js'
import { evaluateFields } from '../words/word.js'
import { afterRound, runLoop, skipLoop, withName } from './loop.js'
import type { RunList } from './run-list.js'

/** Runs the body with any of some values any number of times. */
function runWithAny(scope: Scope, node: For | Select, value: () => Variable, start: State, run: RunList) {
  const { name, body } = node
  const test = (state: State): readonly End[] => [{ state, success: undefined }]
  const round = (state: State): readonly End[] => run(scope, body, withName(scope, state, name.text, value()))
  return runLoop({ scope, node, test, round }, start)
}

const bodies = new WeakMap<For, Node>()

/** The body with all of its here-documents: the text of the last one follows the body itself. */
function bodyOf(node: For): Node {
  const body = bodies.get(node) ?? { pos: node.body.pos, end: node.end }
  bodies.set(node, body)
  return body
}

/** Runs the body for each item in turn; once an iteration changes nothing, others that do not read the item are the same. */
function runItems(scope: Scope, node: For, items: readonly TracedText[], start: State, run: RunList): End[] {
  const { shell, code } = scope
  const { name, body } = node
  const mentions = mentionedBy(shell, start, code, bodyOf(node))
  const readsItem = mentions.isOpen || mentions.names.has(name.text)
  const out: End[] = []
  let live: State | undefined = start
  for (const [index, item] of items.entries()) {
    if (!live) break
    if (index > 0 && shell.fuel.left <= 0) {
      const last = items.at(-1) ?? item
      const value = (): Variable => always(isMany(last) ? unknownBinding(freshIdentity(shell)) : bindText(last))
      const ends = skipLoop(scope, node, live)
      return [...out, ...ends.map((end) => ({ ...end, state: withName(scope, end.state, name.text, value()) }))]
    }
    if (isMany(item)) {
      const unknown = (): Variable => always(unknownBinding(freshIdentity(shell)))
      const ends = runWithAny(scope, node, unknown, live, run)
      out.push(...jumped(ends))
      live = join(ends.filter(({ state }) => !state.jump).map(({ state }) => state))
      continue
    }
    const before: State = live
    const round = afterRound(run(scope, body, withName(scope, live, name.text, always(bindText(item)))))
    out.push(...round.out)
    live = round.next
    if (!readsItem && live && isUnchanged(changesBetween(before, live, mentions))) {
      const last = items.at(-1) ?? item
      return [...out, { state: withName(scope, live, name.text, always(bindText(last))), success: true }]
    }
  }
  return [...out, ...endOf(live, true)]
}

function listOf(scope: Scope, node: For | Select): ValueSet<readonly TracedText[]> {
  const { wordlist, name } = node
  const place = (pos: number, end: number): TracedText => slice(scope.code.text, pos, end)
  if (!wordlist) return map(parameters(scope, '@', undefined, place(name.pos, name.end)), ({ items }) => items)
  const fields = wordlist.map((word) => evaluateFields(scope, word))
  const isOne = (index: number): boolean =>
    fields[index]?.every(({ value: [one, ...others] }) => one && others.length === 0 && !isMany(one)) === true
  const unknown = (index: number): readonly TracedText[] => {
    const { pos, end } = wordlist[index] ?? name
    const hole = holeAt(place(pos, end), '…', 'unknown')
    return [isOne(index) ? hole : asMany(hole)]
  }
  return map(picksOrUnknown(fields, scope.state.condition, unknown), (words) => words.flat())
}

export function runFor(scope: Scope, node: For, run: RunList): readonly End[] {
  const ends = listOf(scope, node).flatMap(({ condition, value }) =>
    along(restrict(scope.state, condition), (state) => runItems(scope, node, value, state, run)),
  )
  return merged(ends)
}

/** One of the items, by the user's choice, or nothing. */
const choiceOf = ({ shell }: Scope, items: readonly TracedText[]): Variable =>
  oneOf(shell, [...items.map((item) => (isMany(item) ? unknownBinding() : bindText(item))), unknownBinding()])

/** The user picks one of the words until the body ends the loop. */
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

import { afterReturn, merged } from '../domain/flow.js'
import { endOfUnknown, skipNode } from '../domain/forget.js'
import { get } from '../domain/persistent-map.js'
import { leaveFunction, makeLocal } from '../domain/locals.js'
import type { Call, Shell } from '../domain/scope.js'
import {
  assign,
  initialState,
  restrict,
  type Binding,
  type End,
  type FunctionBody,
  type State,
  type Variable,
} from '../domain/state.js'
import { EMPTY } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, map, possibleUnder, type ValueSet } from '../domain/value-set.js'
import { bindList } from '../words/bindings.js'
import { mayRun } from './child.js'

function callFunction(call: Call, value: FunctionBody, args: Variable): readonly End[] {
  const { shell, state } = call
  const isFirst = !shell.called.has(value.body)
  if (!mayRun(call) && (!isFirst || state.depth > 0))
    return skipNode(shell, state, value.code, value.body, call.argv[0] ?? EMPTY)
  shell.called.add(value.body)
  const entered: State = makeLocal({ ...state, hidden: initialState.hidden, depth: state.depth + 1 }, '@')
  const start = assign(entered, '@', args)
  const ends = afterReturn(shell.runNode(shell, value.code, value.body, start))
  return merged(ends.map((end) => ({ ...end, state: leaveFunction(end.state, state) })))
}

const argumentsOf = (argv: readonly TracedText[]): Binding => bindList(argv.slice(1))

/** A function that is called with one of several lists of arguments runs once, with all of them. */
export function callWithAny(
  shell: Shell,
  argvs: ValueSet<readonly TracedText[]>,
  state: State,
): readonly End[] | undefined {
  const [first, ...others] = argvs
  const name = first?.value[0]?.text ?? ''
  const isOne = others.every(({ value }) => value[0]?.text === name) && !get(state.aliases, name)
  return first && isOne ? callFunctions({ shell, argv: first.value, state }, map(argvs, argumentsOf)) : undefined
}

/** Calls the functions that a command's name may mean; undefined if there are none. */
export function callFunctions(call: Call, args: Variable = always(argumentsOf(call.argv))): readonly End[] | undefined {
  const { shell, state } = call
  const functions = possibleUnder(get(state.functions, call.argv[0]?.text ?? '') ?? [], state.condition)
  if (functions.every(({ value }) => value === undefined)) return undefined
  return functions.flatMap(({ condition, value }) => {
    const possible = restrict(state, condition)
    if (!possible) return []
    if (value === undefined) return [{ state: possible, success: undefined }]
    if (value === 'unknown') return [endOfUnknown(shell, possible)]
    const ends = callFunction({ ...call, state: possible }, value, args)
    return value.mayDiffer ? ends.map((end) => endOfUnknown(shell, end.state)) : ends
  })
}

import type { TracedText } from '../../../types.js'
import { always, map, type Alternatives } from '../conditions/alternatives.js'
import { bindList } from '../statements/assignment.js'
import { mayRun } from './child.js'
import { afterReturn, endsOf, merged } from '../statements/flow.js'
import { leaveFunction, makeLocal } from '../state/locals.js'
import type { Call, Shell } from '../scope.js'
import { aliasKey } from '../state/kept-texts.js'
import {
  assign,
  initialState,
  isAssigned,
  lookup,
  restrict,
  type Binding,
  type End,
  type State,
  type Value,
  type Variable,
} from '../state/state.js'

function callFunction(call: Call, value: Value & { kind: 'function' }, args: Variable): readonly End[] {
  const { shell, state } = call
  if (!mayRun(call)) return endsOf([state], undefined)
  shell.called.add(value.body)
  const entered: State = makeLocal({ ...state, hidden: initialState.hidden, depth: state.depth + 1 }, '@')
  const start = assign(entered, '@', args)
  const ends = afterReturn(shell.runNode(shell, value.code, value.body, start))
  return merged(ends.map((end) => ({ ...end, state: leaveFunction(end.state, state) })))
}

const argumentsOf = (argv: readonly TracedText[]): Binding => bindList(argv.slice(1))

/** A function that is called with one of several lists of arguments runs once, with all of them in hand. */
export function callWithAny(
  shell: Shell,
  argvs: Alternatives<readonly TracedText[]>,
  state: State,
): readonly End[] | undefined {
  const [first, ...others] = argvs
  const name = first?.value[0]?.text ?? ''
  const isOne = others.every(({ value }) => value[0]?.text === name) && !isAssigned(state, aliasKey(name))
  return first && isOne ? callFunctions({ shell, argv: first.value, state }, map(argvs, argumentsOf)) : undefined
}

/** Calls the functions that a command's name may stand for; undefined if there are none. */
export function callFunctions(call: Call, args: Variable = always(argumentsOf(call.argv))): readonly End[] | undefined {
  const name = call.argv[0]?.text ?? ''
  const functions = lookup(call.state, `${name}()`)
  if (!functions.some(({ value }) => value.value.kind === 'function')) return undefined
  return functions.flatMap(({ guard, value: { value } }) => {
    const state = restrict(call.state, guard)
    if (!state) return []
    return value.kind === 'function' ? callFunction({ ...call, state }, value, args) : endsOf([state], undefined)
  })
}

import type { TracedText } from '../../types.js'
import { get } from '../shell/domain/persistent-map.js'
import { runCmdlet } from './cmdlets.js'
import { enter } from './binding.js'
import { evaluateExpression, unknownAt } from './evaluate.js'
import { programWords } from './native.js'
import type { Element, Expression, FunctionNode, Stage } from './nodes.js'
import { emitProgram } from './program.js'
import {
  assignPowerShellVariable,
  forgetPowerShellVariable,
  forgetName,
  joinPowerShellStates,
  one,
  textOfValue,
  powerShellValuesOf,
  type PowerShellOutcome,
  type PowerShellScope,
  type PowerShellState,
  type PowerShellValue,
} from './state.js'

const MOST_DEPTH = 12

type Command = Stage & { readonly kind: 'command' }

/** The state after a function: only variables of the script or global scope keep their new values. */
function outside({ session, state }: PowerShellScope, after: PowerShellState | undefined): PowerShellState {
  return [...session.outside].reduce(
    (left, name) =>
      after ? assignPowerShellVariable(left, name, powerShellValuesOf(after, name)) : forgetName(left, name),
    { ...state, folder: after?.folder ?? state.folder },
  )
}

function callFunction(
  { session, state }: PowerShellScope,
  called: FunctionNode,
  elements: readonly Element[],
): PowerShellOutcome {
  session.called.add(called)
  if (session.depth >= MOST_DEPTH) return { state: forgetPowerShellVariable(state), output: [] }
  session.depth++
  const inner = enter({ session, state }, called.parameters, elements)
  const body = called.body.filter(({ kind }) => kind !== 'parameters')
  const { output, state: after } = session.run(session, body, inner)
  session.depth--
  return { state: outside({ session, state }, after), output }
}

/** Runs the block of a command such as `ForEach-Object` for each item of its input. */
function runBlock(
  { session, state }: PowerShellScope,
  { body }: Expression & { kind: 'block' },
  input: readonly PowerShellValue[],
): PowerShellState | undefined {
  const items = input.flatMap(({ items: all }) => all.map(one)).slice(0, 8)
  const inner = assignPowerShellVariable(state, '_', items.length > 0 ? items : [undefined])
  const statements = body.filter(({ kind }) => kind !== 'parameters')
  return joinPowerShellStates(session.run(session, statements, inner).state, state)
}

const blocksOf = (elements: readonly Element[]) =>
  elements.flatMap((element) => (element.kind === 'word' && element.value.kind === 'block' ? [element.value] : []))

function runProgram(
  scope: PowerShellScope,
  name: TracedText,
  rest: readonly Element[],
  { at, call }: Command,
  input: readonly PowerShellValue[],
): PowerShellOutcome {
  for (const words of programWords(scope, rest)) emitProgram(scope, [name, ...words], input)
  const state = blocksOf(rest).reduce<PowerShellState>(
    (before, block) => runBlock({ ...scope, state: before }, block, input) ?? before,
    scope.state,
  )
  // A dot-sourced script may change all variables.
  return { state: call === '.' ? forgetPowerShellVariable(state) : state, output: [unknownAt(at)] }
}

function aliasOf({ state }: PowerShellScope, name: TracedText): TracedText {
  const [value] = powerShellValuesOf(state, `ALIAS:${name.text.toUpperCase()}`)
  return value ? textOfValue(value) : name
}

function runNamed(
  scope: PowerShellScope,
  written: TracedText,
  rest: readonly Element[],
  command: Command,
  input: readonly PowerShellValue[],
): PowerShellOutcome {
  const name = aliasOf(scope, written)
  const lower = name.text.toLowerCase()
  const called = get(scope.state.functions, lower)
  if (called) return callFunction(scope, called, rest)
  return runCmdlet(scope, lower, rest, command.at, input) ?? runProgram(scope, name, rest, command, input)
}

/** Runs a command for each possible name. */
export function runPowerShellCommand(
  scope: PowerShellScope,
  command: Command,
  input: readonly PowerShellValue[],
): PowerShellOutcome {
  const [first, ...rest] = command.elements
  if (first?.kind !== 'word') return { state: scope.state, output: [] }
  const { value } = first
  if (value.kind === 'block') return { state: runBlock(scope, value, input), output: [unknownAt(command.at)] }
  const outcomes = evaluateExpression(scope, value).map((name) => {
    const [program, ...more] = name.items
    const words = more.map((item): Element => ({ kind: 'word', value: { kind: 'text', text: item, at: item } }))
    return program ? runNamed(scope, program, [...words, ...rest], command, input) : { state: scope.state, output: [] }
  })
  return {
    state: outcomes.map(({ state }) => state).reduce(joinPowerShellStates, undefined),
    output: outcomes.flatMap(({ output }) => output),
  }
}

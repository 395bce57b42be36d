import { get, set } from '../shell/domain/persistent-map.js'
import { spendFuel } from '../windows/interpretation.js'
import { rowsOf } from '../windows/variables.js'
import { enter } from './binding.js'
import { runPowerShellCommand } from './commands.js'
import { evaluateExpression, unknownAt } from './evaluate.js'
import type { Stage, Statement } from './nodes.js'
import {
  assignPowerShellVariable,
  boundedValue,
  forgetName,
  joinPowerShellStates,
  UNKNOWN_VALUE,
  EMPTY_LIST,
  one,
  powerShellValuesOf,
  type PowerShellOutcome,
  type Session,
  type PowerShellState,
  type PowerShellValue,
} from './state.js'

const left: PowerShellOutcome = { state: undefined, output: [] }

const MOST_OUTPUTS = 8

/** Whether a statement always writes all of its output, in order. */
const isSteady = ({ kind }: Statement): boolean => kind === 'pipeline' || kind === 'assign' || kind === 'function'

/** The output of two consecutive statements. */
function outputs(
  a: readonly PowerShellValue[],
  b: readonly PowerShellValue[],
  areSteady: boolean,
): readonly PowerShellValue[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  if (!areSteady) return [UNKNOWN_VALUE]
  const rows = rowsOf([a, b], MOST_OUTPUTS)
  return rows.map((row) => boundedValue({ items: row.flatMap(({ items }) => items), isList: true }))
}

function runStage(
  session: Session,
  stage: Stage,
  state: PowerShellState,
  input: readonly PowerShellValue[],
): PowerShellOutcome {
  if (stage.kind === 'command') return runPowerShellCommand({ session, state }, stage, input)
  return { state, output: evaluateExpression({ session, state }, stage.value) }
}

function runPipeline(session: Session, stages: readonly Stage[], state: PowerShellState): PowerShellOutcome {
  return stages.reduce<PowerShellOutcome>(
    (before, stage) => (before.state ? runStage(session, stage, before.state, before.output) : before),
    { state, output: [] },
  )
}

function runAssignment(
  session: Session,
  statement: Statement & { kind: 'assign' },
  state: PowerShellState,
): PowerShellOutcome {
  const { name, operator, isOutside, value, at } = statement
  if (isOutside || name.startsWith('ENV:')) session.outside.add(name)
  const { state: after, output } = runStatement(session, value, state)
  if (!after) return left
  if (operator === 'other') return { state: forgetName(after, name), output: [] }
  const given = output.length > 0 ? output : [EMPTY_LIST]
  if (operator === '=') return { state: assignPowerShellVariable(after, name, given), output: [] }
  const before = powerShellValuesOf(after, name).map((held) => held ?? unknownAt(at))
  if (operator === 'append' && !before.every(({ isList }) => isList))
    return { state: forgetName(after, name), output: [] }
  const rows = rowsOf<PowerShellValue>([before, given], MOST_OUTPUTS)
  return {
    state: assignPowerShellVariable(
      after,
      name,
      rows.map(([held = EMPTY_LIST, more = EMPTY_LIST]) => grown(held, more)),
    ),
    output: [],
  }
}

function grown(held: PowerShellValue, more: PowerShellValue): PowerShellValue {
  if (held.isList || more.isList) return { items: [...held.items, ...more.items], isList: true }
  const atoms = [...held.items, ...more.items].flatMap((item) => item.atoms)
  return one({ text: [...held.items, ...more.items].map(({ text }) => text).join(''), atoms })
}

function runBranches(
  session: Session,
  statement: Statement & { kind: 'branches' },
  state: PowerShellState,
): PowerShellOutcome {
  for (const condition of statement.conditions) runStatement(session, condition, state)
  const outcomes = statement.bodies.map((body) => runPowerShellStatements(session, body, state))
  const states = outcomes.map((outcome) => outcome.state)
  return {
    state: (statement.isComplete ? states : [...states, state]).reduce(joinPowerShellStates, undefined),
    output: outcomes.flatMap(({ output }) => output).slice(0, MOST_OUTPUTS),
  }
}

const MOST_ITEMS = 64

/** The values of the variable in each iteration of a loop; undefined if unknown. */
function itemsOf(
  session: Session,
  items: Statement | undefined,
  state: PowerShellState,
): readonly (PowerShellValue | undefined)[] {
  if (!items) return [undefined, undefined]
  const { output } = runStatement(session, items, state)
  if (output.length === 0) return [undefined]
  return output.flatMap((value) => value.items.map(one)).slice(0, MOST_ITEMS)
}

/** Runs a loop once for each item, or twice if the number of items is unknown. */
function runLoop(session: Session, statement: Statement & { kind: 'loop' }, state: PowerShellState): PowerShellOutcome {
  const { variable, items, heads, body } = statement
  let live = heads.reduce<PowerShellState | undefined>(
    (before, head) => before && runStatement(session, head, before).state,
    state,
  )
  for (const item of itemsOf(session, items, state)) {
    if (!live) return { state, output: [] }
    const inside: PowerShellState = variable === undefined ? live : assignPowerShellVariable(live, variable, [item])
    live = joinPowerShellStates(runPowerShellStatements(session, body, inside).state, live)
  }
  return { state: live, output: [] }
}

/** The parameters of the file, which have no arguments. */
function withParameters(
  session: Session,
  statement: Statement & { kind: 'parameters' },
  state: PowerShellState,
): PowerShellState {
  const open = statement.parameters.filter(({ name }) => get(state.variables, name) === undefined)
  return enter({ session, state }, open)
}

function runStatement(session: Session, statement: Statement, state: PowerShellState): PowerShellOutcome {
  if (!spendFuel(session.record, 1)) return left
  switch (statement.kind) {
    case 'assign':
      return runAssignment(session, statement, state)
    case 'pipeline': {
      const outcome = runPipeline(session, statement.stages, state)
      return statement.isConditional ? { ...outcome, state: joinPowerShellStates(outcome.state, state) } : outcome
    }
    case 'branches':
      return runBranches(session, statement, state)
    case 'loop':
      return runLoop(session, statement, state)
    case 'sequence':
      return runPowerShellStatements(session, statement.body, state)
    case 'function':
      return { state: { ...state, functions: set(state.functions, statement.name, statement) }, output: [] }
    case 'parameters':
      return { state: withParameters(session, statement, state), output: [] }
    case 'leave':
      return statement.value ? { ...runStatement(session, statement.value, state), state: undefined } : left
  }
}

/** Runs statements up to a `return`, `exit` or `throw`. */
export function runPowerShellStatements(
  session: Session,
  statements: readonly Statement[],
  start: PowerShellState,
): PowerShellOutcome {
  let state: PowerShellState | undefined = start
  let output: readonly PowerShellValue[] = []
  const areSteady = statements.every(isSteady)
  for (const statement of statements) {
    if (!state) break
    const outcome: PowerShellOutcome = runStatement(session, statement, state)
    output = outputs(output, outcome.output, areSteady)
    state = outcome.state
  }
  return { state, output }
}

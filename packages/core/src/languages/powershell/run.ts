import { get, set } from '../shell/domain/persistent-map.js'
import { spend } from '../windows/interpretation.js'
import { rowsOf } from '../windows/variables.js'
import { enter } from './binding.js'
import { runCommand } from './commands.js'
import { evaluate, unknownAt } from './evaluate.js'
import type { Stage, Statement } from './nodes.js'
import {
  assign,
  forgetName,
  join,
  UNKNOWN,
  NOTHING,
  one,
  valuesOf,
  type Outcome,
  type Session,
  type State,
  type Value,
} from './state.js'

const left: Outcome = { state: undefined, output: [] }

const MOST_OUTPUTS = 8

/** Whether all that a statement puts out comes in any case and in this order. */
const isSteady = ({ kind }: Statement): boolean => kind === 'pipeline' || kind === 'assign' || kind === 'function'

/** What two statements put out one after the other. */
function outputs(a: readonly Value[], b: readonly Value[], areSteady: boolean): readonly Value[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  if (!areSteady) return [UNKNOWN]
  return rowsOf([a, b], MOST_OUTPUTS).map((row) => ({ items: row.flatMap(({ items }) => items), isList: true }))
}

function runStage(session: Session, stage: Stage, state: State, input: readonly Value[]): Outcome {
  if (stage.kind === 'command') return runCommand({ session, state }, stage, input)
  return { state, output: evaluate({ session, state }, stage.value) }
}

function runPipeline(session: Session, stages: readonly Stage[], state: State): Outcome {
  return stages.reduce<Outcome>(
    (before, stage) => (before.state ? runStage(session, stage, before.state, before.output) : before),
    { state, output: [] },
  )
}

function runAssignment(session: Session, statement: Statement & { kind: 'assign' }, state: State): Outcome {
  const { name, operator, isOutside, value, at } = statement
  if (isOutside || name.startsWith('ENV:')) session.outside.add(name)
  const { state: after, output } = runStatement(session, value, state)
  if (!after) return left
  if (operator === 'other') return { state: forgetName(after, name), output: [] }
  const given = output.length > 0 ? output : [NOTHING]
  if (operator === '=') return { state: assign(after, name, given), output: [] }
  const before = valuesOf(after, name).map((held) => held ?? unknownAt(at))
  const rows = rowsOf<Value>([before, given], MOST_OUTPUTS)
  return {
    state: assign(
      after,
      name,
      rows.map(([held = NOTHING, more = NOTHING]) => grown(held, more)),
    ),
    output: [],
  }
}

function grown(held: Value, more: Value): Value {
  if (held.isList || more.isList) return { items: [...held.items, ...more.items], isList: true }
  const atoms = [...held.items, ...more.items].flatMap((item) => item.atoms)
  return one({ text: [...held.items, ...more.items].map(({ text }) => text).join(''), atoms })
}

function runBranches(session: Session, statement: Statement & { kind: 'branches' }, state: State): Outcome {
  for (const condition of statement.conditions) runStatement(session, condition, state)
  const outcomes = statement.bodies.map((body) => runStatements(session, body, state))
  const states = outcomes.map((outcome) => outcome.state)
  return {
    state: (statement.isComplete ? states : [...states, state]).reduce(join, undefined),
    output: outcomes.flatMap(({ output }) => output).slice(0, MOST_OUTPUTS),
  }
}

const MOST_ITEMS = 64

/** The values that the variable of a loop has in turn; undefined is one that is not known. */
function itemsOf(session: Session, items: Statement | undefined, state: State): readonly (Value | undefined)[] {
  if (!items) return [undefined, undefined]
  const { output } = runStatement(session, items, state)
  if (output.length === 0) return [undefined]
  return output.flatMap((value) => value.items.map(one)).slice(0, MOST_ITEMS)
}

/** Follows a loop as often as it has items, and twice where their number is not known. */
function runLoop(session: Session, statement: Statement & { kind: 'loop' }, state: State): Outcome {
  const { variable, items, heads, body } = statement
  let live = heads.reduce<State | undefined>(
    (before, head) => before && runStatement(session, head, before).state,
    state,
  )
  for (const item of itemsOf(session, items, state)) {
    if (!live) return { state, output: [] }
    const inside: State = variable === undefined ? live : assign(live, variable, [item])
    live = join(runStatements(session, body, inside).state, live)
  }
  return { state: live, output: [] }
}

/** Parameters that nobody has given a value: the file's own. */
function withParameters(session: Session, statement: Statement & { kind: 'parameters' }, state: State): State {
  const open = statement.parameters.filter(({ name }) => get(state.variables, name) === undefined)
  return enter({ session, state }, open)
}

function runStatement(session: Session, statement: Statement, state: State): Outcome {
  if (!spend(session.record, 1)) return left
  switch (statement.kind) {
    case 'assign':
      return runAssignment(session, statement, state)
    case 'pipeline': {
      const outcome = runPipeline(session, statement.stages, state)
      return statement.isConditional ? { ...outcome, state: join(outcome.state, state) } : outcome
    }
    case 'branches':
      return runBranches(session, statement, state)
    case 'loop':
      return runLoop(session, statement, state)
    case 'sequence':
      return runStatements(session, statement.body, state)
    case 'function':
      return { state: { ...state, functions: set(state.functions, statement.name, statement) }, output: [] }
    case 'parameters':
      return { state: withParameters(session, statement, state), output: [] }
    case 'leave':
      return statement.value ? { ...runStatement(session, statement.value, state), state: undefined } : left
  }
}

/** Runs statements as far as nothing leaves them. */
export function runStatements(session: Session, statements: readonly Statement[], start: State): Outcome {
  let state: State | undefined = start
  let output: readonly Value[] = []
  const areSteady = statements.every(isSteady)
  for (const statement of statements) {
    if (!state) break
    const outcome: Outcome = runStatement(session, statement, state)
    output = outputs(output, outcome.output, areSteady)
    state = outcome.state
  }
  return { state, output }
}

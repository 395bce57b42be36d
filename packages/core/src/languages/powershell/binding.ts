import type { Element, Expression, PowerShellParameter } from './nodes.js'
import { evaluateExpression } from './evaluate.js'
import {
  assignPowerShellVariable,
  forgetName,
  EMPTY_LIST,
  one,
  type PowerShellScope,
  type PowerShellState,
  type PowerShellValue,
} from './state.js'
import { EMPTY } from '../../traced-text.js'
import { rowsOf, type Values } from '../windows/variables.js'

/** The named and the positional arguments of a command. */
export interface Bound {
  readonly named: ReadonlyMap<string, Expression>
  readonly positional: readonly Expression[]
  /** Some arguments are splatted, so that their names are unknown. */
  readonly isSplatted: boolean
}

/** Maximum number of combinations of argument values. */
const MOST_ROWS = 8

const FLAG = /^-([A-Za-z]\w*):?$/

/** The parameter for a name, which may be abbreviated. */
function parameterOf(written: string, names: readonly string[]): string {
  const wanted = written.toUpperCase()
  return names.find((name) => name === wanted) ?? names.find((name) => name.startsWith(wanted)) ?? wanted
}

/** Binds arguments to parameters, whose names are in upper case; switches expect no value. */
export function bind(
  elements: readonly Element[],
  names: readonly string[],
  switches: ReadonlySet<string>,
  otherFlags: 'named' | 'positional' = 'named',
): Bound {
  const named = new Map<string, Expression>()
  const positional: Expression[] = []
  let flag: string | undefined
  for (const element of elements) {
    if (element.kind !== 'word') continue
    const [, written] = element.value.kind === 'join' ? (FLAG.exec(element.value.at.text) ?? []) : []
    const name = written === undefined ? undefined : parameterOf(written, names)
    if (name !== undefined && (otherFlags === 'named' || names.includes(name))) {
      flag = switches.has(name) ? undefined : name
    } else if (flag === undefined) positional.push(element.value)
    else {
      named.set(flag, element.value)
      flag = undefined
    }
  }
  return { named, positional, isSplatted: elements.some(({ kind }) => kind !== 'word') }
}

/** The argument of a parameter, by its name or by its position among the unnamed ones. */
export const argument = ({ named, positional }: Bound, name: string, position: number): Expression | undefined =>
  named.get(name) ?? positional[position]

const itemsOf = (scope: PowerShellScope, expressions: readonly Expression[]): Values<PowerShellValue> =>
  rowsOf(
    expressions.map((expression) => evaluateExpression(scope, expression)),
    MOST_ROWS,
  ).map((row) => ({ items: row.flatMap(({ items }) => items), isList: true }))

/** The value of a parameter without an argument. */
function defaultOf(scope: PowerShellScope, { value, isSwitch }: PowerShellParameter): Values<PowerShellValue> {
  if (value) return evaluateExpression(scope, value)
  return [isSwitch ? undefined : one(EMPTY)]
}

/** The state at the start of a function; without arguments, its callers are unknown. */
export function enter(
  scope: PowerShellScope,
  parameters: readonly PowerShellParameter[],
  elements?: readonly Element[],
): PowerShellState {
  const switches = new Set(parameters.flatMap(({ name, isSwitch }) => (isSwitch ? [name] : [])))
  const names = parameters.map(({ name }) => name)
  // A flag that is no parameter is an argument in `$args`.
  const bound = bind(elements ?? [], names, switches, 'positional')
  const isOpen = !elements || bound.isSplatted
  const free = parameters.filter(({ name, isSwitch }) => !isSwitch && !bound.named.has(name))
  const rest = bound.positional.slice(free.length)
  const start = assignPowerShellVariable(
    scope.state,
    'ARGS',
    isOpen ? [undefined] : rest.length > 0 ? itemsOf(scope, rest) : [EMPTY_LIST],
  )
  return parameters.reduce((state, parameter) => {
    const given = bound.named.get(parameter.name) ?? bound.positional[free.indexOf(parameter)]
    if (given) return assignPowerShellVariable(state, parameter.name, evaluateExpression(scope, given))
    if (isOpen && !parameter.value) return forgetName(state, parameter.name)
    return assignPowerShellVariable(state, parameter.name, defaultOf({ session: scope.session, state }, parameter))
  }, start)
}

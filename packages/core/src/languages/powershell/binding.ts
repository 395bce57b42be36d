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

/** Arguments of a command of PowerShell by the names of its parameters, and those without one. */
export interface Bound {
  readonly named: ReadonlyMap<string, Expression>
  readonly positional: readonly Expression[]
  /** Words that come from a variable, whose names are not known. */
  readonly isSplatted: boolean
}

/** More values of all arguments are not distinguished. */
const MOST_ROWS = 8

const FLAG = /^-([A-Za-z]\w*):?$/

/** The parameter of a shortened name. */
function parameterOf(written: string, names: readonly string[]): string {
  const wanted = written.toUpperCase()
  return names.find((name) => name === wanted) ?? names.find((name) => name.startsWith(wanted)) ?? wanted
}

/** Takes arguments apart for a command that has these parameters, in capitals, of which some take no value. */
export function bind(elements: readonly Element[], names: readonly string[], switches: ReadonlySet<string>): Bound {
  const named = new Map<string, Expression>()
  const positional: Expression[] = []
  let flag: string | undefined
  for (const element of elements) {
    if (element.kind !== 'word') continue
    const [, written] = element.value.kind === 'join' ? (FLAG.exec(element.value.at.text) ?? []) : []
    if (written !== undefined) {
      const name = parameterOf(written, names)
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

/** What a parameter holds that is given no value. */
function defaultOf(scope: PowerShellScope, { value, isSwitch }: PowerShellParameter): Values<PowerShellValue> {
  if (value) return evaluateExpression(scope, value)
  return [isSwitch ? undefined : one(EMPTY)]
}

/** The state in which a function begins; without arguments nobody calls it that is known. */
export function enter(
  scope: PowerShellScope,
  parameters: readonly PowerShellParameter[],
  elements?: readonly Element[],
): PowerShellState {
  const switches = new Set(parameters.flatMap(({ name, isSwitch }) => (isSwitch ? [name] : [])))
  const names = parameters.map(({ name }) => name)
  const bound = bind(elements ?? [], names, switches)
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

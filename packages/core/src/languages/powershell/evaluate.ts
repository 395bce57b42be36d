import { concatAll, EMPTY, expand, replaceByHole, writtenPlaceOf } from '../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../types.js'
import { recordVariableUse, spendFuel } from '../windows/interpretation.js'
import { meaningOnWindows } from '../windows/known-names.js'
import { rowsOf } from '../windows/variables.js'
import type { Expression } from './nodes.js'
import { callMember, applyOperator } from './operators.js'
import { tableItem } from './table-values.js'
import {
  one,
  textOfValue,
  UNKNOWN_VALUE,
  powerShellValuesOf,
  type PowerShellScope,
  type PowerShellValue,
} from './state.js'

/** Maximum number of values of an expression. */
const MOST_ROWS = 16

const LONGEST_NAME = 60

const nameOf = ({ text }: TracedText): string => (text.length > LONGEST_NAME ? '$(…)' : text)

export const unknownAt = (at: TracedText, meaning: HoleMeaning = 'unknown'): PowerShellValue =>
  one(at.text === '' ? EMPTY : replaceByHole(at, { name: nameOf(at), meaning }))

const MEANINGS: Readonly<Record<string, HoleMeaning>> = { PWD: 'project', PSSCRIPTROOT: 'project', HOME: 'home' }

/** The value of a variable that the script does not assign. */
function ofEnvironment({ state }: PowerShellScope, name: string, at: TracedText): PowerShellValue {
  if (name === 'NULL') return one(EMPTY)
  if (name === 'PWD' && state.folder) return one(expand(at, state.folder))
  return unknownAt(at, name.startsWith('ENV:') ? meaningOnWindows(name.slice('ENV:'.length)) : MEANINGS[name])
}

function variable(scope: PowerShellScope, name: string, at: TracedText): PowerShellValue[] {
  return powerShellValuesOf(scope.state, name).map((value) => {
    if (!value) return ofEnvironment(scope, name, at)
    for (const item of value.items) recordVariableUse(scope.session.record, at, item)
    return {
      ...value,
      items: value.items.map((item) => (writtenPlaceOf(at) ? { ...item, ...expand(at, item) } : item)),
    }
  })
}

const rows = (scope: PowerShellScope, expressions: readonly Expression[]): readonly (readonly PowerShellValue[])[] =>
  rowsOf(
    expressions.map((expression) => evaluateExpression(scope, expression)),
    MOST_ROWS,
  )

function member(scope: PowerShellScope, { of, name, args, at }: Expression & { kind: 'member' }): PowerShellValue[] {
  return rows(scope, [of, ...args]).map(([value = one(EMPTY), ...given]) => {
    return callMember(name, value, given.map(textOfValue)) ?? unknownAt(at)
  })
}

function operation(
  scope: PowerShellScope,
  { operator, left, right, at }: Expression & { kind: 'operation' },
): PowerShellValue[] {
  return rows(scope, [left, right]).map(
    ([a = one(EMPTY), b = one(EMPTY)]) => applyOperator(operator, a, b) ?? unknownAt(at),
  )
}

function table(scope: PowerShellScope, { entries, at }: Expression & { kind: 'table' }): PowerShellValue[] {
  const { session, state } = scope
  const keys = entries.map(({ key }) => evaluateExpression(scope, key))
  const values = entries.map(({ value }) => session.run(session, value, state).output)
  const [unknown = EMPTY] = unknownAt(at).items
  return rowsOf([...keys, ...values.map((output) => (output.length > 0 ? output : [UNKNOWN_VALUE]))], MOST_ROWS).map(
    (row) =>
      one({
        ...unknown,
        entries: row.slice(0, keys.length).map((key, index) => ({
          key: textOfValue(key),
          value: row[keys.length + index] ?? UNKNOWN_VALUE,
        })),
      }),
  )
}

function index(scope: PowerShellScope, { of, index: body, at }: Expression & { kind: 'index' }): PowerShellValue[] {
  const { output } = scope.session.run(scope.session, body, scope.state)
  return rowsOf([evaluateExpression(scope, of), output], MOST_ROWS).map(([value = one(EMPTY), key]) => {
    return (key && tableItem(value, textOfValue(key))) ?? unknownAt(at)
  })
}

/** The output of the statements in a group; if it is unknown, messages show the whole group. */
function group(
  { session, state }: PowerShellScope,
  { group: kind, body, at }: Expression & { kind: 'group' },
): PowerShellValue[] {
  const { output } = session.run(session, body, state)
  if (output.length === 0) return [kind === 'list' ? { items: [], isList: true } : unknownAt(at)]
  if (output.includes(UNKNOWN_VALUE)) return [unknownAt(at)]
  return output.map((value) => (kind === 'list' ? { ...value, isList: true } : value))
}

/** The possible values of an expression, at least one. */
export function evaluateExpression(scope: PowerShellScope, expression: Expression): readonly PowerShellValue[] {
  const { at } = expression
  const isPaid = spendFuel(scope.session.record, 1 + at.atoms.length, at)
  return isPaid ? valuesOf(scope, expression) : [unknownAt(at)]
}

function valuesOf(scope: PowerShellScope, expression: Expression): readonly PowerShellValue[] {
  const { at } = expression
  switch (expression.kind) {
    case 'text':
      return [one(expression.text)]
    case 'join':
      return rows(scope, expression.parts).map((values) => one(concatAll(values.map(textOfValue))))
    case 'variable':
      return variable(scope, expression.name, at)
    case 'list':
      return rows(scope, expression.items).map((values) => ({
        items: values.flatMap(({ items }) => items),
        isList: true,
      }))
    case 'group':
      return group(scope, expression)
    case 'operation':
      return operation(scope, expression)
    case 'member':
      return member(scope, expression)
    case 'table':
      return table(scope, expression)
    case 'index':
      return index(scope, expression)
    case 'block':
      return [unknownAt(at)]
    case 'unknown':
      rows(scope, expression.inside)
      return [unknownAt(at)]
  }
}

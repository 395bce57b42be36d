import type { ParameterExpansionPart, ParameterOperation, Word } from 'unbash'
import { EMPTY } from '../../../traced-text.js'
import type { Hole, TracedText } from '../../../types.js'
import { always, restrictedTo, conditionOf, map, type ValueSet } from '../domain/value-set.js'
import type { Decision } from '../domain/decision-diagram.js'
import { butNot, NEVER, when, type PathCondition } from '../domain/path-condition.js'
import type { Parameter } from './parameter.js'
import { definitionsOf, NO_DEFINITIONS } from '../domain/definitions.js'
import { freshDecision, presenceOf, recordUse, steadyDecision, type Scope, type Shell } from '../domain/scope.js'
import { assign, restrict, textValue } from '../domain/state.js'
import { exportedIfAll } from '../domain/exports.js'
import { identityOf } from '../domain/unknown.js'
import { join } from '../domain/join.js'

/** What the operand of a default gives. */
export interface DefaultOperands {
  /** A word as it is put in the place of the parameter. */
  readonly texts: (word: Word) => ValueSet<readonly TracedText[]>
  readonly text: (word: Word) => ValueSet<TracedText>
}

type Default = ParameterOperation & { readonly type: 'Default' }

function given(items: readonly TracedText[]): Parameter {
  const shape = items.length === 1 ? 'text' : 'list'
  return { status: 'set', shape, items, definitions: definitionsOf(...items), quoting: 'own' }
}

/** What `${V:=word}` gives is the variable's new value, whatever was quoted in the word. */
function assigned(text: TracedText): Parameter {
  return { status: 'set', shape: 'text', items: [text], definitions: definitionsOf(text) }
}

/** How certain it is that a parameter has a value that is not empty. */
function presence({ status, items }: Parameter, operator: string): 'yes' | 'no' | 'maybe' {
  if (status === 'unset') return 'no'
  if (status === 'unknown') return 'maybe'
  if (!operator.startsWith(':')) return 'yes'
  const atoms = items.flatMap((item) => item.atoms)
  if (atoms.length === 0 && items.length < 2) return 'no'
  return atoms.every(({ hole }) => hole && mayBeEmpty(hole)) && items.length < 2 ? 'maybe' : 'yes'
}

/** A status, a number of arguments and a process id are never empty. */
const mayBeEmpty = ({ meaning, name }: Hole): boolean => meaning === 'unknown' && !/^\$[?#$]$/.test(name)

/** An unknown value is there everywhere or nowhere, through whatever variable it comes. */
function presenceDecision(shell: Shell, { identity, items: [item] }: Parameter): Decision {
  const known = identity ?? (item && identityOf(item))
  return known === undefined ? freshDecision(shell) : steadyDecision(shell, presenceOf(known))
}

/** `${V:-}` is what `$V` is. */
const isEmptyDefault = ({ operator, operand }: Default, { status }: Parameter): boolean =>
  operator.endsWith('-') && operand.text === '' && status === 'unknown'

/** The values that are there, and those in whose place others come. */
interface Parted {
  readonly present: ValueSet<Parameter>
  readonly absent: ValueSet<Parameter>
}

function part(scope: Scope, operation: Default, all: ValueSet<Parameter>): Parted {
  const present: ValueSet<Parameter>[number][] = []
  const absent: ValueSet<Parameter>[number][] = []
  for (const one of all) {
    const is = isEmptyDefault(operation, one.value) ? 'yes' : presence(one.value, operation.operator)
    const condition = is === 'maybe' ? presenceDecision(scope.shell, one.value) : undefined
    if (is !== 'no') present.push(...(condition ? restrictedTo([one], when(condition, 'yes')) : [one]))
    if (is !== 'yes') absent.push(...(condition ? restrictedTo([one], when(condition, 'no')) : [one]))
  }
  return { present, absent }
}

/** Evaluates something that only happens under a condition, with what it changes. */
function evaluateUnder<Value>(
  scope: Scope,
  condition: PathCondition,
  evaluate: () => ValueSet<Value>,
): ValueSet<Value> {
  const before = scope.state
  const start = restrict(before, condition)
  if (!start) return []
  scope.state = start
  const values = restrictedTo(evaluate(), condition)
  const isChanged = scope.state.variables !== before.variables
  const other = restrict(before, butNot(before.condition, condition))
  scope.state = (isChanged ? join([...(other ? [other] : []), scope.state]) : undefined) ?? before
  return values
}

/** The shell ends where the parameter has no value: nothing comes after that. */
function leave(scope: Scope, condition: PathCondition): ValueSet<Parameter> {
  scope.state = { ...scope.state, condition: butNot(scope.state.condition, condition) }
  return []
}

function insteadOf(
  scope: Scope,
  { operator, operand }: Default,
  condition: PathCondition,
  operands: DefaultOperands,
): ValueSet<Parameter> {
  if (operator.endsWith('?')) return leave(scope, condition)
  return evaluateUnder(scope, condition, () =>
    operator.endsWith('=') ? map(operands.text(operand), assigned) : map(operands.texts(operand), given),
  )
}

const isEmptyList = ({ operand }: Default, { shape }: Parameter): boolean => shape === 'list' && operand.text === ''

/** `${V:-d}`, `${V:=d}`, `${V:+d}` and `${V:?d}` (POSIX XCU 2.6.2). */
export function defaulted(
  scope: Scope,
  operation: Default,
  all: ValueSet<Parameter>,
  operands: DefaultOperands,
): ValueSet<Parameter> {
  const { present, absent } = part(scope, operation, all)
  if (operation.operator.endsWith('+')) {
    const instead = insteadOf(scope, operation, conditionOf(present), operands)
    return [...instead, ...restrictedTo(always(given([])), conditionOf(absent))]
  }
  const lists = absent.filter(({ value }) => isEmptyList(operation, value))
  const others = conditionOf(absent.filter(({ value }) => !isEmptyList(operation, value)))
  const instead = others === NEVER ? [] : insteadOf(scope, operation, others, operands)
  return [...map(lists, (list) => ({ ...list, items: [] })), ...instead, ...present]
}

/** The variable's new value is what `${V:=d}` gives. */
export function assignResult(
  scope: Scope,
  { parameter, operation }: ParameterExpansionPart,
  values: ValueSet<Parameter>,
  use: TracedText,
): void {
  if (operation?.type !== 'Default' || !operation.operator.endsWith('=')) return
  recordUse(scope.shell, use, NO_DEFINITIONS)
  const bindings = map(values, ({ items: [text = EMPTY], definitions }) => ({ value: textValue(text), definitions }))
  scope.state = exportedIfAll(assign(scope.state, parameter, bindings), parameter)
}

import type { ParameterExpansionPart, ParameterOperation, Word } from 'unbash'
import { EMPTY } from '../../../traced-text.js'
import type { Hole, TracedText } from '../../../types.js'
import { always, guarded, guardOf, map, type Alternatives } from '../conditions/alternatives.js'
import type { Condition } from '../conditions/decision-diagram.js'
import { butNot, NEVER, when, type Guard } from '../conditions/guard.js'
import type { Parameter } from './parameter.js'
import { definitionsOf } from '../state/definitions.js'
import { freshCondition, presenceOf, recordUse, steadyCondition, type Scope, type Shell } from '../scope.js'
import { giveName } from '../state/attributes.js'
import { restrict, textValue } from '../state/state.js'
import { join } from '../state/join.js'

/** What the operand of a default gives. */
export interface Operands {
  /** A word as it is put in the place of the parameter. */
  readonly texts: (word: Word) => Alternatives<readonly TracedText[]>
  readonly text: (word: Word) => Alternatives<TracedText>
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
  if (status === 'environment') return 'maybe'
  if (!operator.startsWith(':')) return 'yes'
  const atoms = items.flatMap((item) => item.atoms)
  if (atoms.length === 0 && items.length < 2) return 'no'
  return atoms.every(({ hole }) => hole && mayBeEmpty(hole)) && items.length < 2 ? 'maybe' : 'yes'
}

/** A status, a number of arguments and a process id are never empty. */
const mayBeEmpty = ({ meaning, name }: Hole): boolean => meaning === 'unknown' && !/^\$[?#$]$/.test(name)

/** The same variable of the environment is set everywhere or nowhere, through whatever variable its value comes. */
function environmentCondition(shell: Shell, { status, items: [item] }: Parameter, name: string): Condition {
  const [, from = status === 'environment' ? name : undefined] =
    /^\$\{(\w+)\}$/.exec(item?.atoms[0]?.hole?.name ?? '') ?? []
  return from === undefined ? freshCondition(shell) : steadyCondition(shell, presenceOf(from))
}

/** `${V:-}` is what `$V` is. */
const isEmptyDefault = ({ operator, operand }: Default, { status }: Parameter): boolean =>
  operator.endsWith('-') && operand.text === '' && status === 'environment'

/** The values that are there, and those in whose place others come. */
interface Parted {
  readonly present: Alternatives<Parameter>
  readonly absent: Alternatives<Parameter>
}

function part(scope: Scope, name: string, operation: Default, all: Alternatives<Parameter>): Parted {
  const present: Alternatives<Parameter>[number][] = []
  const absent: Alternatives<Parameter>[number][] = []
  for (const one of all) {
    const is = isEmptyDefault(operation, one.value) ? 'yes' : presence(one.value, operation.operator)
    const condition = is === 'maybe' ? environmentCondition(scope.shell, one.value, name) : undefined
    if (is !== 'no') present.push(...(condition ? guarded([one], when(condition, 'yes')) : [one]))
    if (is !== 'yes') absent.push(...(condition ? guarded([one], when(condition, 'no')) : [one]))
  }
  return { present, absent }
}

/** Evaluates something that only happens under a guard, with what it changes. */
function evaluateUnder<Value>(scope: Scope, guard: Guard, evaluate: () => Alternatives<Value>): Alternatives<Value> {
  const before = scope.state
  const start = restrict(before, guard)
  if (!start) return []
  scope.state = start
  const values = guarded(evaluate(), guard)
  const isChanged = scope.state.variables !== before.variables
  const other = restrict(before, butNot(before.guard, guard))
  scope.state = (isChanged ? join([...(other ? [other] : []), scope.state]) : undefined) ?? before
  return values
}

/** The shell ends where the parameter has no value: nothing comes after that. */
function leave(scope: Scope, guard: Guard): Alternatives<Parameter> {
  scope.state = { ...scope.state, guard: butNot(scope.state.guard, guard) }
  return []
}

function insteadOf(
  scope: Scope,
  { operator, operand }: Default,
  guard: Guard,
  operands: Operands,
): Alternatives<Parameter> {
  if (operator.endsWith('?')) return leave(scope, guard)
  return evaluateUnder(scope, guard, () =>
    operator.endsWith('=') ? map(operands.text(operand), assigned) : map(operands.texts(operand), given),
  )
}

const isEmptyList = ({ operand }: Default, { shape }: Parameter): boolean => shape === 'list' && operand.text === ''

/** `${V:-d}`, `${V:=d}`, `${V:+d}` and `${V:?d}` (POSIX XCU 2.6.2). */
export function defaulted(
  scope: Scope,
  { parameter: name }: ParameterExpansionPart,
  operation: Default,
  all: Alternatives<Parameter>,
  operands: Operands,
): Alternatives<Parameter> {
  const { present, absent } = part(scope, name, operation, all)
  if (operation.operator.endsWith('+')) {
    const instead = insteadOf(scope, operation, guardOf(present), operands)
    return [...instead, ...guarded(always(given([])), guardOf(absent))]
  }
  const lists = absent.filter(({ value }) => isEmptyList(operation, value))
  const others = guardOf(absent.filter(({ value }) => !isEmptyList(operation, value)))
  const instead = others === NEVER ? [] : insteadOf(scope, operation, others, operands)
  return [...map(lists, (list) => ({ ...list, items: [] })), ...instead, ...present]
}

/** The variable's new value is what `${V:=d}` gives. */
export function assignResult(
  scope: Scope,
  { parameter, operation }: ParameterExpansionPart,
  values: Alternatives<Parameter>,
  use: TracedText,
): void {
  if (operation?.type !== 'Default' || !operation.operator.endsWith('=')) return
  recordUse(scope.shell, use, [])
  const bindings = map(values, ({ items: [text = EMPTY], definitions }) => ({ value: textValue(text), definitions }))
  giveName(scope, parameter, bindings)
}

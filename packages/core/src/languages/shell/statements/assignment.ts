import type { ArrayValue, Assignment, Word } from 'unbash'
import { concat, EMPTY, HOLE, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { arrayOf, entriesOf, FIRST, knownElement, withElement, withEntries, type Key } from '../domain/arrays.js'
import { definitionsOf, joinDefinitions } from '../domain/definitions.js'
import { exportedIfAll } from '../domain/exports.js'
import { forgetVariables } from '../domain/forget.js'
import { spend } from '../domain/fuel.js'
import type { Scope } from '../domain/scope.js'
import { assign, lookup, textValue, unknownBinding, type Binding, type Value, type Variable } from '../domain/state.js'
import { asMany, holeAt } from '../domain/unknown.js'
import { combine, flatMap, map, picksOrUnknown, type ValueSet } from '../domain/value-set.js'
import { evaluateArithmetic, keyOf } from '../words/arithmetic.js'
import { bindList, bindText, MAX_ITEMS } from '../words/bindings.js'
import { evaluateFields, evaluateText } from '../words/word.js'

const KEY = /^\[([^\]]*)\]=/

function keyTextOf(scope: Scope, written: TracedText): string {
  const { number, text } = keyOf(scope.state, written)
  return (number ?? text).toString()
}

/** `[key]=value` elements; one without a key follows the previous one. */
function bindElements(scope: Scope, items: readonly TracedText[]): Binding {
  if (!items.some((item) => KEY.test(item.text))) return bindList(items)
  const entries: (readonly [key: string, item: TracedText])[] = []
  if (items.length > MAX_ITEMS) return unknownBinding(undefined, definitionsOf(...items))
  for (const item of items) {
    const [head = '', written] = KEY.exec(item.text) ?? []
    const next = 1 + Number(entries.at(-1)?.[0] ?? -1)
    const key = written === undefined ? next.toString() : keyTextOf(scope, slice(item, 1, head.length - 2))
    if (key.includes(HOLE)) return unknownBinding(undefined, definitionsOf(...items))
    entries.push([key, slice(item, head.length)])
  }
  const definitions = definitionsOf(...entries.map(([, item]) => item))
  return { value: arrayOf(entries), definitions }
}

/** `[key]=value` is not split. */
const elementFields = (scope: Scope, element: Word): ValueSet<readonly TracedText[]> =>
  KEY.test(element.text) ? map(evaluateText(scope, element), (text) => [text]) : evaluateFields(scope, element)

function arrayBindings(scope: Scope, { elements }: ArrayValue): Variable {
  const fields = elements.map((element) => elementFields(scope, element))
  const unknown = (index: number): readonly TracedText[] => {
    const { pos, end } = elements[index] ?? { pos: 0, end: 1 }
    return [asMany(holeAt(slice(scope.code.text, pos, end), '…', 'unknown'))]
  }
  return map(picksOrUnknown(fields, scope.state.condition, unknown), (all) => bindElements(scope, all.flat()))
}

function appended(before: Value, after: Value): Value | undefined {
  if (before.kind === 'unknown' || after.kind === 'unknown') return undefined
  if (after.kind !== 'text') return withEntries(before, after)
  if (before.kind === 'text') return textValue(concat(before.text, after.text))
  return entriesOf(before).length === 0 ? after : withElement(before, FIRST, concat(firstOf(before), after.text))
}

const firstOf = (value: Value): TracedText => knownElement(value, FIRST) ?? EMPTY

/** What may precede a text or words that are appended to an unknown value. */
function behindUnknown({ value }: Binding): Value | undefined {
  if (value.kind === 'list') {
    const [first] = value.items
    return first && { kind: 'list', items: [asMany(holeAt(first, '…', 'unknown')), ...value.items] }
  }
  if (value.kind !== 'text' || value.text.text === '') return undefined
  return textValue(concat(asMany(holeAt(slice(value.text, 0, 1), '…', 'unknown')), value.text))
}

function append(before: Binding, after: Binding): Binding {
  const definitions = joinDefinitions([before.definitions, after.definitions])
  const whole = before.value.kind === 'unknown' ? behindUnknown(after) : appended(before.value, after.value)
  if (!whole) return unknownBinding(undefined, definitions)
  if (whole.kind === 'text') return { ...bindText(whole.text), definitions }
  return whole.kind === 'list' ? bindList(whole.items, definitions) : { value: whole, definitions }
}

function withBinding({ value, definitions }: Binding, key: Key, element: Binding): Binding {
  const all = joinDefinitions([definitions, element.definitions])
  const item = element.value.kind === 'text' ? element.value.text : undefined
  const isFull = entriesOf(value).length >= MAX_ITEMS
  const whole = item && !isFull ? withElement(value, key, item) : undefined
  return whole ? { value: whole, definitions: all } : unknownBinding(undefined, all)
}

function elementBindings(scope: Scope, index: Word, isAppended: boolean, values: Variable, old: Variable): Variable {
  return flatMap(evaluateText(scope, index), (written) => {
    evaluateArithmetic(scope, written)
    const key = keyOf(scope.state, written)
    return combine(old, values, (before, element) => {
      const item = isAppended ? knownElement(before.value, key) : undefined
      return withBinding(before, key, item ? append(bindText(item), element) : element)
    })
  })
}

/** `A=x` of an array changes its first element. */
const replaced = (before: Binding, after: Binding): Binding =>
  before.value.kind === 'list' || before.value.kind === 'map' ? withBinding(before, FIRST, after) : after

/** The bindings that an assignment gives a name; the variable appended to may differ from the one that the value refers to. */
export function bindingsOf(scope: Scope, node: Assignment, name: string, old?: Variable): Variable {
  const values =
    node.value.type === 'ArrayValue' ? arrayBindings(scope, node.value) : map(evaluateText(scope, node.value), bindText)
  spend(scope.shell.fuel, costOf(values))
  const before = old ?? lookup(scope.state, name)
  if (node.index) return elementBindings(scope, node.index, node.append === true, values, before)
  if (node.append) return combine(before, values, append)
  const isArray = before.some(({ value: { value } }) => value.kind === 'list' || value.kind === 'map')
  return isArray && node.value.type !== 'ArrayValue' ? combine(before, values, replaced) : values
}

const costOf = (values: Variable): number =>
  values.reduce(
    (sum, { value: { value } }) => sum + 1 + entriesOf(value).reduce((all, [, { atoms }]) => all + atoms.length, 0),
    0,
  )

/** Assigns a value to a name; attributes from `declare` are not followed. */
export function giveName(scope: Scope, name: string, bindings: Variable): void {
  const { shell, state } = scope
  const attribute = shell.attributes.get(name)
  if (attribute === 'reference') scope.state = forgetVariables(shell, state)
  const given = attribute ? map(bindings, ({ definitions }) => unknownBinding(undefined, definitions)) : bindings
  scope.state = exportedIfAll(assign(scope.state, name, given), name)
}

/** Makes the assignment in the scope's state. */
export function applyAssignment(scope: Scope, node: Assignment): void {
  giveName(scope, node.name, bindingsOf(scope, node, node.name))
}

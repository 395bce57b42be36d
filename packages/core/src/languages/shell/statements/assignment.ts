import type { ArrayValue, Assignment, Word } from 'unbash'
import { concat, EMPTY, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { combine, flatMap, map, picks, type Alternatives } from '../conditions/alternatives.js'
import { keyOf } from '../words/arithmetic.js'
import { giveName, hasFlag, targetsOf } from '../state/attributes.js'
import { arrayOf, entriesOf, FIRST, knownElement, withElement, withEntries, type Key } from '../state/arrays.js'
import type { Scope } from '../scope.js'
import { definitionsOf, placesOnce } from '../state/definitions.js'
import { asMany, holeAt } from '../holes.js'
import { lookup, textValue, type Binding, type Value, type Variable } from '../state/state.js'
import { exported } from '../state/exports.js'
import { evaluateFields, evaluateText } from '../words/word.js'

/** Bounds of one value; what grows past them is not known any more. */
const MOST_ITEMS = 256
const MOST_TEXT = 65_536
const MOST_ATOMS = 128

const bounded = (text: TracedText): TracedText =>
  text.text.length > MOST_TEXT || text.atoms.length > MOST_ATOMS
    ? asMany(holeAt(slice(text, text.text.length - 1), '…', 'unknown'))
    : text

export const bindText = (text: TracedText): Binding => ({
  value: textValue(bounded(text)),
  definitions: definitionsOf(text),
})

/** A list that is too long ends in any number of words. */
function boundedList(items: readonly TracedText[]): Value & { kind: 'list' } {
  const [first] = items
  if (!first || items.length <= MOST_ITEMS) return { kind: 'list', items }
  return { kind: 'list', items: [...items.slice(0, MOST_ITEMS - 1), asMany(holeAt(first, '…', 'unknown'))] }
}

export function bindList(items: readonly TracedText[]): Binding {
  const value = boundedList(items)
  return { value, definitions: definitionsOf(...value.items) }
}

const KEY = /^\[([^\]]*)\]=/

/** `[key]=value` elements; those without a key come behind the one before them. */
function bindElements(scope: Scope, items: readonly TracedText[]): Binding {
  if (!items.some((item) => KEY.test(item.text))) return bindList(items)
  const entries: (readonly [key: string, item: TracedText])[] = []
  for (const item of items.slice(0, MOST_ITEMS)) {
    const [head = '', written] = KEY.exec(item.text) ?? []
    const key = written === undefined ? undefined : keyOf(scope, slice(item, 1, head.length - 2))
    const next = 1 + Number(entries.at(-1)?.[0] ?? -1)
    entries.push([key ? (key.number ?? key.text).toString() : next.toString(), slice(item, head.length)])
  }
  const definitions = definitionsOf(...entries.map(([, item]) => item))
  return { value: arrayOf(entries), definitions }
}

/** `[key]=value` is not split. */
const elementFields = (scope: Scope, element: Word): Alternatives<readonly TracedText[]> =>
  KEY.test(element.text) ? map(evaluateText(scope, element), (text) => [text]) : evaluateFields(scope, element)

const arrayBindings = (scope: Scope, { elements }: ArrayValue): Variable =>
  map(picks(elements.map((element) => elementFields(scope, element))), (fields) => bindElements(scope, fields.flat()))

const appendText = (before: TracedText, after: TracedText): TracedText => bounded(concat(before, after))

function appended(before: Value, after: Value): Value {
  if (after.kind !== 'text') return withEntries(before, after)
  if (before.kind === 'text') return textValue(appendText(before.text, after.text))
  return entriesOf(before).length === 0 ? after : withElement(before, FIRST, appendText(firstOf(before), after.text))
}

const firstOf = (value: Value): TracedText => knownElement(value, FIRST) ?? EMPTY

const append = (before: Binding, after: Binding): Binding => {
  const { value } = after
  const isEnvironment = before.value.kind === 'environment' && value.kind === 'text'
  const start: Value = isEnvironment ? textValue(environmentText(value.text)) : before.value
  const whole = appended(start, value)
  return {
    value: whole.kind === 'list' ? boundedList(whole.items) : whole,
    definitions: placesOnce([...before.definitions, ...after.definitions]),
  }
}

/** What may be before a text that is appended to a variable of the environment. */
const environmentText = (after: TracedText): TracedText =>
  after.text === '' ? EMPTY : asMany(holeAt(slice(after, 0, 1), '…', 'unknown'))

/** Whether a list or a map has as many elements as are told apart, so that another one is not known. */
const isFull = (value: Value, { text, number = 0 }: Key): boolean =>
  (value.kind === 'map' && value.entries.size >= MOST_ITEMS && !value.entries.has(text)) ||
  (value.kind === 'list' && value.items.length >= MOST_ITEMS && number >= MOST_ITEMS)

function withBinding({ value, definitions }: Binding, key: Key, element: Binding): Binding {
  const item = element.value.kind === 'text' ? element.value.text : EMPTY
  if (isFull(value, key)) return { value, definitions }
  const all = placesOnce([...definitions, ...element.definitions])
  return { value: withElement(value, key, item), definitions: all }
}

type Sum = (before: Binding, after: Binding) => Binding

function elementBindings(scope: Scope, index: Word, sum: Sum | undefined, values: Variable, old: Variable): Variable {
  return flatMap(evaluateText(scope, index), (written) => {
    const key = keyOf(scope, written)
    return combine(old, values, (before, element) => {
      const item = knownElement(before.value, key)
      const value = sum && item ? sum(bindText(item), element) : element
      return withBinding(before, key, value)
    })
  })
}

/** `A=x` of an array changes its first element. */
const replaced = (before: Binding, after: Binding): Binding =>
  before.value.kind === 'list' || before.value.kind === 'map' ? withBinding(before, FIRST, after) : after

/** The bindings an assignment gives a name; what is appended to may be other than what the value refers to. */
export function bindingsOf(scope: Scope, node: Assignment, name: string, old?: Variable): Variable {
  const values =
    node.value.type === 'ArrayValue' ? arrayBindings(scope, node.value) : map(evaluateText(scope, node.value), bindText)
  const before = old ?? lookup(scope.state, name)
  const sum = hasFlag(scope.state, name, 'i') ? added : append
  if (node.index) return elementBindings(scope, node.index, node.append === true ? sum : undefined, values, before)
  if (node.append) return combine(before, values, sum)
  const isArray = before.some(({ value: { value } }) => value.kind === 'list' || value.kind === 'map')
  return isArray && node.value.type !== 'ArrayValue' ? combine(before, values, replaced) : values
}

/** `+=` of a number. */
const added = (before: Binding, after: Binding): Binding =>
  before.value.kind === 'text' && after.value.kind === 'text' && after.value.text.text !== ''
    ? append(before, bindText(concat(unwritten('+'), after.value.text)))
    : append(before, after)

/** Makes the assignment in the scope's state. */
export function applyAssignment(scope: Scope, node: Assignment): void {
  const [target, ...others] = targetsOf(scope.state, node.name)
  const name = target && others.length === 0 ? target.value : node.name
  giveName(scope, name, bindingsOf(scope, node, name))
  scope.state = exported(scope.state, name)
}

import type { ArrayValue, Assignment, Word } from 'unbash'
import { concat, EMPTY, slice } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'
import { combine, flatMap, map, picks, type Alternatives } from '../conditions/alternatives.js'
import { numberKey } from '../words/number-key.js'
import { entriesOf } from '../words/parameter.js'
import { definitionsOf, type Scope } from '../scope.js'
import { asMany, holeAt } from '../holes.js'
import { assign, lookup, textValue, type Binding, type Value, type Variable } from '../state/state.js'
import { exported } from '../state/exports.js'
import { evaluateFields, evaluateText } from '../words/word.js'

/** Bounds of one value; what grows past them is not known any more. */
const MOST_ITEMS = 256
const MOST_TEXT = 65_536
const MOST_ATOMS = 128
const MOST_DEFINITIONS = 32

const bounded = (text: TracedText): TracedText =>
  text.text.length > MOST_TEXT || text.atoms.length > MOST_ATOMS
    ? asMany(holeAt(slice(text, text.text.length - 1), '…', 'unknown'))
    : text

export const bindText = (text: TracedText): Binding => ({
  value: textValue(bounded(text)),
  definitions: definitionsOf(text),
})

const withoutRepeats = (places: readonly Place[]): readonly Place[] =>
  [...new Map(places.map((place) => [`${place.path}:${place.range.join('-')}`, place])).values()].slice(
    0,
    MOST_DEFINITIONS,
  )

/** A list that is too long ends in any number of words. */
function boundedList(items: readonly TracedText[]): Value & { kind: 'list' } {
  const [first] = items
  if (!first || items.length <= MOST_ITEMS) return { kind: 'list', items }
  return { kind: 'list', items: [...items.slice(0, MOST_ITEMS - 1), asMany(holeAt(first, '…', 'unknown'))] }
}

export function bindList(items: readonly TracedText[]): Binding {
  const value = boundedList(items)
  return { value, definitions: withoutRepeats(definitionsOf(...value.items.slice(0, MOST_DEFINITIONS))) }
}

const KEY = /^\[([^\]]*)\]=/

/** `[key]=value` elements make a map. */
function bindElements(items: readonly TracedText[]): Binding {
  if (!items.some((item) => KEY.test(item.text))) return bindList(items)
  const entries = new Map<string, TracedText>()
  for (const item of items.slice(0, MOST_ITEMS)) {
    const [head = '', key = entries.size.toString()] = KEY.exec(item.text) ?? []
    entries.set(key, slice(item, head.length))
  }
  return { value: { kind: 'map', entries }, definitions: withoutRepeats(definitionsOf(...entries.values())) }
}

/** `[key]=value` is not split. */
const elementFields = (scope: Scope, element: Word): Alternatives<readonly TracedText[]> =>
  KEY.test(element.text) ? map(evaluateText(scope, element), (text) => [text]) : evaluateFields(scope, element)

const arrayBindings = (scope: Scope, { elements }: ArrayValue): Variable =>
  map(picks(elements.map((element) => elementFields(scope, element))), (fields) => bindElements(fields.flat()))

const appendText = (before: TracedText, after: TracedText): TracedText => bounded(concat(before, after))

function appended(before: Value, after: Value): Value {
  if (after.kind === 'text') {
    if (before.kind === 'list') {
      const [first = EMPTY, ...others] = before.items
      return { kind: 'list', items: [appendText(first, after.text), ...others] }
    }
    return before.kind === 'text' ? textValue(appendText(before.text, after.text)) : after
  }
  if (after.kind === 'list' && before.kind !== 'map') {
    return { kind: 'list', items: [...entriesOf(before).map(([, item]) => item), ...after.items] }
  }
  const next = 1 + Math.max(-1, ...entriesOf(before).map(([key]) => (/^\d+$/.test(key) ? Number(key) : -1)))
  const added = entriesOf(after).map(
    ([key, item]) => [after.kind === 'list' ? (Number(key) + next).toString() : key, item] as const,
  )
  return { kind: 'map', entries: new Map([...entriesOf(before), ...added]) }
}

const append = (before: Binding, after: Binding): Binding => {
  const { value } = after
  const isEnvironment = before.value.kind === 'environment' && value.kind === 'text'
  const start: Value = isEnvironment ? textValue(environmentText(value.text)) : before.value
  const whole = appended(start, value)
  return {
    value: whole.kind === 'list' ? boundedList(whole.items) : whole,
    definitions: withoutRepeats([...before.definitions, ...after.definitions]),
  }
}

/** What may be before a text that is appended to a variable of the environment. */
const environmentText = (after: TracedText): TracedText =>
  after.text === '' ? EMPTY : asMany(holeAt(slice(after, 0, 1), '…', 'unknown'))

const withItem = (items: readonly TracedText[], index: number, item: TracedText): readonly TracedText[] => [
  ...items.slice(0, index),
  item,
  ...items.slice(index + 1),
]

/** Whether a list or a map has as many elements as are told apart, so that another one is not known. */
const isFull = (value: Value, key: string): boolean =>
  (value.kind === 'map' && value.entries.size >= MOST_ITEMS && !value.entries.has(key)) ||
  (value.kind === 'list' && value.items.length >= MOST_ITEMS && Number(key) >= MOST_ITEMS)

function withElement({ value, definitions }: Binding, key: string, element: Binding): Binding {
  const item = element.value.kind === 'text' ? element.value.text : EMPTY
  if (isFull(value, key)) return { value, definitions }
  const all = withoutRepeats([...definitions, ...element.definitions])
  if (value.kind !== 'map' && /^\d+$/.test(key)) {
    const items = entriesOf(value).map(([, one]) => one)
    const index = Number(key)
    if (index <= items.length) return { value: { kind: 'list', items: withItem(items, index, item) }, definitions: all }
  }
  return { value: { kind: 'map', entries: new Map([...entriesOf(value), [key, item]]) }, definitions: all }
}

function elementBindings(scope: Scope, node: Assignment, values: Variable, old: Variable): Variable {
  const keys: Alternatives<TracedText> = node.index ? evaluateText(scope, node.index) : []
  return flatMap(keys, (key) =>
    combine(old, values, (before, element) => {
      const item = node.append ? new Map(entriesOf(before.value)).get(key.text) : undefined
      const value = item ? append(bindText(item), element) : element
      return withElement(before, numberKey(scope.state, key).text, value)
    }),
  )
}

/** The bindings an assignment gives its name; what is appended to may be other than what the value refers to. */
export function bindingsOf(scope: Scope, node: Assignment, old?: Variable): Variable {
  const values =
    node.value.type === 'ArrayValue' ? arrayBindings(scope, node.value) : map(evaluateText(scope, node.value), bindText)
  const before = old ?? lookup(scope.state, node.name)
  if (node.index) return elementBindings(scope, node, values, before)
  return node.append ? combine(before, values, append) : values
}

/** Makes the assignment in the scope's state. */
export function applyAssignment(scope: Scope, node: Assignment): void {
  const bindings = bindingsOf(scope, node)
  scope.state = exported(assign(scope.state, node.name, bindings), node.name)
}

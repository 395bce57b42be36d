import type { CallExpression, Expression } from 'estree'
import { functionOf } from './called-functions.js'
import { elementsOf, evaluate, type Bound, type Element, type Elements, type Evaluation } from './evaluation.js'
import { nameOf, numberOf } from './known-calls.js'
import { listOf } from './lists.js'
import { isMap, partsOf } from './maps.js'
import { objectLists } from './object-lists.js'
import { choicesIn, resolveChoices } from './pieces.js'
import { returnedBy } from './returns.js'
import { bindingsOf } from './variables.js'
import { wordsOf } from './words.js'

/** A method of a list in code. */
interface Method {
  readonly object: Expression
  readonly given: readonly Element[]
  readonly evaluation: Evaluation
}

/** What a callback returns for one element. */
function returnedFor(callback: Element | undefined, { node, evaluation, kind }: Element): Bound[] {
  const called = callback && functionOf(callback.node, evaluation)
  const value = returnedBy(called)
  if (!called || !value || kind !== 'value') return []
  const added = bindingsOf(called.params[0], { value: node, evaluation })
  return [
    { value, evaluation: { ...evaluation, bindings: new Map([...evaluation.bindings, ...added]), uses: Infinity } },
  ]
}

function mapped({ object, given: [callback], evaluation }: Method): Elements {
  return elementsOf(object, evaluation)?.flatMap((element) =>
    returnedFor(callback, element).map((one): Element => ({
      node: one.value,
      evaluation: one.evaluation,
      kind: 'value',
    })),
  )
}

function flatMapped({ object, given: [callback], evaluation }: Method): Elements {
  return elementsOf(object, evaluation)?.flatMap((element) =>
    returnedFor(callback, element).flatMap(
      ({ value, evaluation: inner }) => elementsOf(value, inner) ?? [{ node: value, evaluation: inner, kind: 'value' }],
    ),
  )
}

/** A list with more elements; one that is unknown, unless it is a string, where a list follows. */
function concatenated({ object, given, evaluation }: Method): Elements {
  const lists = given.map((one) => elementsOf(one.node, one.evaluation))
  const unknown: Elements = lists.every((list) => list === undefined)
    ? undefined
    : [{ node: object, evaluation, kind: 'unknown' }]
  const start = elementsOf(object, evaluation) ?? unknown
  return start && [...start, ...given.flatMap((one, index) => lists[index] ?? [one])]
}

function sliced({ object, given, evaluation }: Method): Elements {
  const elements = elementsOf(object, evaluation)
  const isKnown =
    elements?.every(({ kind }) => kind === 'value') && given.every(({ node }) => numberOf(node) !== undefined)
  return isKnown ? elements?.slice(...given.map(({ node }) => numberOf(node))) : elements
}

const flattened = ({ object, evaluation }: Method): Elements =>
  elementsOf(object, evaluation)?.flatMap((one) => elementsOf(one.node, one.evaluation) ?? [one])

const unchanged = ({ object, evaluation }: Method): Elements => elementsOf(object, evaluation)

/** Separators that split a command line into words. */
const BLANKS = new Set([' ', '/ /', String.raw`/\s+/`, String.raw`/\s/`, '/ +/'])

function split({ object, given: [separator], evaluation }: Method): Elements {
  if (separator?.node.type !== 'Literal' || !BLANKS.has(String(separator.node.value))) return undefined
  const pieces = evaluate(object, evaluation)
  return choicesIn(pieces).some(({ options }) => options.length > 1)
    ? [{ node: object, evaluation, kind: 'words' }]
    : wordsOf(resolveChoices(pieces), evaluation)
}

const keys = ({ object, evaluation }: Method): Elements =>
  isMap(object, evaluation) ? partsOf(elementsOf(object, evaluation) ?? [], 0) : undefined

function values({ object, evaluation }: Method): Elements {
  const elements = elementsOf(object, evaluation)
  return elements && isMap(object, evaluation) ? partsOf(elements, 1) : elements
}

/** The pairs of a map, or those of unknown indexes and elements. */
function entries({ object, evaluation }: Method): Elements {
  const elements = elementsOf(object, evaluation)
  if (!elements || isMap(object, evaluation)) return elements
  return elements.map((element) => ({ ...element, node: listOf([null, element.node]) }))
}

/** Methods that make a list of a list, a map or a string. */
const METHODS: ReadonlyMap<string, (method: Method) => Elements> = new Map([
  ['concat', concatenated],
  ['entries', entries],
  ['filter', unchanged],
  ['flat', flattened],
  ['flatMap', flatMapped],
  ['keys', keys],
  ['map', mapped],
  ['reverse', unchanged],
  ['slice', sliced],
  ['sort', unchanged],
  ['split', split],
  ['toReversed', unchanged],
  ['toSorted', unchanged],
  ['values', values],
])

/** `Array.from(list, (one) => …)` */
function elementsFrom({ callee }: CallExpression, given: readonly Element[], evaluation: Evaluation): Elements {
  const [list, callback] = given
  const isFrom = callee.type === 'MemberExpression' && nameOf(callee) === 'from' && nameOf(callee.object) === 'Array'
  if (!isFrom || !list) return undefined
  return callback
    ? mapped({ object: list.node, given: [callback], evaluation })
    : elementsOf(list.node, list.evaluation)
}

/** The elements of the list that a method returns. */
export function methodElements(call: CallExpression, evaluation: Evaluation): Elements {
  const { callee } = call
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined
  const method = METHODS.get(nameOf(callee) ?? '')
  const given = elementsOf(listOf(call.arguments), evaluation) ?? []
  return (
    method?.({ object: callee.object, given, evaluation }) ??
    elementsFrom(call, given, evaluation) ??
    objectLists(call, evaluation)
  )
}

import type { CallExpression, Expression, Node } from 'estree'
import { functionOf } from './called-functions.js'
import { listOf, type Element, type Elements } from './element.js'
import type { Bound, Evaluation } from './evaluation.js'
import { nameOf, numberOf } from './known-calls.js'
import { isMap, partsOf } from './maps.js'
import { objectLists } from './object-lists.js'
import { returnedBy } from './returns.js'
import { bindingsOf } from './variables.js'

type ElementsOf = (list: Node, evaluation: Evaluation) => Elements

/** A method of a list in code. */
interface Method {
  readonly object: Expression
  readonly given: readonly Expression[]
  readonly evaluation: Evaluation
  readonly elementsOf: ElementsOf
}

/** What a callback returns for one element. */
function returnedFor(callback: Node | undefined, { node, evaluation, kind }: Element): Bound[] {
  const called = callback && functionOf(callback, evaluation)
  const value = returnedBy(called)
  if (!called || !value || kind !== 'value') return []
  const added = bindingsOf(called.params[0], { value: node, evaluation })
  return [
    { value, evaluation: { ...evaluation, bindings: new Map([...evaluation.bindings, ...added]), uses: Infinity } },
  ]
}

function mapped({ object, given: [callback], evaluation, elementsOf }: Method): Elements {
  return elementsOf(object, evaluation)?.flatMap((element) =>
    returnedFor(callback, element).map((one): Element => ({
      node: one.value,
      evaluation: one.evaluation,
      kind: 'value',
    })),
  )
}

function flatMapped({ object, given: [callback], evaluation, elementsOf }: Method): Elements {
  return elementsOf(object, evaluation)?.flatMap((element) =>
    returnedFor(callback, element).flatMap(
      ({ value, evaluation: inner }) => elementsOf(value, inner) ?? [{ node: value, evaluation: inner, kind: 'value' }],
    ),
  )
}

/** A list with more elements; one that is unknown, unless it is a string, where a list follows. */
function concatenated({ object, given, evaluation, elementsOf }: Method): Elements {
  const lists = given.map((one) => elementsOf(one, evaluation))
  const unknown: Elements = lists.every((list) => list === undefined)
    ? undefined
    : [{ node: object, evaluation, kind: 'unknown' }]
  const start = elementsOf(object, evaluation) ?? unknown
  return (
    start && [
      ...start,
      ...given.flatMap((node, index) => lists[index] ?? [{ node, evaluation, kind: 'value' as const }]),
    ]
  )
}

function sliced({ object, given, evaluation, elementsOf }: Method): Elements {
  const elements = elementsOf(object, evaluation)
  const isKnown = elements?.every(({ kind }) => kind === 'value') && given.every((one) => numberOf(one) !== undefined)
  return isKnown ? elements?.slice(...given.map(numberOf)) : elements
}

const flattened = ({ object, evaluation, elementsOf }: Method): Elements =>
  elementsOf(object, evaluation)?.flatMap((one) => elementsOf(one.node, one.evaluation) ?? [one])

const unchanged = ({ object, evaluation, elementsOf }: Method): Elements => elementsOf(object, evaluation)

const split = ({ object, given: [separator], evaluation }: Method): Elements =>
  separator?.type === 'Literal' && (separator.value === ' ' || String(separator.value) === String.raw`/\s+/`)
    ? [{ node: object, evaluation, kind: 'words' }]
    : undefined

const keys = ({ object, evaluation, elementsOf }: Method): Elements =>
  isMap(object, evaluation) ? partsOf(elementsOf(object, evaluation) ?? [], 0) : undefined

function values({ object, evaluation, elementsOf }: Method): Elements {
  const elements = elementsOf(object, evaluation)
  return elements && isMap(object, evaluation) ? partsOf(elements, 1) : elements
}

/** The pairs of a map, or those of unknown indexes and elements. */
function entries({ object, evaluation, elementsOf }: Method): Elements {
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
function elementsFrom(
  { callee, arguments: [list, callback] }: CallExpression,
  given: Omit<Method, 'object' | 'given'>,
) {
  const isFrom = callee.type === 'MemberExpression' && nameOf(callee) === 'from' && nameOf(callee.object) === 'Array'
  if (!isFrom || !list || list.type === 'SpreadElement') return undefined
  if (!callback) return given.elementsOf(list, given.evaluation)
  return callback.type === 'SpreadElement' ? undefined : mapped({ ...given, object: list, given: [callback] })
}

/** The elements of what a method of a list gives. */
export function methodElements(call: CallExpression, evaluation: Evaluation, elementsOf: ElementsOf): Elements {
  const { callee } = call
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return undefined
  const method = METHODS.get(nameOf(callee) ?? '')
  const given = call.arguments.flatMap((argument) =>
    argument.type === 'SpreadElement' ? [argument.argument] : [argument],
  )
  return (
    method?.({ object: callee.object, given, evaluation, elementsOf }) ??
    elementsFrom(call, { evaluation, elementsOf }) ??
    objectLists(call, evaluation)
  )
}

import type { CallExpression, Expression, Node } from 'estree'
import { functionOf } from './called-functions.js'
import { listOf, type Element, type Elements } from './element.js'
import type { Bound, Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
import { isMap, partsOf } from './maps.js'
import { objectOf } from './objects.js'
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

function concatenated({ object, given, evaluation, elementsOf }: Method): Elements {
  const start = elementsOf(object, evaluation)
  return (
    start && [
      ...start,
      ...given.flatMap((one) => elementsOf(one, evaluation) ?? [{ node: one, evaluation, kind: 'value' as const }]),
    ]
  )
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
  ['slice', unchanged],
  ['sort', unchanged],
  ['split', split],
  ['toReversed', unchanged],
  ['toSorted', unchanged],
  ['values', values],
])

/** What `Object.entries`, `Object.keys` and `Object.values` give of the pairs of an object. */
const OF_OBJECTS: ReadonlyMap<string | undefined, (pairs: readonly Element[]) => Elements> = new Map(
  Object.entries({
    entries: (pairs: readonly Element[]) => [...pairs],
    keys: (pairs: readonly Element[]) => partsOf(pairs, 0),
    values: (pairs: readonly Element[]) => partsOf(pairs, 1),
  }),
)

/** The list that `Object.entries({ host: target })` gives. */
function objectLists({ callee, arguments: [object] }: CallExpression, given: Evaluation): Elements {
  const isOfObject = callee.type === 'MemberExpression' && nameOf(callee.object) === 'Object'
  const found = isOfObject && object ? objectOf(object, given) : undefined
  if (!found) return undefined
  const { node: literal, evaluation } = found
  const pairs = literal.properties.flatMap((property): Element[] => {
    if (property.type !== 'Property' || property.computed) return []
    return [{ node: listOf([property.key, property.value as Expression]), evaluation, kind: 'value' }]
  })
  return OF_OBJECTS.get(nameOf(callee))?.(pairs)
}

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

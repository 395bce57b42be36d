import type { CallExpression, Expression, Node } from 'estree'
import type { Element, Elements } from './element.js'
import type { Bound, Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
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
  const value = returnedBy(callback)
  if (!value || kind !== 'value' || !callback || !('params' in callback)) return []
  const added = bindingsOf(callback.params[0], { value: node, evaluation })
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

/** Methods that make a list of a list, or of a string. */
const METHODS: ReadonlyMap<string, (method: Method) => Elements> = new Map([
  ['concat', concatenated],
  ['filter', unchanged],
  ['flat', flattened],
  ['flatMap', flatMapped],
  ['map', mapped],
  ['slice', unchanged],
  ['split', split],
])

const ENTRIES = new Set(['entries', 'keys', 'values'])

/** `Object.entries({ host: target })` as the pairs that it gives. */
function objectLists({ callee, arguments: [object] }: CallExpression, given: Evaluation): Elements {
  const name = nameOf(callee)
  if (callee.type !== 'MemberExpression' || nameOf(callee.object) !== 'Object' || !ENTRIES.has(name ?? ''))
    return undefined
  const found = object && objectOf(object, given)
  if (!found) return undefined
  const { node: literal, evaluation } = found
  return literal.properties.flatMap((property): Element[] => {
    if (property.type !== 'Property' || property.computed) return []
    const [key, value] = [property.key, property.value as Expression]
    const node: Expression =
      name === 'entries' ? { type: 'ArrayExpression', elements: [key, value] } : name === 'keys' ? key : value
    return [{ node, evaluation, kind: 'value' }]
  })
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
  if (method) return method({ object: callee.object, given, evaluation, elementsOf })
  return elementsFrom(call, { evaluation, elementsOf }) ?? objectLists(call, evaluation)
}

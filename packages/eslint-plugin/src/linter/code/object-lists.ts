import type { CallExpression, Expression } from 'estree'
import type { Element, Elements, Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
import { listOf } from './lists.js'
import { partsOf } from './maps.js'
import { nameLiteral, objectOf } from './objects.js'

/** What `Object.entries`, `Object.keys` and `Object.values` give of the pairs of an object. */
const OF_OBJECTS: ReadonlyMap<string | undefined, (pairs: readonly Element[]) => Elements> = new Map(
  Object.entries({
    entries: (pairs: readonly Element[]) => [...pairs],
    keys: (pairs: readonly Element[]) => partsOf(pairs, 0),
    values: (pairs: readonly Element[]) => partsOf(pairs, 1),
  }),
)

/** The list that `Object.entries({ host: target })` gives. */
export function objectLists({ callee, arguments: [object] }: CallExpression, given: Evaluation): Elements {
  const isOfObject = callee.type === 'MemberExpression' && nameOf(callee.object) === 'Object'
  const found = isOfObject && object ? objectOf(object, given) : undefined
  if (!found) return undefined
  const { node: literal, evaluation } = found
  const pairs = literal.properties.flatMap((property): Element[] => {
    if (property.type !== 'Property' || property.computed) return []
    return [{ node: listOf([nameLiteral(property), property.value as Expression]), evaluation, kind: 'value' }]
  })
  return OF_OBJECTS.get(nameOf(callee))?.(pairs)
}

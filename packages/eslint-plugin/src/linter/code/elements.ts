import type { ArrayExpression, Expression, Identifier, Node, ObjectExpression, SpreadElement } from 'estree'
import type { Scope } from 'eslint'
import { methodElements } from './array-methods.js'
import type { Element, Elements } from './element.js'
import { parentOf, unwrapped, variableOf, type Evaluation } from './evaluation.js'
import { keyOf, nameOf } from './known-calls.js'
import { constantOf, meaningOf } from './variables.js'

const EMPTY_LIST: ArrayExpression = { type: 'ArrayExpression', elements: [] }

/** The elements of one that may be spread. */
function elementsOfItem(item: Expression | SpreadElement, evaluation: Evaluation): Element[] {
  if (item.type !== 'SpreadElement') return [{ node: item, evaluation, kind: 'value' }]
  return elementsOf(item.argument, evaluation) ?? [{ node: item.argument, evaluation, kind: 'unknown' }]
}

const ADDING = new Set(['push', 'unshift'])

/** What `list.push(…)` adds to a list of that name. */
function addedBy(identifier: Identifier, evaluation: Evaluation): Element[] {
  const member = parentOf(identifier)
  const call = member && parentOf(member)
  if (member?.type !== 'MemberExpression' || member.object !== identifier || call?.type !== 'CallExpression') return []
  if (call.callee !== member || !ADDING.has(nameOf(member) ?? '')) return []
  return call.arguments.flatMap((argument) => elementsOfItem(argument, evaluation))
}

/** What stands for the list itself in `list = [...list, x]`, where only `x` is new. */
const withoutItself = (variable: Scope.Variable, evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  bindings: new Map([...evaluation.bindings, [variable, { value: EMPTY_LIST, evaluation }]]),
})

/** The list that a name is declared with, whatever it is assigned later. */
const initialList = ({ defs: [definition] }: Scope.Variable): Node | null | undefined =>
  definition?.type === 'Variable' && definition.node.id.type === 'Identifier' ? definition.node.init : undefined

function declaredElements(identifier: Identifier, variable: Scope.Variable | null, evaluation: Evaluation): Elements {
  const meaning = meaningOf(identifier, evaluation)
  const [first] = meaning?.kind === 'parts' ? meaning.parts : (meaning?.options ?? [])
  if (first) return elementsOf(first.value, first.evaluation)
  const init = variable && initialList(variable)
  return init ? elementsOf(init, evaluation) : undefined
}

/** All that a named list may ever hold, in the order of the code: docker accepts flags in any order. */
function namedElements(identifier: Identifier, evaluation: Evaluation): Elements {
  const variable = variableOf(identifier, evaluation)
  const start = declaredElements(identifier, variable, evaluation)
  if (!variable || evaluation.bindings.has(variable)) return start
  const inner = withoutItself(variable, evaluation)
  const assigned = variable.references.flatMap(({ writeExpr, init }) =>
    writeExpr && !init ? (elementsOf(writeExpr, inner) ?? []) : [],
  )
  if (!start && assigned.length === 0) return undefined
  const added = variable.references.flatMap((reference) => addedBy(reference.identifier as Identifier, inner))
  return [...(start ?? []), ...assigned, ...added]
}

/** Both branches of a condition: either may be what docker gets. */
function eitherElements(nodes: readonly Expression[], evaluation: Evaluation): Elements {
  const lists = nodes.map((node) => elementsOf(node, evaluation))
  return lists.every((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? [])
}

type ListEvaluators = {
  readonly [Type in Node['type']]?: (node: Extract<Node, { type: Type }>, evaluation: Evaluation) => Elements
}

const LISTS: ListEvaluators = {
  ArrayExpression: (node, evaluation) =>
    node.elements.flatMap((item) => (item ? elementsOfItem(item, evaluation) : [])),
  Identifier: namedElements,
  CallExpression: (node, evaluation) => methodElements(node, evaluation, elementsOf),
  ConditionalExpression: ({ consequent, alternate }, evaluation) => eitherElements([consequent, alternate], evaluation),
  LogicalExpression: ({ operator, left, right }, evaluation) =>
    operator === '&&' ? elementsOf(right, evaluation) : eitherElements([left, right], evaluation),
}

/** The elements of a list, also where it has a name, holds other lists or is made of some; undefined for what is no list. */
export function elementsOf(list: Node, evaluation: Evaluation): Elements {
  const node = unwrapped(list)
  if (evaluation.fuel.left-- <= 0) return undefined
  const own = LISTS[node.type] as ((node: Node, evaluation: Evaluation) => Elements) | undefined
  return own?.(node, evaluation)
}

/** The object literal that an expression leads to. */
function objectOf(
  node: Node,
  evaluation: Evaluation,
): { readonly node: ObjectExpression; readonly evaluation: Evaluation } | undefined {
  const inner = unwrapped(node)
  if (inner.type === 'ObjectExpression') return { node: inner, evaluation }
  const constant = inner.type === 'Identifier' ? constantOf(inner, evaluation) : undefined
  return constant && objectOf(constant.value, constant.evaluation)
}

/** The values of an object's properties by their names. */
export function propertiesOf(object: Node, given: Evaluation): ReadonlyMap<string, Element> {
  const found = objectOf(object, given)
  if (!found) return new Map()
  const { node, evaluation } = found
  return new Map(
    node.properties.flatMap((property) => {
      const key = keyOf(property)
      if (property.type !== 'Property' || key === undefined) return []
      return [[key, { node: property.value as Expression, evaluation, kind: 'value' }] as const]
    }),
  )
}

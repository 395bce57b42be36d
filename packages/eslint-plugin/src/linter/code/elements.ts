import type { Expression, Identifier, MemberExpression, Node, SpreadElement } from 'estree'
import type { Scope } from 'eslint'
import { methodElements } from './array-methods.js'
import { fieldOf } from './class-fields.js'
import { EMPTY_LIST, type Element, type Elements } from './element.js'
import { parentOf, unwrapped, variableOf, type Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
import { reducedElements } from './reductions.js'
import { returnedBy } from './returns.js'
import { calledWith, functionOf, inLoops } from './rounds.js'
import { propertiesOf } from './objects.js'
import { meaningOf } from './variables.js'

/** The elements of one that may be spread. */
function elementsOfItem(item: Expression | SpreadElement, evaluation: Evaluation): Element[] {
  if (item.type !== 'SpreadElement') return [{ node: item, evaluation, kind: 'value' }]
  return elementsOf(item.argument, evaluation) ?? [{ node: item.argument, evaluation, kind: 'unknown' }]
}

/** What `list.push(…)` or `list.unshift(…)` adds where a list is used, in each round of the loops around. */
function addedAt(use: Node, method: 'push' | 'unshift', evaluation: Evaluation): Element[] {
  const member = parentOf(use)
  const call = member && parentOf(member)
  if (member?.type !== 'MemberExpression' || member.object !== use || call?.type !== 'CallExpression') return []
  if (call.callee !== member || nameOf(member) !== method) return []
  return inLoops(call, evaluation, elementsOf).flatMap((round) =>
    call.arguments.flatMap((argument) => elementsOfItem(argument, round)),
  )
}

/** A list with what its uses add at its start and at its end. */
const withAdded = (list: readonly Element[], uses: readonly Node[], evaluation: Evaluation): Element[] => [
  ...uses.flatMap((use) => addedAt(use, 'unshift', evaluation)),
  ...list,
  ...uses.flatMap((use) => addedAt(use, 'push', evaluation)),
]

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
  if (!variable || evaluation.bindings.get(variable)?.value === EMPTY_LIST) return start
  const inner = withoutItself(variable, evaluation)
  const assigned = variable.references.flatMap(({ writeExpr, init }) =>
    writeExpr && !init ? (elementsOf(writeExpr, inner) ?? []) : [],
  )
  if (!start && assigned.length === 0) return undefined
  const uses = variable.references.map(({ identifier: use }) => use as Identifier)
  return withAdded([...(start ?? []), ...assigned], uses, inner)
}

/** The list in a property of an object. */
function propertyElements(node: MemberExpression, evaluation: Evaluation): Elements {
  const property = propertiesOf(node.object, evaluation).get(nameOf(node) ?? '')
  return property && elementsOf(property.node, { ...property.evaluation, uses: Infinity })
}

/** The list in a field of a class. */
function fieldElements(node: MemberExpression, evaluation: Evaluation): Elements {
  const field = fieldOf(node, evaluation.sourceCode)
  const start = field && elementsOf(field.value, evaluation)
  return start && withAdded(start, field.uses, evaluation)
}

/** The list that a function of the file returns. */
function returnedElements(callee: Identifier, given: readonly Node[], evaluation: Evaluation): Elements {
  const called = functionOf(callee, evaluation)
  const value = returnedBy(called)
  return called && value && elementsOf(value, calledWith(called, given, evaluation))
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
  MemberExpression: (node, evaluation) => fieldElements(node, evaluation) ?? propertyElements(node, evaluation),
  CallExpression: (node, evaluation) =>
    node.callee.type === 'Identifier'
      ? returnedElements(node.callee, node.arguments, evaluation)
      : (reducedElements(node, evaluation, { elementsOf, addedAt }) ?? methodElements(node, evaluation, elementsOf)),
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

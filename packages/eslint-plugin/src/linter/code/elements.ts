import type {
  CallExpression,
  Expression,
  Identifier,
  MemberExpression,
  NewExpression,
  Node,
  SpreadElement,
} from 'estree'
import type { Scope } from 'eslint'
import { methodElements } from './array-methods.js'
import { fieldOf, functionOf } from './called-functions.js'
import { EMPTY_LIST, listOf, type Element, type Elements } from './element.js'
import { deeper, parentOf, unwrapped, variableOf, type Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
import { reducedElements } from './reductions.js'
import { returnedBy } from './returns.js'
import { calledWith, inRounds } from './rounds.js'
import { propertyOf } from './objects.js'
import { meaningOf } from './variables.js'

/** The elements of one that may be spread. */
function elementsOfItem(item: Expression | SpreadElement, evaluation: Evaluation): Element[] {
  if (item.type !== 'SpreadElement') return [{ node: item, evaluation, kind: 'value' }]
  return elementsOf(item.argument, evaluation) ?? [{ node: item.argument, evaluation, kind: 'unknown' }]
}

/** Where methods of lists, sets and maps add their arguments. */
const ADDING: ReadonlyMap<string | undefined, 'start' | 'end'> = new Map(
  Object.entries({ unshift: 'start', push: 'end', add: 'end', set: 'end' }),
)

/** The call of a method of a list where it is used: `list.push(…)`. */
function methodCallAt(use: Expression): { readonly name: string; readonly call: CallExpression } | undefined {
  const member = parentOf(use)
  const call = member && parentOf(member)
  if (member?.type !== 'MemberExpression' || member.object !== use || call?.type !== 'CallExpression') return undefined
  const name = nameOf(member)
  return name !== undefined && call.callee === member ? { name, call } : undefined
}

/** What a method adds where a list is used, in each round of the loops and calls around, but for those of its declaration. */
function addedAt(use: Expression, end: 'start' | 'end', evaluation: Evaluation): Element[] {
  const { name, call } = methodCallAt(use) ?? {}
  if (!call || ADDING.get(name) !== end) return []
  const variable = use.type === 'Identifier' ? variableOf(use, evaluation) : undefined
  const added = name === 'set' ? [listOf(call.arguments)] : call.arguments
  return inRounds(call, evaluation, elementsOf, variable?.defs[0]?.node as Node | undefined).flatMap((round) =>
    added.flatMap((argument) => elementsOfItem(argument, round)),
  )
}

/** A list with what its uses add at its start and at its end. */
const withAdded = (list: readonly Element[], uses: readonly Expression[], evaluation: Evaluation): Element[] => [
  ...uses.flatMap((use) => addedAt(use, 'start', evaluation)),
  ...list,
  ...uses.flatMap((use) => addedAt(use, 'end', evaluation)),
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
  const inner = deeper(evaluation, 1)
  return init && inner ? elementsOf(init, inner) : undefined
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
  const property = propertyOf(node.object, nameOf(node) ?? '', evaluation)
  return property && elementsOf(property.node, { ...property.evaluation, uses: Infinity })
}

/** The list in a field of a class. */
function fieldElements(node: MemberExpression, evaluation: Evaluation): Elements {
  const field = fieldOf(node, evaluation)
  const inner = deeper(evaluation, 1)
  const start = field && inner && eitherElements(field.values, inner)
  return start && withAdded(start, field.uses, inner)
}

/** What a set or a map is made of. */
function collectedElements(node: NewExpression, evaluation: Evaluation): Elements {
  const [list] = node.arguments
  if (!/^(?:Set|Map)$/.test(nameOf(node) ?? '')) return undefined
  return list ? elementsOf(list, evaluation) : []
}

/** The list that a function of the file returns. */
function returnedElements({ callee, arguments: given }: CallExpression, evaluation: Evaluation): Elements {
  const called = functionOf(callee, evaluation)
  const value = returnedBy(called)
  const inner = deeper(evaluation, 1)
  return called && value && inner && elementsOf(value, calledWith(called, given, inner))
}

/** All of several lists, such as the branches of a condition: either may be what docker gets. */
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
    returnedElements(node, evaluation) ??
    reducedElements(node, evaluation, { elementsOf, addedAt }) ??
    methodElements(node, evaluation, elementsOf),
  NewExpression: collectedElements,
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

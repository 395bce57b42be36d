import type { CallExpression, Expression, MemberExpression, NewExpression, Node, SpreadElement } from 'estree'
import { methodElements } from './array-methods.js'
import { fieldOf, functionOf } from './called-functions.js'
import { bodyIn } from './calls.js'
import { deeper, elementsOf, type Element, type Elements, type Evaluation } from './evaluation.js'
import type { CodeFunction } from './functions.js'
import { interleaved } from './interleave.js'
import { nameOf } from './known-calls.js'
import { withAdded } from './list-additions.js'
import { evaluatedElements } from './lists.js'
import { namedElements } from './named-lists.js'
import { propertiesOf, propertyOf } from './objects.js'
import { usesOfProperty } from './property-uses.js'
import { reducedElements } from './reductions.js'
import { returnedBy, yieldsIn } from './returns.js'
import { inRounds, outermostLoop } from './rounds.js'

/** The elements of one that may be spread. */
function elementsOfItem(item: Expression | SpreadElement, evaluation: Evaluation): Element[] {
  if (item.type !== 'SpreadElement') return [{ node: item, evaluation, kind: 'value' }]
  return elementsOf(item.argument, evaluation) ?? [{ node: item.argument, evaluation, kind: 'unknown' }]
}

const listOfProperty = ({ node, evaluation }: Element): Elements => elementsOf(node, { ...evaluation, uses: Infinity })

/** The list in a property of an object, or those of all properties if the name is computed. */
function propertyElements(node: MemberExpression, evaluation: Evaluation): Elements {
  const name = nameOf(node)
  if (name === undefined) return eitherOf([...propertiesOf(node.object, evaluation).values()].map(listOfProperty))
  const property = propertyOf(node.object, name, evaluation)
  const [start, inner] = [property && listOfProperty(property), deeper(evaluation, 1)]
  return start && inner && withAdded(start, usesOfProperty(node.object, name, evaluation), inner)
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

/** What a generator yields, in each round of its loops. */
const yieldedElements = ({ body }: CodeFunction, evaluation: Evaluation): Element[] =>
  interleaved(
    yieldsIn(body, evaluation.sourceCode).map(({ argument, delegate, ...one }) => ({
      loop: outermostLoop(one as Node, body),
      rounds: inRounds(one as Node, evaluation, body).map((round) =>
        argument ? elementsOfItem(delegate ? { type: 'SpreadElement', argument } : argument, round) : [],
      ),
    })),
  )

/** The list that a function of the file returns or yields. */
function returnedElements(call: CallExpression, evaluation: Evaluation): Elements {
  const called = functionOf(call.callee, evaluation)
  const inner = deeper(evaluation, 1)
  const body = called && inner && bodyIn(called, call, inner)
  if (!body) return undefined
  if (called.generator) return yieldedElements(called, body)
  const value = returnedBy(called)
  return value && elementsOf(value, body)
}

/** All of several lists: each may be what docker gets. */
const eitherOf = (lists: readonly Elements[]): Elements =>
  lists.every((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? [])

/** All of the lists in the branches of a condition. */
const eitherElements = (nodes: readonly Expression[], evaluation: Evaluation): Elements =>
  eitherOf(nodes.map((node) => elementsOf(node, evaluation)))

type ListEvaluators = {
  readonly [Type in Node['type']]?: (node: Extract<Node, { type: Type }>, evaluation: Evaluation) => Elements
}

const LISTS: ListEvaluators = {
  ArrayExpression: (node, evaluation) =>
    evaluatedElements(node)?.slice() ?? node.elements.flatMap((item) => (item ? elementsOfItem(item, evaluation) : [])),
  Identifier: (node, evaluation) => namedElements(node, evaluation),
  MemberExpression: (node, evaluation) => fieldElements(node, evaluation) ?? propertyElements(node, evaluation),
  CallExpression: (node, evaluation) =>
    returnedElements(node, evaluation) ?? reducedElements(node, evaluation) ?? methodElements(node, evaluation),
  NewExpression: collectedElements,
  ConditionalExpression: ({ consequent, alternate }, evaluation) => eitherElements([consequent, alternate], evaluation),
  LogicalExpression: ({ operator, left, right }, evaluation) =>
    operator === '&&' ? elementsOf(right, evaluation) : eitherElements([left, right], evaluation),
}

/** The elements of a list that has a name, contains other lists or is computed from some; undefined for other values. */
export function listElements(node: Node, evaluation: Evaluation): Elements {
  const own = LISTS[node.type] as ((node: Node, evaluation: Evaluation) => Elements) | undefined
  return own?.(node, evaluation)
}

import type { Expression, Identifier, Node, Pattern } from 'estree'
import type { Scope } from 'eslint'
import type { Elements } from './element.js'
import { parentOf, variableOf, type Bound, type Evaluation } from './evaluation.js'
import { isFunction, type CodeFunction } from './functions.js'
import { nameOf } from './known-calls.js'
import { bindingsOf } from './variables.js'

/** So many rounds of loops and calls are evaluated for each place in code. */
const MAX_ROUNDS = 50

/** What names stand for in one round of a loop, or in one call of a function. */
type Bindings = readonly [Scope.Variable, Bound][]

type ElementsOf = (list: Node, evaluation: Evaluation) => Elements

/** The evaluation of a function's body in a call with these arguments. */
export function calledWith({ params }: CodeFunction, given: readonly Node[], evaluation: Evaluation): Evaluation {
  const inner = { ...evaluation, uses: Infinity }
  const bindings = params.flatMap((param, index) => {
    const value = param.type === 'RestElement' ? listOf(given.slice(index)) : given[index]
    const pattern =
      param.type === 'RestElement' ? param.argument : param.type === 'AssignmentPattern' ? param.left : param
    const isKnown = value !== undefined && value.type !== 'SpreadElement'
    return isKnown ? bindingsOf(pattern, { value: value as Expression, evaluation: inner, isOneOf: true }) : []
  })
  return withBindings(evaluation, bindings)
}

const listOf = (elements: readonly Node[]): Node => ({ type: 'ArrayExpression', elements }) as Node

const withBindings = (evaluation: Evaluation, added: Bindings): Evaluation => ({
  ...evaluation,
  bindings: new Map([...evaluation.bindings, ...added]),
})

/** The name that a function is declared with. */
function declaredName(node: CodeFunction): Identifier | undefined {
  if (node.type === 'FunctionDeclaration') return node.id
  const parent = parentOf(node)
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined
}

/** The function that a name is declared as. */
export function functionOf(identifier: Identifier, evaluation: Evaluation): CodeFunction | undefined {
  const [definition] = variableOf(identifier, evaluation)?.defs ?? []
  const node = definition?.type === 'Variable' ? definition.node.init : definition?.node
  return node && isFunction(node) ? node : undefined
}

/** The evaluation of each call of a function by its name. */
function callsOf(node: CodeFunction, evaluation: Evaluation): Evaluation[] {
  const name = node.params.length > 0 ? declaredName(node) : undefined
  const references = (name && variableOf(name, evaluation)?.references) ?? []
  return references.slice(0, MAX_ROUNDS).flatMap(({ identifier }) => {
    const call = parentOf(identifier as Identifier)
    return call?.type === 'CallExpression' && call.callee === identifier
      ? [calledWith(node, call.arguments, evaluation)]
      : []
  })
}

/** The list that a loop goes through, and the pattern of its element. */
function loopOf(node: Node): readonly [list: Node, element: Pattern | undefined] | undefined {
  if (node.type === 'ForOfStatement')
    return node.left.type === 'VariableDeclaration' ? [node.right, node.left.declarations[0]?.id] : undefined
  const call = isFunction(node) ? parentOf(node) : undefined
  return isFunction(node) && call?.type === 'CallExpression' && call.callee.type === 'MemberExpression'
    ? nameOf(call.callee) === 'forEach'
      ? [call.callee.object, node.params[0]]
      : undefined
    : undefined
}

function loopRounds(node: Node, evaluation: Evaluation, elementsOf: ElementsOf): Evaluation[] {
  const [list, element] = loopOf(node) ?? []
  const elements = (list && elementsOf(list, evaluation)) ?? []
  return elements.slice(0, MAX_ROUNDS).map((one) =>
    withBindings(
      evaluation,
      bindingsOf(element, {
        value: one.node,
        evaluation: { ...one.evaluation, uses: Infinity },
        ...(elements.length > 1 ? { isOneOf: true } : {}),
      }),
    ),
  )
}

type Rounds = (node: Node, evaluation: Evaluation) => Evaluation[]

const isAround = ({ range: [start, end] = [0, 0] }: Node, { range: [at] = [0, 0] }: Node): boolean =>
  start <= at && at < end

/** The rounds of all that is around a node, the innermost of which come first; `outside` stands before the outermost. */
function roundsAround(node: Node, evaluation: Evaluation, roundsOf: Rounds, outside?: Node): Evaluation[] {
  let rounds: Evaluation[] = []
  for (let at = parentOf(node); at && !(outside && isAround(at, outside)); at = parentOf(at)) {
    const around = at
    const next = (rounds.length === 0 ? [evaluation] : rounds).flatMap((round) => roundsOf(around, round))
    if (next.length > 0) rounds = next.slice(0, MAX_ROUNDS)
  }
  return rounds
}

/**
 * How a node is evaluated in each round of the loops around it, but for those around `outside` as well: once as it stands
 * where no list is known.
 */
export function inLoops(node: Node, evaluation: Evaluation, elementsOf: ElementsOf, outside?: Node): Evaluation[] {
  const rounds = roundsAround(node, evaluation, (around, round) => loopRounds(around, round, elementsOf), outside)
  return rounds.length === 0 ? [evaluation] : rounds
}

/** How a node is evaluated: as it stands, then in each round of the loops and each call of the functions around it. */
export const inLoopsAndCalls = (node: Node, evaluation: Evaluation, elementsOf: ElementsOf): Evaluation[] => [
  evaluation,
  ...roundsAround(node, evaluation, (around, round) => {
    const loops = loopRounds(around, round, elementsOf)
    return loops.length === 0 && isFunction(around) ? callsOf(around, round) : loops
  }),
]

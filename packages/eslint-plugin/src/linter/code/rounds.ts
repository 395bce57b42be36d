import type { ClassBody, Expression, Node, Pattern } from 'estree'
import type { Scope } from 'eslint'
import { callsOf, constructorOf } from './called-functions.js'
import { listOf, type Elements } from './element.js'
import { parentOf, type Bound, type Evaluation } from './evaluation.js'
import { isFunction, patternOf, type CodeFunction } from './functions.js'
import { nameOf } from './known-calls.js'
import { isMap } from './maps.js'
import { bindingsOf } from './variables.js'

/** So many rounds of loops and calls are evaluated for each place in code. */
const MAX_ROUNDS = 50

/** Calls in functions are followed to the calls of these functions this far. */
const MAX_CALLS = 4

/** What names stand for in one round of a loop, or in one call of a function. */
type Bindings = readonly [Scope.Variable, Bound][]

type ElementsOf = (list: Node, evaluation: Evaluation) => Elements

/** How rounds are looked for. */
interface Search {
  readonly elementsOf: ElementsOf
  /** How many calls led here. */
  readonly calls: number
  /** A node whose own loops and functions have no rounds of their own. */
  readonly outside?: Node | undefined
}

const withBindings = (evaluation: Evaluation, added: Bindings): Evaluation => ({
  ...evaluation,
  bindings: new Map([...evaluation.bindings, ...added]),
})

/** The evaluation of a function's body in a call with these arguments. */
export function calledWith({ params }: CodeFunction, given: readonly Node[], evaluation: Evaluation): Evaluation {
  const inner = { ...evaluation, uses: Infinity }
  const bindings = params.map(patternOf).flatMap((param, index) => {
    const value = param.type === 'RestElement' ? listOf(given.slice(index) as Expression[]) : given[index]
    const pattern = param.type === 'RestElement' ? param.argument : param
    const isKnown = value !== undefined && value.type !== 'SpreadElement'
    return isKnown ? bindingsOf(pattern, { value: value as Expression, evaluation: inner, isOneOf: true }) : []
  })
  return withBindings(evaluation, bindings)
}

/** The evaluation of a function's body in each call, in each round of the loops and calls around that. */
function calledRounds(called: CodeFunction, evaluation: Evaluation, search: Search): Evaluation[] {
  const rounds: Evaluation[] = []
  if (called.params.length === 0 || search.calls >= MAX_CALLS) return rounds
  for (const call of callsOf(called, evaluation.sourceCode)) {
    if (rounds.length >= MAX_ROUNDS) break
    const outer = roundsAround(call, evaluation, { elementsOf: search.elementsOf, calls: search.calls + 1 })
    rounds.push(...asItStandsOr(outer, evaluation).map((round) => calledWith(called, call.arguments, round)))
  }
  return rounds
}

const LOOPS = new Set(['forEach', 'map', 'flatMap', 'filter', 'some', 'every'])

/** The pattern of the pairs that `map.forEach((value, key) => …)` goes through. */
const pairPattern = ([value, key]: readonly Pattern[]): Pattern => ({
  type: 'ArrayPattern',
  elements: [key ?? null, value ?? null],
})

/** The list that a loop goes through, and the pattern of its element. */
function loopOf(node: Node, evaluation: Evaluation): readonly [list: Node, element: Pattern | undefined] | undefined {
  if (node.type === 'ForOfStatement')
    return node.left.type === 'VariableDeclaration' ? [node.right, node.left.declarations[0]?.id] : undefined
  const call = isFunction(node) ? parentOf(node) : undefined
  if (!isFunction(node) || call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined
  const list = call.callee.object
  if (!LOOPS.has(nameOf(call.callee) ?? '')) return undefined
  return [list, isMap(list, evaluation) ? pairPattern(node.params) : node.params[0]]
}

function loopRounds(node: Node, evaluation: Evaluation, { elementsOf }: Search): Evaluation[] {
  const [list, element] = loopOf(node, evaluation) ?? []
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

const isAround = ({ range: [start, end] = [0, 0] }: Node, { range: [at] = [0, 0] }: Node): boolean =>
  start <= at && at < end

/** The calls of the constructor that methods of its class come after. */
function constructedRounds(body: ClassBody, node: Node, evaluation: Evaluation, search: Search): Evaluation[] {
  const called = constructorOf(body, evaluation)
  return called && !isAround(called, node) ? calledRounds(called, evaluation, search) : []
}

/** The rounds of what is directly around a node: of a loop, a function or a class. */
function ownRounds(around: Node, node: Node, evaluation: Evaluation, search: Search): Evaluation[] {
  if (around.type === 'ClassBody') return constructedRounds(around, node, evaluation, search)
  const loops = loopRounds(around, evaluation, search)
  return loops.length === 0 && isFunction(around) ? calledRounds(around, evaluation, search) : loops
}

/** The rounds of all that is around a node, the innermost of which come first; `outside` stands before the outermost. */
function roundsAround(node: Node, evaluation: Evaluation, search: Search): Evaluation[] {
  const { outside } = search
  let rounds: Evaluation[] = []
  for (let at = parentOf(node); at && !(outside && isAround(at, outside)); at = parentOf(at)) {
    const around = at
    const next = asItStandsOr(rounds, evaluation).flatMap((round) => ownRounds(around, node, round, search))
    if (next.length > 0) rounds = next.slice(0, MAX_ROUNDS)
  }
  return rounds
}

const asItStandsOr = (rounds: readonly Evaluation[], evaluation: Evaluation): readonly Evaluation[] =>
  rounds.length === 0 ? [evaluation] : rounds

/**
 * How a node is evaluated in each round of the loops and each call of the functions around it, but for those around
 * `outside` as well: once as it stands where neither is known.
 */
export const inRounds = (
  node: Node,
  evaluation: Evaluation,
  elementsOf: ElementsOf,
  outside?: Node,
): readonly Evaluation[] => asItStandsOr(roundsAround(node, evaluation, { elementsOf, calls: 0, outside }), evaluation)

/** How a node is evaluated: as it stands, then in each round. */
export const asItStandsAndInRounds = (node: Node, evaluation: Evaluation, elementsOf: ElementsOf): Evaluation[] => [
  evaluation,
  ...roundsAround(node, evaluation, { elementsOf, calls: 0 }),
]

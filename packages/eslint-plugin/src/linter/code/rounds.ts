import type { ClassBody, Node } from 'estree'
import { calledBy, constructorOf } from './called-functions.js'
import { bodyIn, withBindings } from './calls.js'
import { parentOf, type Evaluation } from './evaluation.js'
import { callsOf, callsOfParameter, passingsOf, type Passing } from './function-uses.js'
import { isFunction, type Call, type CodeFunction } from './functions.js'
import { EMPTY_LIST } from './lists.js'
import { loopMethod, loopStatement, type Loop } from './loops.js'
import { bindingsOf } from './variables.js'

/** So many rounds of loops and calls are evaluated for each place in code. */
const MAX_ROUNDS = 50

/** Calls in functions are followed to the calls of these functions this far. */
const MAX_CALLS = 4

/** How rounds are looked for. */
interface Search {
  /** How many calls have been followed. */
  readonly calls: number
  /** A node whose own loops and functions have no rounds of their own. */
  readonly outside?: Node | undefined
}

/** The first rounds of each of these. */
function roundsOfEach<Item>(items: readonly Item[], roundsOf: (item: Item) => readonly Evaluation[]): Evaluation[] {
  const rounds: Evaluation[] = []
  for (const item of items) {
    if (rounds.length >= MAX_ROUNDS) break
    rounds.push(...roundsOf(item))
  }
  return rounds.slice(0, MAX_ROUNDS)
}

/** The evaluation of a function's body in a call, in each round of the loops and calls around that. */
function roundsOfCall(called: CodeFunction, call: Call, evaluation: Evaluation, search: Search): Evaluation[] {
  const { calls } = search
  const outer = asItStandsOr(roundsAround(call, evaluation, { calls: calls + 1 }), evaluation)
  return outer.map((round) => bodyIn(called, call, round))
}

/** The evaluation of a loop's body in each round. */
const roundsOfLoop = ({ elements, pattern }: Loop, evaluation: Evaluation): Evaluation[] =>
  elements.slice(0, MAX_ROUNDS).map((one) =>
    withBindings(
      evaluation,
      bindingsOf(pattern, {
        value: one.node,
        evaluation: { ...one.evaluation, uses: Infinity },
        ...(elements.length > 1 ? { isOneOf: true } : {}),
      }),
    ),
  )

/** The evaluation of a callback's body: in each round of a loop, or in the calls by the function that gets it. */
function calledBackRounds(called: CodeFunction, passing: Passing, evaluation: Evaluation, search: Search) {
  const { calls } = search
  const outer = asItStandsOr(roundsAround(passing.call, evaluation, { calls: calls + 1 }), evaluation)
  const receiver = calledBy(passing.call, evaluation)
  if (receiver) {
    const inner = callsOfParameter(receiver, passing.index, evaluation.sourceCode)
    const received = outer.map((round) => bodyIn(receiver, passing.call, round))
    return received.flatMap((round) => inner.flatMap((one) => roundsOfCall(called, one, round, search)))
  }
  return outer.flatMap((round) => {
    const loop = loopMethod(called, passing, round)
    return loop ? roundsOfLoop(loop, round) : []
  })
}

/** The evaluation of a function's body in each call, in each round of the loops and calls around that. */
function calledRounds(called: CodeFunction, evaluation: Evaluation, search: Search): Evaluation[] {
  if (called.params.length === 0 || search.calls >= MAX_CALLS) return []
  const direct = roundsOfEach(callsOf(called, evaluation), (call) => roundsOfCall(called, call, evaluation, search))
  const back = roundsOfEach(passingsOf(called, evaluation), (passing) =>
    calledBackRounds(called, passing, evaluation, search),
  )
  return [...direct, ...back].slice(0, MAX_ROUNDS)
}

const isAround = ({ range: [start, end] = [0, 0] }: Node, { range: [at] = [0, 0] }: Node): boolean =>
  start <= at && at < end

/** The calls of the constructor that methods of its class come after. */
function constructedRounds(body: ClassBody, node: Node, evaluation: Evaluation, search: Search): Evaluation[] {
  const called = constructorOf(body, evaluation)
  return called && !isAround(called, node) ? calledRounds(called, evaluation, search) : []
}

/** Whether the names of a loop or the parameters of a function have values already, which no other round gives them. */
function isBound(around: Node, { sourceCode, bindings }: Evaluation): boolean {
  const declaring = 'left' in around ? (around.left as Node) : around
  return sourceCode.getDeclaredVariables(declaring).some((variable) => {
    const bound = variable.scope.block === around || declaring !== around ? bindings.get(variable) : undefined
    return bound !== undefined && bound.value !== EMPTY_LIST
  })
}

/** The rounds of what is directly around a node: of a loop, a function or a class. */
function ownRounds(around: Node, node: Node, evaluation: Evaluation, search: Search): Evaluation[] {
  if (around.type === 'ClassBody') return constructedRounds(around, node, evaluation, search)
  if (isBound(around, evaluation)) return []
  if (isFunction(around)) return calledRounds(around, evaluation, search)
  const loop = loopStatement(around, evaluation)
  return loop ? roundsOfLoop(loop, evaluation) : []
}

/** What may have rounds around a node, the outermost first. */
function loopsAround(node: Node, outside: Node | undefined): Node[] {
  const around: Node[] = []
  for (let at = parentOf(node); at && !(outside && isAround(at, outside)); at = parentOf(at)) around.unshift(at)
  return around.filter((at) => isFunction(at) || /^(?:For(?:Of|In)Statement|ClassBody)$/.test(at.type))
}

/** The outermost loop or function around a node that is not around `outside` as well. */
export const outermostLoop = (node: Node, outside: Node | undefined): Node | undefined => loopsAround(node, outside)[0]

/** The rounds of all loops and functions around a node; `outside` is before the outermost. */
function roundsAround(node: Node, evaluation: Evaluation, search: Search): Evaluation[] {
  let rounds: Evaluation[] = []
  for (const around of loopsAround(node, search.outside)) {
    const next = roundsOfEach(asItStandsOr(rounds, evaluation), (round) => ownRounds(around, node, round, search))
    if (next.length > 0) rounds = next
  }
  return rounds
}

const asItStandsOr = (rounds: readonly Evaluation[], evaluation: Evaluation): readonly Evaluation[] =>
  rounds.length === 0 ? [evaluation] : rounds

/**
 * How a node is evaluated in each round of the loops and each call of the functions around it, but for those around
 * `outside` as well; once without them if their rounds are unknown.
 */
export const inRounds = (node: Node, evaluation: Evaluation, outside?: Node): readonly Evaluation[] =>
  asItStandsOr(roundsAround(node, evaluation, { calls: 0, outside }), evaluation)

/** How a node is evaluated: once without the loops and calls around it, then in each round. */
export const asItStandsAndInRounds = (node: Node, evaluation: Evaluation): Evaluation[] => [
  evaluation,
  ...roundsAround(node, evaluation, { calls: 0 }),
]

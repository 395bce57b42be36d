import type { ArrayExpression, CallExpression, NewExpression, Node, Pattern } from 'estree'
import type { Scope } from 'eslint'
import { functionOf, makingCalls } from './called-functions.js'
import { elementsOf, type Bound, type Evaluation } from './evaluation.js'
import { patternOf, type CodeFunction } from './functions.js'
import { isSpread, listOf, listOfElements } from './lists.js'
import { bindingsOf } from './variables.js'

/** The values of names in one round of a loop, or in one call of a function. */
type Bindings = readonly [Scope.Variable, Bound][]

/** The evaluation of code in which these names have values. */
export const withBindings = (evaluation: Evaluation, added: Bindings): Evaluation => ({
  ...evaluation,
  bindings: new Map([...evaluation.bindings, ...added]),
})

/** The evaluation of a function's body in a call with these arguments. */
function calledWith({ params }: CodeFunction, given: readonly Node[], evaluation: Evaluation): Evaluation {
  const inner = { ...evaluation, uses: Infinity }
  const list = listOf(given as ArrayExpression['elements'])
  const spread = given.some(isSpread) ? elementsOf(list, inner) : undefined
  const value = spread ? listOfElements(spread) : list
  const pattern: Pattern = { type: 'ArrayPattern', elements: params.map(patternOf) }
  return withBindings(evaluation, bindingsOf(pattern, { value, evaluation: inner, isOneOf: true }))
}

/** The evaluation of the functions that a callee comes from: of `run('node')` in `run('node')('/x')`. */
const madeBy = (callee: Node, evaluation: Evaluation): Evaluation =>
  makingCalls(callee, evaluation).reduce((inner, made) => {
    const maker = functionOf(made.callee, evaluation)
    return maker ? calledWith(maker, made.arguments, inner) : inner
  }, evaluation)

/** The evaluation of a function's body in a call. */
export const bodyIn = (
  called: CodeFunction,
  { callee, arguments: given }: CallExpression | NewExpression,
  evaluation: Evaluation,
): Evaluation => calledWith(called, given, madeBy(callee, evaluation))

import type { CallExpression, Expression, Identifier, Node } from 'estree'
import { EMPTY_TEXT, startsWith } from './assignments.js'
import { elementsOf, variableOf, type Bound, type Elements, type Evaluation } from './evaluation.js'
import { isFunction, type CodeFunction } from './functions.js'
import { nameOf } from './known-calls.js'
import { pushedAt } from './list-additions.js'
import { EMPTY_LIST } from './lists.js'
import { returnedBy } from './returns.js'
import { bindingsOf } from './variables.js'

/** `list.reduce((all, one) => …, start)` */
interface Reduction {
  readonly list: Node
  readonly callback: CodeFunction
  readonly all: Identifier
  readonly start: Expression
}

function reductionOf({ callee, arguments: [callback, start] }: CallExpression): Reduction | undefined {
  if (callee.type !== 'MemberExpression' || nameOf(callee) !== 'reduce') return undefined
  if (!callback || !isFunction(callback) || !start || start.type === 'SpreadElement') return undefined
  const [all] = callback.params
  return all?.type === 'Identifier' ? { list: callee.object, callback, all, start } : undefined
}

/** The evaluation of each round, in which `all` is the result of the previous rounds. */
function roundsOf({ list, callback, all }: Reduction, before: Expression, evaluation: Evaluation): Evaluation[] {
  const variable = variableOf(all, evaluation)
  return (elementsOf(list, evaluation) ?? []).map((element) => {
    const one = { value: element.node, evaluation: element.evaluation }
    const bindings = new Map([...evaluation.bindings, ...bindingsOf(callback.params[1], one)])
    if (variable) bindings.set(variable, { value: before, evaluation })
    return { ...evaluation, bindings }
  })
}

/** The elements of a list that `reduce` makes of another one. */
export function reducedElements(call: CallExpression, evaluation: Evaluation): Elements {
  const reduction = reductionOf(call)
  const start = reduction && elementsOf(reduction.start, evaluation)
  const value = reduction && returnedBy(reduction.callback)
  if (!start || !value) return undefined
  const uses = variableOf(reduction.all, evaluation)?.references ?? []
  const added = roundsOf(reduction, EMPTY_LIST, evaluation).flatMap((round) => [
    ...uses.flatMap(({ identifier }) => pushedAt(identifier as Identifier, round)),
    ...(elementsOf(value, round) ?? []),
  ])
  return [...start, ...added]
}

/** The parts of a string to which each round of `reduce` appends something. */
export function reducedText(call: CallExpression, evaluation: Evaluation): Bound[] | undefined {
  const reduction = reductionOf(call)
  const value = reduction && returnedBy(reduction.callback)
  if (!value || !startsWith(value, reduction.all.name)) return undefined
  const rounds = roundsOf(reduction, EMPTY_TEXT, evaluation)
  return [{ value: reduction.start, evaluation }, ...rounds.map((round) => ({ value, evaluation: round }))]
}

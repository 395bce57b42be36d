import type { Identifier, Node } from 'estree'
import type { Scope } from 'eslint'
import { deeper, elementsOf, variableOf, type Elements, type Evaluation } from './evaluation.js'
import { withAdded } from './list-additions.js'
import { EMPTY_LIST } from './lists.js'
import { meaningOf } from './variables.js'

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
export function namedElements(identifier: Identifier, evaluation: Evaluation): Elements {
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

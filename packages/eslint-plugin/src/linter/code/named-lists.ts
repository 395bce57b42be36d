import type { ArrayExpression, CallExpression, Expression, Identifier, Node } from 'estree'
import type { Scope } from 'eslint'
import { deeper, elementsOf, parentOf, variableOf, type Element, type Elements, type Evaluation } from './evaluation.js'
import { interleaved, type AddedInRounds } from './interleave.js'
import { nameOf, numberOf } from './known-calls.js'
import { EMPTY_LIST, listOf } from './lists.js'
import { inRounds, outermostLoop } from './rounds.js'
import { meaningOf } from './variables.js'

/** The call of a method of a list where it is used: `list.push(…)`. */
function methodCallAt(use: Expression): { readonly name: string; readonly call: CallExpression } | undefined {
  const member = parentOf(use)
  const call = member && parentOf(member)
  if (member?.type !== 'MemberExpression' || member.object !== use || call?.type !== 'CallExpression') return undefined
  const name = nameOf(member)
  return name !== undefined && call.callee === member ? { name, call } : undefined
}

type Arguments = ArrayExpression['elements']

/** Where a method adds elements to a list: an index counts from the start, or from the end where it is negative. */
type Position = 'start' | 'end' | number

/** Elements that a method adds to a list. */
interface Addition extends AddedInRounds {
  readonly at: Position
}

/** The arguments that a call adds to a list, a set or a map. */
function additionOf(name: string, given: Arguments): { readonly at: Position; readonly added: Arguments } | undefined {
  switch (name) {
    case 'unshift':
      return { at: 'start', added: given }
    case 'push':
    case 'add':
      return { at: 'end', added: given }
    case 'set':
      return { at: 'end', added: [listOf(given)] }
    case 'splice':
      return { at: numberOf(given[0]) ?? -1, added: given.slice(2) }
    default:
      return undefined
  }
}

/** What a method adds where a list is used, in each round of the loops and calls around, but for those of its declaration. */
function addedAt(use: Expression, evaluation: Evaluation): Addition[] {
  const { name, call } = methodCallAt(use) ?? {}
  const addition = name !== undefined && call ? additionOf(name, call.arguments) : undefined
  if (!call || !addition) return []
  const variable = use.type === 'Identifier' ? variableOf(use, evaluation) : undefined
  const outside = variable?.defs[0]?.node as Node | undefined
  const list = listOf(addition.added)
  const rounds = inRounds(call, evaluation, outside).map((round) => elementsOf(list, round) ?? [])
  return [{ at: addition.at, loop: outermostLoop(call, outside), rounds }]
}

/** What `list.push(…)` adds where a list is used. */
export const pushedAt = (use: Expression, evaluation: Evaluation): readonly Element[] =>
  interleaved(addedAt(use, evaluation).filter(({ at }) => at === 'end'))

/** A list with what its uses add. */
export function withAdded(list: readonly Element[], uses: readonly Expression[], evaluation: Evaluation): Element[] {
  const additions = uses.flatMap((use) => addedAt(use, evaluation))
  const elementsAt = (wanted: Position) => interleaved(additions.filter(({ at }) => at === wanted))
  const whole = [...elementsAt('start'), ...list, ...elementsAt('end')]
  for (const one of additions) if (typeof one.at === 'number') whole.splice(one.at, 0, ...interleaved([one]))
  return whole
}

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

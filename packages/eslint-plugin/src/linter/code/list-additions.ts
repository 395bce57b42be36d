import type { ArrayExpression, CallExpression, Expression, MemberExpression, Node } from 'estree'
import { elementsOf, parentOf, variableOf, type Element, type Evaluation } from './evaluation.js'
import { interleaved, type AddedInRounds } from './interleave.js'
import { nameOf, numberOf } from './known-calls.js'
import { listOf } from './lists.js'
import { inRounds, outermostLoop } from './rounds.js'

type Items = ArrayExpression['elements']

/** Where elements are added to a list: an index counts from the start, or from the end if it is negative. */
type Position = 'start' | 'end' | number

/** Elements that code adds to a list. */
interface Addition extends AddedInRounds {
  readonly at: Position
}

/** Items that a node of the code adds to a list. */
interface AddedItems {
  readonly node: Node
  readonly at: Position
  readonly items: Items
}

/** What a call of a method adds to a list, a set or a map. */
function addedByMethod(name: string, node: Node, given: Items): AddedItems | undefined {
  switch (name) {
    case 'unshift':
      return { node, at: 'start', items: given }
    case 'push':
    case 'add':
      return { node, at: 'end', items: given }
    case 'set':
      return { node, at: 'end', items: [listOf(given)] }
    case 'splice':
      return { node, at: numberOf(given[0]) ?? -1, items: given.slice(2) }
    default:
      return undefined
  }
}

/** `list[list.length] = item` and `list[2] = item` */
function addedByAssignment(member: MemberExpression): AddedItems | undefined {
  const node = parentOf(member)
  if (node?.type !== 'AssignmentExpression' || node.left !== member || !member.computed) return undefined
  const at = nameOf(member.property) === 'length' ? 'end' : numberOf(member.property)
  return at === undefined ? undefined : { node, at, items: [node.right] }
}

/** `list.push(item)` */
function addedByMember(member: MemberExpression): AddedItems | undefined {
  const call = parentOf(member)
  return call?.type === 'CallExpression' && call.callee === member
    ? addedByMethod(nameOf(member) ?? '', call, call.arguments)
    : addedByAssignment(member)
}

/** `list.push.apply(list, items)` and `Array.prototype.push.apply(list, items)` */
function addedByApply(call: CallExpression): AddedItems | undefined {
  const { callee } = call
  const [, items] = call.arguments
  if (callee.type !== 'MemberExpression' || nameOf(callee) !== 'apply' || !items) return undefined
  const item = items.type === 'SpreadElement' ? items : ({ type: 'SpreadElement', argument: items } as const)
  return addedByMethod(nameOf(callee.object) ?? '', call, [item])
}

/** What code adds to a list where it uses the list. */
function addedItems(use: Expression): AddedItems | undefined {
  const parent = parentOf(use)
  if (parent?.type === 'CallExpression' && parent.arguments[0] === use) return addedByApply(parent)
  return parent?.type === 'MemberExpression' && parent.object === use ? addedByMember(parent) : undefined
}

/** What is added where a list is used, in each round of the loops and calls around, except those around its declaration. */
function addedAt(use: Expression, evaluation: Evaluation): Addition[] {
  const added = addedItems(use)
  if (!added) return []
  const variable = use.type === 'Identifier' ? variableOf(use, evaluation) : undefined
  const outside = variable?.defs[0]?.node as Node | undefined
  const list = listOf(added.items)
  const rounds = inRounds(added.node, evaluation, outside).map((round) => elementsOf(list, round) ?? [])
  return [{ at: added.at, loop: outermostLoop(added.node, outside), rounds }]
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

import type { AssignmentExpression, Expression, Identifier, Node, TemplateLiteral } from 'estree'
import type { Scope } from 'eslint'
import { parentOf, type Bound, type Evaluation } from './evaluation.js'

/** A part of a text, which the loops around it append in each of their rounds. */
interface Part extends Bound {
  /** The declaration of the text, outside of these loops; undefined for a part that is there once. */
  readonly declaration?: Node
}

/** The value of a variable: the concatenation of its parts, or one of several values. */
export type Meaning =
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'options'; readonly options: readonly Bound[] }

/** The assignment of a reference that writes, but for the one of the declaration. */
export function assignmentOf({ identifier }: Scope.Reference): AssignmentExpression | undefined {
  const parent = parentOf(identifier as Identifier)
  return parent?.type === 'AssignmentExpression' && parent.left === identifier ? parent : undefined
}

export const EMPTY_TEXT: TemplateLiteral = { type: 'TemplateLiteral', quasis: [], expressions: [] }

/** Whether the text that an expression gives starts with that of a name. */
export function startsWith(node: Expression, name: string): boolean {
  if (node.type === 'Identifier') return node.name === name
  if (node.type === 'TemplateLiteral') {
    const [first] = node.expressions
    return first !== undefined && node.quasis[0]?.value.raw === '' && startsWith(first, name)
  }
  return (
    node.type === 'BinaryExpression' &&
    node.operator === '+' &&
    node.left.type !== 'PrivateIdentifier' &&
    startsWith(node.left, name)
  )
}

/** What `x += y`, `x = x + y` and ``x = `${x}y` `` append, if `x` itself is empty. */
function appendedBy(
  { operator, left, right }: AssignmentExpression,
  variable: Scope.Variable,
  evaluation: Evaluation,
): Bound | undefined {
  if (operator === '+=') return { value: right, evaluation }
  if (operator !== '=' || left.type !== 'Identifier' || !startsWith(right, left.name)) return undefined
  const bindings = new Map([...evaluation.bindings, [variable, { value: EMPTY_TEXT, evaluation }] as const])
  return { value: right, evaluation: { ...evaluation, bindings } }
}

const FALLBACKS = new Set(['||=', '??='])

const BRANCHES = new Set(['IfStatement', 'SwitchCase', 'TryStatement', 'CatchClause'])

/** Whether a statement runs only under a condition within its function. */
function isConditional(node: Node): boolean {
  for (let at = parentOf(node); at && !/Function|Loop|^For|^While|^DoWhile|^Program$/.test(at.type); at = parentOf(at))
    if (BRANCHES.has(at.type)) return true
  return false
}

const withDeclaration = (part: Bound, { defs: [definition] }: Scope.Variable): Part =>
  definition ? { ...part, declaration: definition.node } : part

/** A variable that is assigned more than once. */
export function assignedMeaning(
  variable: Scope.Variable,
  init: Expression | null | undefined,
  writes: readonly AssignmentExpression[],
  evaluation: Evaluation,
): Meaning | undefined {
  const bound = (value: Expression): Bound => ({ value, evaluation })
  const first = init ? [bound(init)] : []
  const appended = writes.map((write) => appendedBy(write, variable, evaluation))
  if (init && appended.every((value) => value !== undefined))
    return { kind: 'parts', parts: [...first, ...appended.map((part) => withDeclaration(part, variable))] } as const
  const isChoice = writes.every(
    (write) => FALLBACKS.has(write.operator) || (write.operator === '=' && isConditional(write)),
  )
  return isChoice
    ? ({ kind: 'options', options: [...first, ...writes.map(({ right }) => bound(right))] } as const)
    : undefined
}

/** Whether code assigns to a member of the value of a variable, or deletes one. */
export const isMutated = ({ references }: Scope.Variable): boolean =>
  references.some(({ identifier }) => {
    const member = parentOf(identifier as Identifier)
    if (member?.type !== 'MemberExpression' || member.object !== identifier) return false
    const parent = parentOf(member)
    return parent?.type === 'AssignmentExpression' ? parent.left === member : parent?.type === 'UnaryExpression'
  })

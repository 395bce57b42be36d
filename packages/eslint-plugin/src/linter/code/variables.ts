import type {
  AssignmentExpression,
  AssignmentPattern,
  Expression,
  Identifier,
  Node,
  Pattern,
  TemplateLiteral,
  VariableDeclarator,
} from 'estree'
import type { Scope } from 'eslint'
import { parentOf, unwrapped, variableOf, within, type Bound, type Evaluation } from './evaluation.js'
import { keyOf } from './known-calls.js'

/** A part of a text, which the loops around it append in each of their rounds. */
interface Part extends Bound {
  /** The declaration of the text, outside of these loops; undefined for a part that is there once. */
  readonly declaration?: Node
}

/** What a variable stands for: its parts put together, or one of several values. */
export type Meaning =
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'options'; readonly options: readonly Bound[] }

/** The pattern in which a name has a default: `{ dir = 'x' }`. */
function defaultIn(pattern: Pattern, name: string): AssignmentPattern | undefined {
  switch (pattern.type) {
    case 'AssignmentPattern':
      if (pattern.left.type === 'Identifier' && pattern.left.name === name) return pattern
      return defaultIn(pattern.left, name)
    case 'ObjectPattern':
      return firstOf(pattern.properties, (one) => (one.type === 'Property' ? defaultIn(one.value, name) : undefined))
    case 'ArrayPattern':
      return firstOf(pattern.elements, (one) => (one ? defaultIn(one, name) : undefined))
    case 'Identifier':
    case 'MemberExpression':
    case 'RestElement':
      return undefined
  }
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

const one = (value: Expression, evaluation: Evaluation): Meaning => ({ kind: 'parts', parts: [{ value, evaluation }] })

/** The assignment of a reference that writes, but for the one of the declaration. */
function assignmentOf({ identifier }: Scope.Reference): AssignmentExpression | undefined {
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

/** What `x += y`, `x = x + y` and ``x = `${x}y` `` append, where `x` itself stands for nothing. */
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

/** Whether a statement runs only under a condition, seen from the function that it stands in. */
function isConditional(node: Node): boolean {
  for (let at = parentOf(node); at && !/Function|Loop|^For|^While|^DoWhile|^Program$/.test(at.type); at = parentOf(at))
    if (BRANCHES.has(at.type)) return true
  return false
}

const withDeclaration = (part: Bound, { defs: [definition] }: Scope.Variable): Part =>
  definition ? { ...part, declaration: definition.node } : part

/** A variable that is assigned more than once. */
function assignedMeaning(
  variable: Scope.Variable,
  init: Expression | null | undefined,
  writes: readonly AssignmentExpression[],
  evaluation: Evaluation,
) {
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

/** Whether code assigns to a member of what a variable holds, or deletes one. */
export const isMutated = ({ references }: Scope.Variable): boolean =>
  references.some(({ identifier }) => {
    const member = parentOf(identifier as Identifier)
    if (member?.type !== 'MemberExpression' || member.object !== identifier) return false
    const parent = parentOf(member)
    return parent?.type === 'AssignmentExpression' ? parent.left === member : parent?.type === 'UnaryExpression'
  })

/** What a name of a pattern is given by an object or a list that the code writes. */
function boundIn(pattern: Pattern, variable: Scope.Variable, { value, evaluation }: Bound): Bound | undefined {
  const inner = unwrapped(value) as Expression
  if (inner.type !== 'Identifier')
    return bindingsOf(pattern, { value: inner, evaluation }).find(([name]) => name === variable)?.[1]
  const source = variableOf(inner, evaluation)
  const constant = source && !isMutated(source) ? constantOf(inner, evaluation) : undefined
  return constant && boundIn(pattern, variable, constant)
}

function declaredMeaning(
  variable: Scope.Variable,
  { id, init }: VariableDeclarator,
  evaluation: Evaluation,
): Meaning | undefined {
  if (id.type !== 'Identifier') {
    const given = init && boundIn(id, variable, { value: init, evaluation })
    const right = given ? undefined : defaultIn(id, variable.name)?.right
    return given ? one(given.value, given.evaluation) : right && one(right, evaluation)
  }
  const others = variable.references.filter((reference) => reference.isWrite() && !reference.init)
  if (others.length === 0) return init ? one(init, evaluation) : undefined
  const writes = others.flatMap((reference) => assignmentOf(reference) ?? [])
  return writes.length === others.length ? assignedMeaning(variable, init, writes, evaluation) : undefined
}

/** What a name stands for, as far as the code says; the default of a parameter counts where a caller may leave it out. */
export function meaningOf(identifier: Identifier, given: Evaluation): Meaning | undefined {
  const variable = variableOf(identifier, given)
  const evaluation = variable && within(variable, given)
  if (!variable || !evaluation) return undefined
  const bound = given.bindings.get(variable)
  if (bound) return bound.isOneOf ? { kind: 'options', options: [bound] } : { kind: 'parts', parts: [bound] }
  const [definition, ...others] = variable.defs
  if (!definition || others.length > 0) return undefined
  if (definition.type === 'Variable') return declaredMeaning(variable, definition.node, evaluation)
  if (definition.type !== 'Parameter') return undefined
  const pattern = firstOf(definition.node.params, (param) => defaultIn(param, variable.name))
  return pattern && one(pattern.right, evaluation)
}

/** The one expression that a name stands for. */
export function constantOf(identifier: Identifier, evaluation: Evaluation): Bound | undefined {
  const meaning = meaningOf(identifier, evaluation)
  return meaning?.kind === 'parts' && meaning.parts.length === 1 ? meaning.parts[0] : undefined
}

/** What the names of a callback's parameter stand for when it gets an expression: `(x)`, `({ a, b })` and `([a, b])`. */
export function bindingsOf(param: Pattern | undefined, bound: Bound): [Scope.Variable, Bound][] {
  const { value, evaluation } = bound
  if (param?.type === 'Identifier') {
    const variable = variableOf(param, evaluation)
    return variable ? [[variable, bound]] : []
  }
  if (param?.type === 'AssignmentPattern') return bindingsOf(param.left, bound)
  if (param?.type === 'ArrayPattern' && value.type === 'ArrayExpression')
    return param.elements.flatMap((element, index) => {
      const item = value.elements[index]
      return element && item && item.type !== 'SpreadElement' ? bindingsOf(element, { ...bound, value: item }) : []
    })
  if (param?.type !== 'ObjectPattern' || value.type !== 'ObjectExpression') return []
  return param.properties.flatMap((property) => {
    const found = value.properties.find((one) => keyOf(one) !== undefined && keyOf(one) === keyOf(property as Node))
    if (property.type !== 'Property' || found?.type !== 'Property') return []
    return bindingsOf(property.value, { ...bound, value: found.value as Expression })
  })
}

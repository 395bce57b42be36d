import type {
  ArrayExpression,
  ArrayPattern,
  Expression,
  Identifier,
  Node,
  ObjectExpression,
  ObjectPattern,
  Pattern,
  VariableDeclarator,
} from 'estree'
import type { Scope } from 'eslint'
import { assignedMeaning, assignmentOf, isMutated, type Meaning } from './assignments.js'
import { defaultIn, firstOf } from './defaults.js'
import { elementsOf, unwrapped, variableOf, within, type Bound, type Evaluation } from './evaluation.js'
import { patternOf } from './functions.js'
import { keyOf } from './known-calls.js'
import { evaluatedElements, isSpread, listOf, listOfElements } from './lists.js'

/** The value of a name that is bound in one of several calls or rounds, or always. */
const meaningOfBound = (bound: Bound): Meaning =>
  bound.isOneOf ? { kind: 'options', options: [bound] } : { kind: 'parts', parts: [bound] }

function declaredMeaning(
  variable: Scope.Variable,
  { id, init }: VariableDeclarator,
  evaluation: Evaluation,
): Meaning | undefined {
  if (id.type !== 'Identifier') {
    const bindings = init ? bindingsOf(id, { value: init, evaluation }) : []
    const given = bindings.find(([name]) => name === variable)?.[1]
    const right = given ? undefined : defaultIn(id, variable.name)?.right
    return given ? meaningOfBound(given) : right && meaningOfBound({ value: right, evaluation })
  }
  const others = variable.references.filter((reference) => reference.isWrite() && !reference.init)
  if (others.length === 0) return init ? meaningOfBound({ value: init, evaluation }) : undefined
  const writes = others.flatMap((reference) => assignmentOf(reference) ?? [])
  return writes.length === others.length ? assignedMeaning(variable, init, writes, evaluation) : undefined
}

/** The value of a name, if the code says it; that of a parameter is its default. */
export function meaningOf(identifier: Identifier, given: Evaluation): Meaning | undefined {
  const variable = variableOf(identifier, given)
  const evaluation = variable && within(variable, given)
  if (!variable || !evaluation) return undefined
  const bound = given.bindings.get(variable)
  if (bound) return meaningOfBound(bound)
  const [definition, ...others] = variable.defs
  if (!definition || others.length > 0) return undefined
  if (definition.type === 'Variable') return declaredMeaning(variable, definition.node, evaluation)
  if (definition.type !== 'Parameter') return undefined
  const pattern = firstOf(definition.node.params, (param) => defaultIn(patternOf(param), variable.name))
  return pattern && meaningOfBound({ value: pattern.right, evaluation })
}

/** The expression that is the only value of a name. */
export function constantOf(identifier: Identifier, evaluation: Evaluation): Bound | undefined {
  const meaning = meaningOf(identifier, evaluation)
  const bounds = meaning?.kind === 'parts' ? meaning.parts : (meaning?.options ?? [])
  return bounds.length === 1 ? bounds[0] : undefined
}

/** The expression that is the value of a name, unless code changes its members. */
function followed({ value, evaluation, ...bound }: Bound): Bound {
  const inner = unwrapped(value) as Expression
  const variable = inner.type === 'Identifier' ? variableOf(inner, evaluation) : undefined
  const constant =
    inner.type === 'Identifier' && variable && !isMutated(variable) ? constantOf(inner, evaluation) : undefined
  return constant ? followed({ ...bound, ...constant }) : { ...bound, value: inner, evaluation }
}

/** The elements before the first one that may be any number of elements. */
function itemsOf(list: ArrayExpression, bound: Bound): (Bound | undefined)[] {
  const known = evaluatedElements(list)
  const end = known ? known.findIndex(({ kind }) => kind !== 'value') : list.elements.findIndex(isSpread)
  const items = known
    ? known.map((one) => ({ ...bound, value: one.node, evaluation: one.evaluation }))
    : list.elements.map((one) => (one ? { ...bound, value: one as Expression } : undefined))
  return end === -1 ? items : items.slice(0, end)
}

function restOf(list: ArrayExpression, from: number): ArrayExpression {
  const known = evaluatedElements(list)
  return known ? listOfElements(known.slice(from)) : listOf(list.elements.slice(from))
}

function bindingsOfElements(
  { elements }: ArrayPattern,
  list: ArrayExpression,
  bound: Bound,
): [Scope.Variable, Bound][] {
  const items = itemsOf(list, bound)
  return elements.flatMap((element, index) => {
    if (element?.type === 'RestElement') return bindingsOf(element.argument, { ...bound, value: restOf(list, index) })
    const item = items[index]
    return element && item ? bindingsOf(element, item) : []
  })
}

function bindingsOfProperties({ properties }: ObjectPattern, object: ObjectExpression, bound: Bound) {
  return properties.flatMap((property) => {
    const found = object.properties.find((one) => keyOf(one) !== undefined && keyOf(one) === keyOf(property as Node))
    if (property.type !== 'Property' || found?.type !== 'Property') return []
    return bindingsOf(property.value, { ...bound, value: found.value as Expression })
  })
}

/** A list that is written in the code, or that a call returns. */
function listIn({ value, evaluation }: Bound): ArrayExpression | undefined {
  if (value.type === 'ArrayExpression') return value
  const elements = value.type === 'CallExpression' ? elementsOf(value, evaluation) : undefined
  return elements && listOfElements(elements)
}

/** The values of the names in a pattern that receives an expression: `(x)`, `({ a, b })` and `([a, b, ...others])`. */
export function bindingsOf(param: Pattern | undefined, given: Bound): [Scope.Variable, Bound][] {
  switch (param?.type) {
    case 'Identifier': {
      const variable = variableOf(param, given.evaluation)
      return variable ? [[variable, given]] : []
    }
    case 'AssignmentPattern':
      return bindingsOf(param.left, given)
    case 'ArrayPattern': {
      const bound = followed(given)
      const list = listIn(bound)
      return list ? bindingsOfElements(param, list, bound) : []
    }
    case 'ObjectPattern': {
      const bound = followed(given)
      return bound.value.type === 'ObjectExpression' ? bindingsOfProperties(param, bound.value, bound) : []
    }
    case 'MemberExpression':
    case 'RestElement':
    case undefined:
      return []
  }
}

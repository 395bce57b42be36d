import type { Expression, Node, ObjectExpression, SpreadElement } from 'estree'
import { evaluate, rangeOf } from './evaluate.js'
import { constantOf, type Evaluation } from './evaluation.js'
import { keyOf } from './known-calls.js'
import type { Piece } from './pieces.js'

/** An expression and how to evaluate it. */
export interface Element {
  readonly node: Expression
  readonly evaluation: Evaluation
  /** Any number of elements, of which nothing is known. */
  readonly isSpread: boolean
}

/** What TypeScript puts around an expression. */
function unwrapped(node: Node): Node {
  const type: string = node.type
  return type.startsWith('TS') && 'expression' in node ? unwrapped(node.expression as Node) : node
}

/** The expression that constants lead to. */
function resolved(node: Node, evaluation: Evaluation): { readonly node: Node; readonly evaluation: Evaluation } {
  const inner = unwrapped(node)
  const constant = inner.type === 'Identifier' ? constantOf(inner, evaluation) : undefined
  return constant ? resolved(constant.value, constant.evaluation) : { node: inner, evaluation }
}

function spreadElements({ argument }: SpreadElement, evaluation: Evaluation): Element[] {
  return elementsOf(argument, evaluation) ?? [{ node: argument, evaluation, isSpread: true }]
}

/** The elements of an array, also where it has a name or holds other arrays; undefined for what is no array. */
export function elementsOf(array: Node, given: Evaluation): Element[] | undefined {
  const { node, evaluation } = resolved(array, given)
  if (node.type !== 'ArrayExpression') return undefined
  return node.elements.flatMap((element) => {
    if (!element) return []
    if (element.type === 'SpreadElement') return spreadElements(element, evaluation)
    return [{ node: element, evaluation, isSpread: false }]
  })
}

/** The strings that the properties of an object give, by their names. */
export function fieldsOf(object: Element): ReadonlyMap<string, readonly Piece[]> {
  const { node, evaluation } = resolved(object.node, object.evaluation)
  return node.type === 'ObjectExpression' ? propertiesOf(node, evaluation) : new Map()
}

function propertiesOf({ properties }: ObjectExpression, evaluation: Evaluation): ReadonlyMap<string, readonly Piece[]> {
  return new Map(
    properties.flatMap((property) => {
      const key = keyOf(property)
      if (property.type !== 'Property' || key === undefined) return []
      return [[key, evaluate(property.value as Expression, evaluation)] as const]
    }),
  )
}

/** The string that an element gives; nothing is known of a spread. */
export const piecesOf = ({ node, evaluation, isSpread }: Element): readonly Piece[] =>
  isSpread ? [{ kind: 'computed', use: rangeOf(node) }] : evaluate(node, evaluation)

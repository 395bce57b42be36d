import type { ArrayExpression, Node } from 'estree'
import type { Element } from './evaluation.js'

export const isSpread = (node: Node | null | undefined): boolean => node?.type === 'SpreadElement'

/** Expressions as a list. */
export const listOf = (elements: ArrayExpression['elements']): ArrayExpression => ({
  type: 'ArrayExpression',
  elements,
})

/** The value of a list within `list = [...list, x]`, where only `x` is new. */
export const EMPTY_LIST: ArrayExpression = listOf([])

const evaluated = new WeakMap<ArrayExpression, readonly Element[]>()

/** Elements that each have their own evaluation as a list. */
export function listOfElements(elements: readonly Element[]): ArrayExpression {
  const list = listOf(elements.map(({ node }) => node))
  evaluated.set(list, elements)
  return list
}

/** The elements of a list that was made of them; undefined for one of the code. */
export const evaluatedElements = (list: ArrayExpression): readonly Element[] | undefined => evaluated.get(list)

import type { ArrayExpression, Expression } from 'estree'
import type { Evaluation } from './evaluation.js'

/** An element of a list, and how to evaluate it. */
export interface Element {
  readonly node: Expression
  readonly evaluation: Evaluation
  readonly kind:
    | 'value'
    /** A string that is split at blanks into any number of elements. */
    | 'words'
    /** Any number of elements of which nothing is known. */
    | 'unknown'
  /** Set if another call may give another value. */
  readonly isOneOf?: true
}

/** The elements of a list; undefined for what is no list. */
export type Elements = Element[] | undefined

/** Expressions as a list. */
export const listOf = (elements: ArrayExpression['elements']): ArrayExpression => ({
  type: 'ArrayExpression',
  elements,
})

/** What stands for a list itself in `list = [...list, x]`, where only `x` is new. */
export const EMPTY_LIST: ArrayExpression = listOf([])

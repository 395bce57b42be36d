import { findVariable } from '@eslint-community/eslint-utils'
import type { Expression, Identifier, Node } from 'estree'
import type { Scope, SourceCode } from 'eslint'
import { computed, type Piece } from './pieces.js'

/** Variables that refer to variables, and functions that call functions, are followed this far. */
const MAX_DEPTH = 8

/** Expressions evaluated for one command: constants that double would take all memory. */
const FUEL = 5_000

/** An expression and how to evaluate it. */
export interface Bound {
  readonly value: Expression
  readonly evaluation: Evaluation
  /** Another round of a loop or another call may give another one. */
  readonly isOneOf?: true
}

/** An element of a list, and how to evaluate it. */
export interface Element {
  readonly node: Expression
  readonly evaluation: Evaluation
  readonly kind:
    | 'value'
    /** A string that is split at blanks into any number of elements. */
    | 'words'
    /** Any number of unknown elements. */
    | 'unknown'
  /** Set if another call may give another value. */
  readonly isOneOf?: true
}

/** The elements of a list; undefined if the value is not a list. */
export type Elements = Element[] | undefined

/** How each type of expression is evaluated: the evaluators of single types need each other through these. */
export interface Evaluators {
  readonly elementsOf: (list: Node, evaluation: Evaluation) => Elements
  readonly evaluate: (node: Expression, evaluation: Evaluation) => Piece[]
}

/** What an expression is evaluated with. */
export interface Evaluation {
  readonly sourceCode: SourceCode
  readonly evaluators: Evaluators
  /** How many variables and calls have been followed. */
  readonly depth: number
  /** How often the code uses the evaluated value, if known: the product of the uses of all variables followed. */
  readonly uses: number
  /** The values of parameters: `x` of `list.map((x) => …)`. */
  readonly bindings: ReadonlyMap<Scope.Variable, Bound>
  /** Expressions that may still be evaluated; shared by all that belongs to one command. */
  readonly fuel: { left: number }
}

export const newEvaluation = (sourceCode: SourceCode, evaluators: Evaluators): Evaluation => ({
  sourceCode,
  evaluators,
  depth: 0,
  uses: 1,
  bindings: new Map(),
  fuel: { left: FUEL },
})

/** The elements of a list; undefined if the value is not a list, or the fuel is used up. */
export function elementsOf(list: Node, evaluation: Evaluation): Elements {
  if (evaluation.fuel.left-- <= 0) return undefined
  return evaluation.evaluators.elementsOf(unwrapped(list), evaluation)
}

/** The parts of the string that an expression gives; unknown if the fuel is used up. */
export function evaluate(given: Expression, evaluation: Evaluation): Piece[] {
  const node = unwrapped(given) as Expression
  return evaluation.fuel.left-- <= 0 ? [computed(node)] : evaluation.evaluators.evaluate(node, evaluation)
}

/** The variable that a name refers to. */
export const variableOf = (identifier: Identifier, { sourceCode }: Pick<Evaluation, 'sourceCode'>) =>
  findVariable(sourceCode.getScope(identifier), identifier)

/** The evaluation of a value that is read so often; undefined at the maximum depth. */
export const deeper = (evaluation: Evaluation, reads: number): Evaluation | undefined =>
  evaluation.depth < MAX_DEPTH
    ? { ...evaluation, depth: evaluation.depth + 1, uses: evaluation.uses * reads }
    : undefined

/** The evaluation of the value of a variable; undefined at the maximum depth. */
export function within(variable: Scope.Variable, evaluation: Evaluation): Evaluation | undefined {
  const reads = variable.references.filter((reference) => reference.isRead() && !reference.isWrite())
  return deeper(evaluation, reads.length)
}

/** A node with its parent, which ESLint adds. */
export const parentOf = (node: Node): Node | undefined => (node as { parent?: Node }).parent

/** What TypeScript, `await` and `?.` put around an expression. */
export function unwrapped(node: Node): Node {
  if (node.type === 'AwaitExpression') return unwrapped(node.argument)
  if (node.type === 'ChainExpression') return unwrapped(node.expression)
  const type: string = node.type
  return type.startsWith('TS') && 'expression' in node ? unwrapped(node.expression as Node) : node
}

import { findVariable } from '@eslint-community/eslint-utils'
import type { Expression, Identifier, Node } from 'estree'
import type { Scope, SourceCode } from 'eslint'

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

/** What an expression is evaluated with. */
export interface Evaluation {
  readonly sourceCode: SourceCode
  /** How many variables and calls led here. */
  readonly depth: number
  /** How often the code uses what is evaluated, as far as it is known: the uses of each variable on the way, multiplied. */
  readonly uses: number
  /** What the parameters of callbacks stand for: `x` of `list.map((x) => …)`. */
  readonly bindings: ReadonlyMap<Scope.Variable, Bound>
  /** Expressions that may still be evaluated; shared by all that belongs to one command. */
  readonly fuel: { left: number }
}

export const evaluationOf = (sourceCode: SourceCode): Evaluation => ({
  sourceCode,
  depth: 0,
  uses: 1,
  bindings: new Map(),
  fuel: { left: FUEL },
})

/** The variable that a name refers to. */
export const variableOf = (identifier: Identifier, { sourceCode }: Pick<Evaluation, 'sourceCode'>) =>
  findVariable(sourceCode.getScope(identifier), identifier)

/** The evaluation of what is read so often; undefined where too much led here. */
export const deeper = (evaluation: Evaluation, reads: number): Evaluation | undefined =>
  evaluation.depth < MAX_DEPTH
    ? { ...evaluation, depth: evaluation.depth + 1, uses: evaluation.uses * reads }
    : undefined

/** The evaluation of what a variable stands for; undefined where too many led here. */
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

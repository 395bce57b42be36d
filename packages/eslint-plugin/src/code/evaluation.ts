import { findVariable } from '@eslint-community/eslint-utils'
import type { Expression, Identifier } from 'estree'
import type { Scope, SourceCode } from 'eslint'

/** Constants that refer to constants are followed this far. */
const MAX_DEPTH = 8

/** What an expression is evaluated with. */
export interface Evaluation {
  readonly sourceCode: SourceCode
  /** How many constants led here. */
  readonly depth: number
  readonly isUsedOnce: boolean
}

export const evaluationOf = (sourceCode: SourceCode): Evaluation => ({ sourceCode, depth: 0, isUsedOnce: true })

/** The expression of a constant, and how to evaluate it. */
interface Constant {
  readonly value: Expression
  readonly evaluation: Evaluation
}

/** What a constant stands for, if it is assigned once. */
export function constantOf(identifier: Identifier, evaluation: Evaluation): Constant | undefined {
  if (evaluation.depth >= MAX_DEPTH) return undefined
  const scope = evaluation.sourceCode.getScope(identifier)
  const variable: Scope.Variable | null = findVariable(scope, identifier)
  const [definition, ...others] = variable?.defs ?? []
  if (!variable || definition?.type !== 'Variable' || others.length > 0) return undefined
  const { node } = definition
  const writes = variable.references.filter((reference) => reference.isWrite())
  if (node.id.type !== 'Identifier' || !node.init || writes.length !== 1) return undefined
  const reads = variable.references.filter((reference) => reference.isRead())
  const isUsedOnce = evaluation.isUsedOnce && reads.length === 1
  return { value: node.init, evaluation: { ...evaluation, depth: evaluation.depth + 1, isUsedOnce } }
}

import { findVariable } from '@eslint-community/eslint-utils'
import type { Expression, Identifier } from 'estree'
import type { Scope, SourceCode } from 'eslint'

/** Constants that refer to constants are followed this far. */
const MAX_DEPTH = 8

/** Constants that use others twice double; the code of those that are followed from one place has at most this length. */
const MOST_CHARACTERS = 50_000

/** What an expression is evaluated with. */
export interface Evaluation {
  readonly sourceCode: SourceCode
  /** How many constants led here. */
  readonly depth: number
  readonly isUsedOnce: boolean
  /** What is left of `MOST_CHARACTERS`, shared by all evaluations of one place. */
  readonly budget: { characters: number }
}

export const evaluationOf = (sourceCode: SourceCode): Evaluation => ({
  sourceCode,
  depth: 0,
  isUsedOnce: true,
  budget: { characters: MOST_CHARACTERS },
})

/** The expression of a constant, and how to evaluate it. */
interface Constant {
  readonly value: Expression
  readonly evaluation: Evaluation
}

/** Charges the budget for the code of a constant. */
function isAffordable({ range = [0, 0] }: Expression, { budget }: Evaluation): boolean {
  budget.characters -= range[1] - range[0]
  return budget.characters >= 0
}

/** What the only assignment of a variable gives it. */
function onlyValue(variable: Scope.Variable): Expression | undefined {
  const [definition, ...others] = variable.defs
  if (definition?.type !== 'Variable' || others.length > 0) return undefined
  const { id, init } = definition.node
  const writes = variable.references.filter((reference) => reference.isWrite())
  return id.type === 'Identifier' && init && writes.length === 1 ? init : undefined
}

/** What a constant stands for, if it is assigned once. */
export function constantOf(identifier: Identifier, evaluation: Evaluation): Constant | undefined {
  if (evaluation.depth >= MAX_DEPTH) return undefined
  const variable = findVariable(evaluation.sourceCode.getScope(identifier), identifier)
  const value = variable && onlyValue(variable)
  if (!value || !isAffordable(value, evaluation)) return undefined
  const reads = variable.references.filter((reference) => reference.isRead())
  const isUsedOnce = evaluation.isUsedOnce && reads.length === 1
  return { value, evaluation: { ...evaluation, depth: evaluation.depth + 1, isUsedOnce } }
}

import type { ParameterExpansionPart, Word } from 'unbash'
import type { TracedText } from '../../../types.js'
import type { ValueSet } from '../domain/value-set.js'
import type { DefaultOperands } from './default.js'
import { holeAt } from '../domain/unknown.js'
import type { Parameter } from './parameter.js'
import type { Glob } from './glob.js'
import type { ReplacementPiece } from './pattern-words.js'

/** What an operator needs of the words inside the braces. */
export interface Operands extends DefaultOperands {
  readonly replacements: (word: Word) => ValueSet<readonly ReplacementPiece[]>
  readonly patterns: (word: Word) => ValueSet<Glob | undefined>
  readonly number: (word: Word) => ValueSet<number | undefined>
}

/** Where an operator is. */
export interface OperatorPlace {
  readonly part: ParameterExpansionPart
  readonly use: TracedText
  readonly operands: Operands
}

export const withItems = (parameter: Parameter, items: readonly TracedText[]): Parameter => ({ ...parameter, items })

/** What a text becomes that the operator can't be followed for. */
export function unfollowed({ use }: OperatorPlace, item: TracedText): TracedText {
  const isOnWindows = item.atoms.some(({ hole }) => hole?.meaning === 'windows')
  return holeAt(use, use.text, isOnWindows ? 'windows' : 'unknown')
}

import type { SourceCode } from 'eslint'
import { listElements } from './elements.js'
import { textPieces } from './evaluate.js'
import { newEvaluation, type Evaluation } from './evaluation.js'

/** Evaluates the code of a file, starting at one of its nodes. */
export const evaluationOf = (sourceCode: SourceCode): Evaluation =>
  newEvaluation(sourceCode, { elementsOf: listElements, evaluate: textPieces })

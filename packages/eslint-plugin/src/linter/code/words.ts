import type { TemplateLiteral } from 'estree'
import type { Element, Evaluation } from './evaluation.js'
import type { Piece, TextPiece } from './pieces.js'
import type { Character } from './string-literal.js'

const known = new WeakMap<TemplateLiteral, readonly Piece[]>()

/** The pieces of an expression that was made of them; undefined for one of the code. */
export const evaluatedPieces = (node: TemplateLiteral): readonly Piece[] | undefined => known.get(node)

/** Pieces that are known already as an expression. */
function expressionOf(pieces: readonly Piece[]): TemplateLiteral {
  const node: TemplateLiteral = { type: 'TemplateLiteral', quasis: [], expressions: [] }
  known.set(node, pieces)
  return node
}

/** Text as the runs of characters between its blanks. */
function runsOf({ characters }: TextPiece): Character[][] {
  const runs: Character[][] = [[]]
  for (const one of characters) {
    if (/\s/.test(one.text)) runs.push([])
    else runs.at(-1)?.push(one)
  }
  return runs
}

/** The pieces of each word of a string. */
function piecesOfWords(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [[]]
  for (const piece of pieces) {
    const runs = piece.kind === 'text' ? runsOf(piece).map((characters) => ({ ...piece, characters })) : [piece]
    for (const [index, run] of runs.entries()) {
      if (index > 0) words.push([])
      if (run.kind !== 'text' || run.characters.length > 0) words.at(-1)?.push(run)
    }
  }
  return words.filter(({ length }) => length > 0)
}

/** The words of a string that code splits at blanks; one with an unknown part may be several. */
export const wordsOf = (pieces: readonly Piece[], evaluation: Evaluation): Element[] =>
  piecesOfWords(pieces).map((word) => ({
    node: expressionOf(word),
    evaluation,
    kind: word.every(({ kind }) => kind === 'text') ? 'value' : 'words',
  }))

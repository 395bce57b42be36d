import type { CallExpression, Expression, Node } from 'estree'
import { evaluate, type Evaluation } from './evaluation.js'
import { isFunction } from './functions.js'
import { nameOf } from './known-calls.js'
import type { Piece, TextPiece } from './pieces.js'

/** The replacement of the match with this index. */
type Substitute = (index: number) => readonly Piece[]

/** Text whose matches of a pattern are replaced; `first` is the number of its first match. */
function substitutedText(piece: TextPiece, pattern: RegExp, first: number, substitute: Substitute) {
  const offsets: number[] = []
  let text = ''
  for (const one of piece.characters) {
    offsets.push(text.length)
    text += one.text
  }
  const partBetween = (start: number, end: number): TextPiece => ({
    ...piece,
    characters: piece.characters.filter((_, at) => (offsets[at] ?? 0) >= start && (offsets[at] ?? 0) < end),
  })
  const matches = [...text.matchAll(pattern)]
  const ends = matches.map((match) => match.index + match[0].length)
  const pieces = matches.flatMap((match, at) => [
    partBetween(ends[at - 1] ?? 0, match.index),
    ...substitute(first + at),
  ])
  return { pieces: [...pieces, partBetween(ends.at(-1) ?? 0, text.length)], count: matches.length }
}

/** The pieces of a text with others instead of what matches a pattern in one of them. */
function substituted(pieces: readonly Piece[], pattern: RegExp, substitute: Substitute): Piece[] {
  let count = 0
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text') return [piece]
    const found = substitutedText(piece, pattern, count, substitute)
    count += found.count
    return found.pieces
  })
}

/** The pieces with blanks instead of line breaks. */
const onOneLine = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) =>
    piece.kind === 'text'
      ? {
          ...piece,
          characters: piece.characters.map((one) => (/[\r\n]/.test(one.text) ? { ...one, text: ' ' } : one)),
        }
      : piece,
  )

/** Placeholders of `util.format`, but for `%%`. */
const PLACEHOLDER = /(?<!%)%[sdifjoO]/g

/** `util.format('docker run -v %s:/x', dir)` */
function formattedPieces({ callee, arguments: [template, ...values] }: CallExpression, evaluation: Evaluation) {
  if (!/^(?:format|sprintf)$/.test(nameOf(callee) ?? '') || !template || template.type === 'SpreadElement')
    return undefined
  return substituted(evaluate(template, evaluation), PLACEHOLDER, (index) => {
    const value = values[index]
    return value && value.type !== 'SpreadElement' ? evaluate(value, evaluation) : []
  })
}

/** Line breaks, which code replaces by blanks. */
const LINE_BREAKS = /^(?:\\s[+*])?(?:\\r\??)?(?:\\n|\\s|\[\\r\\n\])[+*]?(?:\\s[+*])?$/

/** Regular expressions without operators, which match in linear time. */
const PLAIN = /^(?:[\w\s:<>%@#/=-]|\\[^\w\s])+$/

/** The pattern of what `text.replace(…)` replaces; undefined where it may match anything. */
function patternOf(from: Node): RegExp | undefined {
  if (from.type !== 'Literal') return undefined
  if (typeof from.value === 'string') return new RegExp(from.value.replace(/[^\w\s]/g, String.raw`\$&`), 'g')
  return from.value instanceof RegExp && PLAIN.test(from.value.source) ? new RegExp(from.value.source, 'g') : undefined
}

const isLineBreaks = (from: Node): boolean =>
  from.type === 'Literal' && from.value instanceof RegExp && LINE_BREAKS.test(from.value.source)

/** `template.replace('{dir}', dir)`, and line breaks that become blanks. */
function replacedPieces(
  { callee, arguments: [from, to] }: CallExpression,
  evaluation: Evaluation,
): Piece[] | undefined {
  if (callee.type !== 'MemberExpression' || !/^replace(?:All)?$/.test(nameOf(callee) ?? '')) return undefined
  if (!from || !to || to.type === 'SpreadElement' || isFunction(to)) return undefined
  const pattern = patternOf(from)
  if (!pattern && !isLineBreaks(from)) return undefined
  const text = evaluate(callee.object as Expression, evaluation)
  return pattern ? substituted(text, pattern, () => evaluate(to, evaluation)) : onOneLine(text)
}

/** The string that a call puts into another one. */
export const substitutedPieces = (node: CallExpression, evaluation: Evaluation): Piece[] | undefined =>
  formattedPieces(node, evaluation) ?? replacedPieces(node, evaluation)

/** Tags that change nothing but blanks, and `pulumi.interpolate`. */
const TEXTS = /^(?:dedent|outdent|stripIndents?|oneLine\w*|codeBlock|interpolate)$/

export const givesItsText = (tag: Node): boolean => TEXTS.test(nameOf(tag) ?? '')

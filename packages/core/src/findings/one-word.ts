import type { Origin, TracedText } from '../types.js'
import { HOLE } from '../traced-text.js'

/** The text of a file, empty if it cannot be read. */
export type TextOf = (path: string) => string

/** A place of a word, the text that comes from it, and whether that text is verbatim. */
export interface WordPiece {
  readonly origin: Origin
  readonly text: string
  readonly isLiteral: boolean
}

const isSameRange = (a: Origin, b: Origin): boolean =>
  a.path === b.path && a.range[0] === b.range[0] && a.range[1] === b.range[1]

/** The pieces of a text at a depth of its origins. */
export function wordPiecesOf({ atoms }: TracedText, depth: number): WordPiece[] {
  const pieces: WordPiece[] = []
  for (const { text = HOLE, hole, origins } of atoms) {
    const origin = origins[depth]
    if (!origin) continue
    const last = pieces.at(-1)
    if (last && isSameRange(last.origin, origin)) pieces.splice(-1, 1, { ...last, text: last.text + text })
    else pieces.push({ origin, text, isLiteral: hole === undefined && origins.length === depth + 1 })
  }
  return pieces
}

/** Whether the text at the place arrives unchanged, except for escapes, and only once. */
function arrives({ origin, text, isLiteral }: WordPiece, textOf: TextOf): boolean {
  if (!isLiteral) return true
  const written = textOf(origin.path).slice(...origin.range)
  return origin.verbatim ? written === text : text.length <= origin.size && written.startsWith('\\')
}

/** What may separate two parts of one word: quotes, their escapes, and folded lines. */
const BETWEEN = /^(?:["'\\]|\$["']|\\\r?\n)*$/

function isNextTo({ origin: before }: WordPiece, { origin: here }: WordPiece, textOf: TextOf): boolean {
  const [end, start] = [before.range[1], here.range[0]]
  return before.path === here.path && start >= end && BETWEEN.test(textOf(here.path).slice(end, start))
}

const MOST_BEFORE = 64

/** The start of a path before a place: if there is one, the text at the place only continues the path. */
const PATH_BEFORE = /(?:^|[^\w./\\~$}-])[\w./\\~$}][\w./\\~$}-]*$/

function isStart({ origin: { path, range } }: WordPiece, textOf: TextOf): boolean {
  return !PATH_BEFORE.test(textOf(path).slice(Math.max(0, range[0] - MOST_BEFORE), range[0]))
}

/** Expansions whose result depends on the length or the characters of the text: `${V:0:6}`, `${V^^}`. */
const CHANGING = /^\$\{!?\w+(?:\[[^\]]*\])?(?::[^-=?+]|[\^,/])/

const LONGEST_NAME = 100

/** Whether no expansion on the way to the mount would change another text. */
function arrivesUnchanged({ atoms: [first] }: TracedText, depth: number, textOf: TextOf): boolean {
  return !first?.origins.slice(0, depth).some(({ path, range }) => {
    return CHANGING.test(textOf(path).slice(range[0], Math.min(range[1], range[0] + LONGEST_NAME)))
  })
}

const isShell = ({ atoms: [first] }: TracedText, depth: number): boolean =>
  first?.origins[depth]?.writing.some((layer) => layer.startsWith('shell-')) ?? false

/** Whether a text is one shell word or its start at a depth, so that another text can replace it. */
export function isOneWord(part: TracedText, depth: number, textOf: TextOf): boolean {
  if (!isShell(part, depth)) return true
  const pieces = wordPiecesOf(part, depth)
  const [first] = pieces
  if (!first || (depth > 0 && !isStart(first, textOf)) || !arrivesUnchanged(part, depth, textOf)) return false
  return pieces.every((piece, index) => {
    const before = pieces[index - 1]
    return arrives(piece, textOf) && (!before || isNextTo(before, piece, textOf))
  })
}

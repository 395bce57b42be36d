import { concatAll, HOLE, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** Backslashes are escapes only before a quote (Microsoft's CommandLineToArgvW, Go's os/exec_windows.go). */
const PIECE = /(?<blank>[ \t]+)|(?<slashes>\\*)(?<quote>"+)|[^ \t"\\]+|\\+/g

interface Words {
  readonly done: TracedText[]
  /** Pieces of the word that is being read; undefined between words. */
  word: TracedText[] | undefined
  isQuoted: boolean
}

function endWord(words: Words): void {
  if (words.word) words.done.push(concatAll(words.word))
  words.word = undefined
}

function add(words: Words, piece: TracedText): void {
  ;(words.word ??= []).push(piece)
}

/** Consecutive quotes: the first may be escaped; two inside a quoted part are one literal quote. */
function takeQuotes(words: Words, quotes: TracedText, isEscaped: boolean): void {
  for (let at = 0; at < quotes.text.length; at++) {
    const sign = slice(quotes, at, at + 1)
    if (at === 0 && isEscaped) add(words, sign)
    else if (words.isQuoted && at + 1 < quotes.text.length) {
      add(words, sign)
      words.isQuoted = false
      at++
    } else {
      words.isQuoted = !words.isQuoted
      words.word ??= []
    }
  }
}

const MANY = /^\uFFFF$/

/** An unquoted unknown part may be any number of words. */
const asWord = (word: TracedText): TracedText =>
  MANY.test(word.text) && word.atoms[0]?.origins.at(0)?.writing[0] === 'cmd-bare'
    ? { text: HOLE, atoms: word.atoms.map((atom) => ({ ...atom, quoting: 'expanded' })) }
    : word

/** Splits a command line as Windows programs do. */
export function splitArguments(line: TracedText): TracedText[] {
  const words: Words = { done: [], word: undefined, isQuoted: false }
  for (const { 0: piece, index, groups = {} } of line.text.matchAll(PIECE)) {
    const text = slice(line, index, index + piece.length)
    const { blank, slashes = '', quote } = groups
    if (blank !== undefined && !words.isQuoted) endWord(words)
    else if (quote === undefined) add(words, text)
    else {
      if (slashes !== '') add(words, slice(text, 0, Math.floor(slashes.length / 2)))
      takeQuotes(words, slice(text, slashes.length), slashes.length % 2 === 1)
    }
  }
  endWord(words)
  return words.done.map(asWord)
}

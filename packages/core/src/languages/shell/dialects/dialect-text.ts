import { concatAll, replace, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Restart } from '../code.js'
import type { Dialect } from '../scope.js'
import { zshEdits } from './zsh-grammar.js'
import type { Edit } from './zsh-reading.js'

/** What a match becomes: for each of its groups, which follow on each other, other text or the same. */
type Rewriting = readonly [pattern: RegExp, by: readonly (string | undefined)[]]

const BATS: readonly Rewriting[] = [
  // `setup` runs before each test, in its shell (bats-core, bats-preprocess).
  [
    /^([ \t]*)(@test[ \t]+(?:"(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*'|[^ \t\n"'{]+)[ \t]*\{)/gm,
    [undefined, 'bats_test() { setup_file; setup;'],
  ],
]

const ZSH: readonly Rewriting[] = [
  // `$=NAME`, `$~NAME` and `$^NAME` (zshexpn).
  [/(\$)([=~^]+\w+)()/g, ['${', undefined, '}']],
  // `$NAME[1]` (zshparam).
  [/(\$)(\w+\[[^\][\n"$]*\])()/g, ['${', undefined, '}']],
]

const REWRITINGS: Partial<Readonly<Record<Dialect, readonly Rewriting[]>>> = { bats: BATS, zsh: ZSH }

const writtenInstead = (part: TracedText, other: string | undefined): TracedText =>
  other === undefined ? part : part.text === '' ? unwritten(other) : replace(part, other)

function rewritten(text: TracedText, [pattern, by]: Rewriting): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (const match of text.text.matchAll(pattern)) {
    let at = match.index
    parts.push(slice(text, start, at))
    for (const [order, other] of by.entries()) {
      const end = at + (match[order + 1]?.length ?? 0)
      parts.push(writtenInstead(slice(text, at, end), other))
      at = end
    }
    start = at
  }
  return start === 0 ? text : concatAll([...parts, slice(text, start)])
}

/** Where reading goes on behind what bash does not understand. */
export const restartOf = (dialect: Dialect): Restart => (dialect === 'bash' || dialect === 'sh' ? 'line' : 'word')

function edited(text: TracedText, edits: readonly Edit[]): TracedText {
  const parts: TracedText[] = []
  let at = 0
  for (const edit of edits.filter(({ start }, index) => start >= (edits[index - 1]?.end ?? 0))) {
    parts.push(slice(text, at, edit.start), writtenInstead(slice(text, edit.start, edit.end), edit.text))
    at = edit.end
  }
  return concatAll([...parts, slice(text, at)])
}

/** A script with what only its dialect has written as bash has it. */
export function asBash(text: TracedText, dialect: Dialect): TracedText {
  const written = dialect === 'zsh' ? edited(text, zshEdits(text.text)) : text
  return (REWRITINGS[dialect] ?? []).reduce(rewritten, written)
}

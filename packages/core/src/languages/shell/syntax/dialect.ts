import { concatAll, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Restart } from './code.js'

/** Which shell's rules hold where they differ. */
export type Dialect = 'bash' | 'sh' | 'ksh' | 'zsh' | 'bats'

/** A test of bats, which becomes a function (bats-core, bats-preprocess). */
const BATS_TEST = /^[ \t]*(@test[ \t]+(?:"(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*'|[^ \t\n"'{]+)[ \t]*\{)/gm

/** The name of all functions that are tests. */
export const BATS_TEST_NAME = 'bats_test'

const AS_FUNCTION = `${BATS_TEST_NAME}() {`

/** A script with what only its dialect has written as bash has it. */
export function asBash(text: TracedText, dialect: Dialect): TracedText {
  if (dialect !== 'bats') return text
  const parts: TracedText[] = []
  let start = 0
  for (const { index, 0: line, 1: head = '' } of text.text.matchAll(BATS_TEST)) {
    const at = index + line.length - head.length
    parts.push(slice(text, start, at), replace(slice(text, at, at + head.length), AS_FUNCTION))
    start = at + head.length
  }
  return start === 0 ? text : concatAll([...parts, slice(text, start)])
}

/** Where parsing resumes after what bash does not understand. */
export const restartOf = (dialect: Dialect): Restart => (dialect === 'bash' || dialect === 'sh' ? 'line' : 'word')

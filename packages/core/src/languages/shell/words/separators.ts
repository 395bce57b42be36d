import { HOLE } from '../../../traced-text.js'
import { isAssigned, lookup, type State } from '../domain/state.js'

const DEFAULT_SEPARATORS = ' \t\n'

/** `$IFS`, if the script sets it to what its text decides; else what every shell starts with. */
export function separatorsOf(state: State): string {
  if (!isAssigned(state, 'IFS')) return DEFAULT_SEPARATORS
  const [binding] = lookup(state, 'IFS')
  const value = binding?.value.value
  return value?.kind === 'text' && !value.text.text.includes(HOLE) ? value.text.text : DEFAULT_SEPARATORS
}

/** The separator of the words of `"$*"`. */
export const joinerOf = (state: State): string => separatorsOf(state).slice(0, 1)

/** What ends a word: white space may come before its end only, another character of `$IFS` ends an empty word as well. */
export interface Delimiter {
  readonly start: number
  readonly end: number
  readonly kind: 'blank' | 'single'
}

const BLANKS = ' \t\n'

type Test = (character: string) => boolean

const isBlankIn =
  (separators: string): Test =>
  (one) =>
    BLANKS.includes(one) && separators.includes(one)

function behind(text: string, from: number, test: Test): number {
  let at = from
  while (at < text.length && test(text.charAt(at))) at++
  return at
}

/** The delimiter that starts at an offset, with the white space around it, if one does (POSIX XCU 2.6.5). */
export function delimiterAt(text: string, start: number, separators: string): Delimiter | undefined {
  const isBlank = isBlankIn(separators)
  const at = behind(text, start, isBlank)
  const isSingle = at < text.length && separators.includes(text.charAt(at))
  const end = isSingle ? behind(text, at + 1, isBlank) : at
  return end > start ? { start, end, kind: isSingle ? 'single' : 'blank' } : undefined
}

import type { Call } from '../scope.js'
import { isLocal, makeLocal } from '../state/locals.js'
import { assignValue, forget, type End, type State } from '../state/state.js'

/** Options by their name in lower case, without underscores (zshoptions). */
const WORD_SPLIT = 'shwordsplit'

const splitting = (state: State, is: 'on' | 'off'): State =>
  is === 'on' ? assignValue(state, '#wordsplit', { kind: 'list', items: [] }) : forget(state, '#wordsplit')

/** `setopt` and `unsetopt` of zsh, as far as they decide how words are split. */
export function withOptions({ argv, state }: Call, is: 'on' | 'off'): State {
  const names = argv.slice(1).map(({ text }) => text.toLowerCase().replaceAll('_', ''))
  if (names.includes(WORD_SPLIT)) return splitting(state, is)
  return names.includes(`no${WORD_SPLIT}`) ? splitting(state, is === 'on' ? 'off' : 'on') : state
}

/** `emulate [-L] sh`: what other shells split is split; with `-L` until the function ends. */
export function emulate({ argv, state }: Call): End[] {
  const words = argv.slice(1).map(({ text }) => text)
  const shell = words.find((word) => !word.startsWith('-'))
  const isOwn = words.some((word) => /^-\w*L/.test(word)) && isLocal(state, '@')
  const before = isOwn ? makeLocal(state, '#wordsplit') : state
  const after = shell === undefined ? before : splitting(before, /^(?:sh|ksh|bash|csh)$/.test(shell) ? 'on' : 'off')
  return [{ state: after, success: true }]
}

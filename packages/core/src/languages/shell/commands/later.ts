import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { entries, set } from '../domain/persistent-map.js'
import type { Shell } from '../domain/scope.js'
import { restrict, type State } from '../domain/state.js'
import { asMany, holeAt } from '../domain/unknown.js'
import { always } from '../domain/value-set.js'
import { callCommand } from './call.js'
import { runText } from './child.js'

const isIn = (path: string, text: TracedText): boolean =>
  text.atoms.some((atom) => atom.origins.some((origin) => origin.path === path))

/** Functions that the script leaves for others to call, with arguments that are not known. */
export function runUncalledFunctions(shell: Shell, path: string, state: State): void {
  for (const { name, value } of [...shell.defined].reverse()) {
    if (shell.called.has(value.body) || !isIn(path, value.code.text)) continue
    const place = slice(value.code.text, 0, 1)
    const many = asMany(holeAt(place, '$@', 'unknown'))
    const known: State = { ...state, functions: set(state.functions, name, always(value)) }
    const word: TracedText = { text: name, atoms: [{ text: name, origins: [] }] }
    callCommand({ shell, argv: [word, many], state: known })
  }
}

/** Traps and aliases are text that runs later. */
export function runTrapsAndAliases(shell: Shell, state: State): void {
  for (const [, texts] of [...entries(state.traps), ...entries(state.aliases)]) {
    for (const { condition, value } of texts) {
      const possible = restrict(state, condition)
      if (possible && value) runText(shell, value, { ...possible, jump: undefined })
    }
  }
}

import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { always } from './conditions/alternatives.js'
import { runKept } from './calls/child.js'
import { callCommand } from './calls/call.js'
import { asMany, holeAt } from './holes.js'
import { keptTexts } from './state/kept-texts.js'
import type { Shell } from './scope.js'
import { assign, type State } from './state/state.js'

const isIn = (path: string, text: TracedText): boolean =>
  text.atoms.some((atom) => atom.origins.some((origin) => origin.path === path))

/** Functions that the script leaves for others to call, with arguments that are not known. */
export function callTheRest(shell: Shell, path: string, state: State): void {
  for (const { name, value } of [...shell.defined].reverse()) {
    if (shell.called.has(value.body) || !isIn(path, value.code.text)) continue
    const place = slice(value.code.text, 0, 1)
    const many = asMany(holeAt(place, '$@', 'unknown'))
    const known = assign(state, `${name}()`, always({ value, definitions: [] }))
    const word: TracedText = { text: name, atoms: [{ text: name, origins: [] }] }
    callCommand({ shell, argv: [word, many], state: known })
  }
}

/** Traps and aliases are text that runs later. */
export const runLater = (shell: Shell, state: State): void => {
  runKept(shell, state, keptTexts(state))
}

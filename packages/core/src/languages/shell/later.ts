import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { always } from './conditions/alternatives.js'
import { TRAP } from './calls/builtins.js'
import { callCommand } from './calls/call.js'
import { runText } from './calls/child.js'
import { asMany, holeAt } from './holes.js'
import { entries } from './state/persistent-map.js'
import type { Shell } from './scope.js'
import { assign, lookup, restrict, type State } from './state/state.js'

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

/** Names that begin so. */
const namesOf = ({ variables }: State, prefix: string): readonly string[] =>
  Array.from(entries(variables), ([name]) => name).filter((name) => name.startsWith(prefix))

/** Traps and aliases are text that runs later. */
export function runLater(shell: Shell, state: State): void {
  for (const name of [...namesOf(state, TRAP), ...namesOf(state, 'alias ')]) {
    for (const { guard, value } of lookup(state, name)) {
      const possible = restrict(state, guard)
      if (possible && value.value.kind === 'text') runText(shell, value.value.text, possible)
    }
  }
}

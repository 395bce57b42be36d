import { entries, get } from './persistent-map.js'
import type { State } from './state.js'

const [ALIAS, TRAP] = ['alias ', 'trap ']

/** Where an alias is kept. */
export const aliasKey = (name: string): string => ALIAS + name

/** Where the commands for a signal are kept. */
export const trapKey = (signal: string): string =>
  TRAP + signal.toUpperCase().replace(/^SIG/, '').replace(/^0$/, 'EXIT')

/** Where the texts are kept that a shell leaves to be run later. */
export const keptTexts = ({ variables }: State): readonly string[] =>
  [TRAP, ALIAS].flatMap((prefix) =>
    Array.from(entries(variables), ([name]) => name).filter((name) => name.startsWith(prefix)),
  )

const TRAPS = ['EXIT', 'ERR', 'INT', 'TERM', 'HUP', 'DEBUG', 'RETURN'].map(trapKey)

/** Where the traps are kept that a subshell has of its own. */
export const ownTraps = ({ variables }: State, caller: State): readonly string[] =>
  variables === caller.variables ? [] : TRAPS.filter((name) => get(variables, name) !== get(caller.variables, name))

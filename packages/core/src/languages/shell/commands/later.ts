import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { joinLive } from '../domain/flow.js'
import { entries, get, set } from '../domain/persistent-map.js'
import type { Shell } from '../domain/scope.js'
import { restrict, type State } from '../domain/state.js'
import { asMany, holeAt } from '../domain/unknown.js'
import { always } from '../domain/value-set.js'
import { BATS_TEST_NAME } from '../syntax/dialect.js'
import { callCommand } from './call.js'
import { runText } from './child.js'

const isIn = (path: string, text: TracedText): boolean =>
  text.atoms.some((atom) => atom.origins.some((origin) => origin.path === path))

const nameWord = (name: string): TracedText => ({ text: name, atoms: [{ text: name, origins: [] }] })

/** What runs before each test of bats, in its shell; all tests start from the same state, so that it runs once. */
const BEFORE_TESTS = ['setup_file', 'setup']

function stateOfTests(shell: Shell, state: State): State | undefined {
  let live: State | undefined = state
  for (const name of BEFORE_TESTS) {
    if (live && get(live.functions, name)) live = joinLive(callCommand({ shell, argv: [nameWord(name)], state: live }))
  }
  return live
}

function runFunction(shell: Shell, { name, value }: Shell['defined'][number], state: State): void {
  const many = asMany(holeAt(slice(value.code.text, 0, 1), '$@', 'unknown'))
  const known: State = { ...state, functions: set(state.functions, name, always(value)) }
  callCommand({ shell, argv: [nameWord(name), many], state: known })
}

/** Functions that the script defines for others to call, with unknown arguments. */
export function runUncalledFunctions(shell: Shell, path: string, state: State): void {
  const inTests = shell.dialect === 'bats' ? stateOfTests(shell, state) : state
  for (const one of [...shell.defined].reverse()) {
    const { name, value } = one
    if (shell.called.has(value.body) || !isIn(path, value.code.text)) continue
    const start = name === BATS_TEST_NAME ? inTests : state
    if (start) runFunction(shell, one, start)
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

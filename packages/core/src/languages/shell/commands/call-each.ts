import type { TracedText } from '../../../types.js'
import { spend } from '../domain/fuel.js'
import type { Shell } from '../domain/scope.js'
import { restrict, type End, type State } from '../domain/state.js'
import type { ValueSet } from '../domain/value-set.js'
import { callCommand } from './call.js'
import { callWithAny } from './functions.js'

/** Runs a command with each of the words that it may have. */
export function callEach(shell: Shell, argvs: ValueSet<readonly TracedText[]>, start: State): readonly End[] {
  const together = argvs.length > 1 ? callWithAny(shell, argvs, start) : undefined
  if (together) return together
  spend(shell.fuel, argvs.length)
  return argvs.flatMap(({ condition, value: argv }) => {
    const state = restrict(start, condition)
    return state ? callCommand({ shell, argv, state }) : []
  })
}

import type { CompoundList } from 'unbash'
import type { Scope } from '../domain/scope.js'
import type { End, State } from '../domain/state.js'

/** Runs the commands of a branch or a loop's body. */
export type RunList = (scope: Scope, list: CompoundList, state: State) => readonly End[]

import { unwritten } from '../../../traced-text.js'
import { assignValue, forget, lookup, type State } from './state.js'

const EXPORT = 'export '

/** Where it is kept that a name is exported. */
export const exportKey = (name: string): string => EXPORT + name

/** What is exported is kept like a variable, since a branch may do it. */
export const exportName = (state: State, name: string): State =>
  assignValue(state, EXPORT + name, { kind: 'list', items: [] })

/** `export -n`: the name is not exported any more. */
export const keepBack = (state: State, name: string): State => forget(state, EXPORT + name)
/** Where it is kept that a command gets nothing that is exported, but for some names. */
export const CLEARED = '#cleared'

function keptNames(state: State): readonly string[] | undefined {
  const kept = lookup(state, CLEARED)[0]?.value.value
  return kept?.kind === 'list' ? kept.items.map(({ text }) => text) : undefined
}

/** Takes from commands what is exported, but for these names; what was taken before stays away. */
export const clearExports = (state: State, kept: readonly string[]): State =>
  assignValue(state, CLEARED, { kind: 'list', items: kept.map(unwritten) })

/** Where nothing is exported, these names are. */
export function keepExports(state: State, names: readonly string[]): State {
  const kept = names.length > 0 ? keptNames(state) : undefined
  return kept ? clearExports(state, [...kept, ...names]) : state
}

export const isCleared = (state: State, name: string): boolean => keptNames(state)?.includes(name) === false

/** `set -a`: what is assigned from now on is exported. */
export const exportAll = (state: State, isOn: boolean): State =>
  isOn ? assignValue(state, '#allexport', { kind: 'list', items: [] }) : forget(state, '#allexport')

/** After an assignment to the name. */
export const exported = (state: State, name: string): State =>
  lookup(state, '#allexport').some(({ value }) => value.value.kind === 'list') ? exportName(state, name) : state

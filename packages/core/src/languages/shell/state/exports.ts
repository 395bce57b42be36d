import { assignValue, forget, lookup, type State } from './state.js'

const EXPORT = 'export '

/** Where it is kept that a name is exported. */
export const exportKey = (name: string): string => EXPORT + name

/** What is exported is kept like a variable, since a branch may do it. */
export const exportName = (state: State, name: string): State =>
  assignValue(state, EXPORT + name, { kind: 'list', items: [] })

/** `export -n`: the name is not exported any more. */
export const keepBack = (state: State, name: string): State => forget(state, EXPORT + name)

/** `set -a`: what is assigned from now on is exported. */
export const exportAll = (state: State, isOn: boolean): State =>
  isOn ? assignValue(state, '#allexport', { kind: 'list', items: [] }) : forget(state, '#allexport')

/** After an assignment to the name. */
export const exported = (state: State, name: string): State =>
  lookup(state, '#allexport').some(({ value }) => value.value.kind === 'list') ? exportName(state, name) : state

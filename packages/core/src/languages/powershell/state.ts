import { concatAll, EMPTY, HOLE, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { emptyMap, get, remove, set, type PersistentMap } from '../shell/domain/persistent-map.js'
import { isTooLong, type Record } from '../windows/interpretation.js'
import { joinVariables, keyOfText, type Values, type Variables } from '../windows/variables.js'
import type { FunctionNode, Statement } from './nodes.js'

/** One text or a list of them. */
export interface Value {
  readonly items: readonly TracedText[]
  readonly isList: boolean
}

/** What a script knows between two statements. */
export interface State {
  readonly variables: Variables<Value>
  readonly functions: PersistentMap<FunctionNode>
  readonly folder: TracedText | undefined
}

/** What statements leave behind: nothing where they leave the script, and what they put out. */
export interface Outcome {
  readonly state: State | undefined
  readonly output: readonly Value[]
}

/** A running script. */
export interface Session {
  readonly record: Record
  readonly called: Set<FunctionNode>
  /** Names that functions assign outside of themselves. */
  readonly outside: Set<string>
  depth: number
  readonly run: (session: Session, statements: readonly Statement[], state: State) => Outcome
}

export interface Scope {
  readonly session: Session
  readonly state: State
}

/** Longer lists are not kept. */
const MOST_ITEMS = 500

export const NOTHING: Value = { items: [], isList: true }

/** What nothing is known of. */
export const UNKNOWN: Value = {
  items: [{ text: HOLE, atoms: [{ hole: { name: '$(…)', meaning: 'unknown' }, origins: [] }] }],
  isList: false,
}

export const one = (text: TracedText): Value => ({ items: [text], isList: false })

/** As a string takes it: the items with blanks between them. */
export function textOfValue({ items }: Value): TracedText {
  const [only] = items
  if (only && items.length === 1) return only
  return items.length === 0
    ? EMPTY
    : concatAll(items.flatMap((item, index) => (index === 0 ? [item] : [unwritten(' '), item])))
}

const keyOfValue = ({ items, isList }: Value): string => `${String(isList)} ${items.map(keyOfText).join(' ')}`

export const initialState = (
  inherited: ReadonlyMap<string, readonly TracedText[]> = new Map(),
  folder?: TracedText,
): State => ({
  variables: [...inherited].reduce<Variables<Value>>(
    (variables, [name, texts]) => set(variables, `ENV:${name}`, texts.map(one)),
    emptyMap(),
  ),
  functions: emptyMap(),
  folder,
})

export const valuesOf = ({ variables }: State, name: string): Values<Value> => get(variables, name) ?? [undefined]

const isLong = ({ items }: Value): boolean => items.length > MOST_ITEMS || items.some(isTooLong)

export const assign = (state: State, name: string, values: Values<Value>): State => ({
  ...state,
  variables: set(
    state.variables,
    name,
    values.map((value) => (value && isLong(value) ? UNKNOWN : value)),
  ),
})

export const forgetName = (state: State, name: string): State => ({
  ...state,
  variables: remove(state.variables, name),
})

export const forget = (state: State): State => ({ ...state, variables: emptyMap(), folder: undefined })

/** Where two ways meet; folders that differ are not known. */
export function join(a: State | undefined, b: State | undefined): State | undefined {
  if (!a || !b || a === b) return a ?? b
  return {
    variables: joinVariables(a.variables, b.variables, keyOfValue),
    functions: a.functions,
    folder: a.folder?.text === b.folder?.text ? a.folder : undefined,
  }
}

import { concatAll, EMPTY, HOLE, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { emptyMap, get, remove, set, type PersistentMap } from '../shell/domain/persistent-map.js'
import { isTooLong, type Record } from '../windows/interpretation.js'
import { joinVariables, keyOfText, type Values, type Variables } from '../windows/variables.js'
import type { FunctionNode, Statement } from './nodes.js'

/** An entry of a hashtable. */
export interface TableEntry {
  readonly key: TracedText
  readonly value: PowerShellValue
}

/** A text; that of a hashtable is unknown. */
export interface PowerShellItem extends TracedText {
  readonly entries?: readonly TableEntry[]
}

/** One item or a list of them. */
export interface PowerShellValue {
  readonly items: readonly PowerShellItem[]
  readonly isList: boolean
}

/** The state of a script between two statements. */
export interface PowerShellState {
  readonly variables: Variables<PowerShellValue>
  readonly functions: PersistentMap<FunctionNode>
  readonly folder: TracedText | undefined
}

/** The state after statements, undefined if they leave the script, and their output. */
export interface PowerShellOutcome {
  readonly state: PowerShellState | undefined
  readonly output: readonly PowerShellValue[]
}

/** A running script. */
export interface Session {
  readonly record: Record
  readonly called: Set<FunctionNode>
  /** Variables that functions assign in an outer scope. */
  readonly outside: Set<string>
  depth: number
  readonly run: (session: Session, statements: readonly Statement[], state: PowerShellState) => PowerShellOutcome
}

export interface PowerShellScope {
  readonly session: Session
  readonly state: PowerShellState
}

/** Longer lists become unknown. */
const MOST_ITEMS = 500

export const EMPTY_LIST: PowerShellValue = { items: [], isList: true }

/** An unknown value. */
export const UNKNOWN_VALUE: PowerShellValue = {
  items: [{ text: HOLE, atoms: [{ hole: { name: '$(…)', meaning: 'unknown' }, origins: [] }] }],
  isList: false,
}

export const one = (item: PowerShellItem): PowerShellValue => ({ items: [item], isList: false })

/** The value in a string: the items separated by spaces. */
export function textOfValue({ items }: PowerShellValue): TracedText {
  const [only] = items
  if (only && items.length === 1) return only
  return items.length === 0
    ? EMPTY
    : concatAll(items.flatMap((item, index) => (index === 0 ? [item] : [unwritten(' '), item])))
}

const keyOfValue = ({ items, isList }: PowerShellValue): string => `${String(isList)} ${items.map(keyOfText).join(' ')}`

export const initialPowerShellState = (
  inherited: ReadonlyMap<string, readonly TracedText[]> = new Map(),
  folder?: TracedText,
): PowerShellState => ({
  variables: [...inherited].reduce<Variables<PowerShellValue>>(
    (variables, [name, texts]) => set(variables, `ENV:${name}`, texts.map(one)),
    emptyMap(),
  ),
  functions: emptyMap(),
  folder,
})

export const powerShellValuesOf = ({ variables }: PowerShellState, name: string): Values<PowerShellValue> =>
  get(variables, name) ?? [undefined]

const isLong = ({ items }: PowerShellValue): boolean => items.length > MOST_ITEMS || items.some(isTooLong)

/** The value; a long list becomes unknown. */
export const boundedValue = (value: PowerShellValue): PowerShellValue => (isLong(value) ? UNKNOWN_VALUE : value)

export const assignPowerShellVariable = (
  state: PowerShellState,
  name: string,
  values: Values<PowerShellValue>,
): PowerShellState => ({
  ...state,
  variables: set(
    state.variables,
    name,
    values.map((value) => value && boundedValue(value)),
  ),
})

export const forgetName = (state: PowerShellState, name: string): PowerShellState => ({
  ...state,
  variables: remove(state.variables, name),
})

export const forgetPowerShellVariable = (state: PowerShellState): PowerShellState => ({
  ...state,
  variables: emptyMap(),
  folder: undefined,
})

/** Joins the states of two paths; different folders become unknown. */
export function joinPowerShellStates(
  a: PowerShellState | undefined,
  b: PowerShellState | undefined,
): PowerShellState | undefined {
  if (!a || !b || a === b) return a ?? b
  return {
    variables: joinVariables(a.variables, b.variables, keyOfValue),
    functions: a.functions,
    folder: a.folder?.text === b.folder?.text ? a.folder : undefined,
  }
}

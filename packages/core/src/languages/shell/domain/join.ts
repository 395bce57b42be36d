import { groupBy } from '../../../group-by.js'
import type { TracedText } from '../../../types.js'
import { UNKNOWN_TEXT } from './forget.js'
import { anyOf, given, type PathCondition } from './path-condition.js'
import { differences, get, set, type PersistentMap } from './persistent-map.js'
import { allBindings, bounded, type Binding, type State, type Variable } from './state.js'
import { unified } from './unify.js'
import { always, capped, map, restrictedTo, simplified, type ValueSet } from './value-set.js'

/** The first of each, the second of each, and so on, so that a bound affects all equally. */
function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list[index] ?? []),
  )
}

/** A property of all states, each value under its state's condition. */
function joinSets<Value>(
  states: readonly State[],
  condition: PathCondition,
  valuesIn: (state: State) => ValueSet<Value>,
): ValueSet<Value> {
  const conditions = groupBy(states.map((state) => [valuesIn(state), state.condition] as const))
  const [only, ...others] = conditions.keys()
  if (only && others.length === 0) return only
  const each = Array.from(conditions, ([values, all]) => restrictedTo(values, anyOf(all)))
  return simplified(interleave(each)).map((one) => ({ ...one, condition: given(one.condition, condition) }))
}

/** A map in which entries that differ have the values of all states; `absent` replaces those that are missing. */
function joinMaps<Value>(
  states: readonly State[],
  mapOf: (state: State) => PersistentMap<ValueSet<Value>>,
  entryOf: (name: string, valuesIn: (state: State) => ValueSet<Value> | undefined) => ValueSet<Value>,
): PersistentMap<ValueSet<Value>> {
  const [first, ...others] = states.map(mapOf)
  if (!first) throw new Error('There is no state to join.')
  const names = new Set(others.flatMap((other) => differences(first, other)))
  let joined = first
  for (const name of names) {
    joined = set(
      joined,
      name,
      entryOf(name, (state) => get(mapOf(state), name)),
    )
  }
  return joined
}

const unlistedIn = (states: readonly State[]): string | undefined =>
  states.map(({ unlisted }) => unlisted).find((identity) => identity !== undefined)

/** Number of values of a name up to which those that differ only in unknown parts are distinguished. */
const MAX_TOLD_APART = 4

const withFewer = (variable: Variable): Variable => (variable.length > MAX_TOLD_APART ? unified(variable) : variable)

/** Names that one state lists and another one has lost, with what the joined state would lose. */
function joinVariables(states: readonly State[], condition: PathCondition): PersistentMap<ValueSet<Binding>> {
  return joinMaps(
    states,
    ({ variables }) => variables,
    (name) => bounded(withFewer(joinSets(states, condition, (state) => allBindings(state, name))), condition),
  )
}

const isSame = ([first, ...others]: readonly State[], one: (state: State) => unknown): boolean =>
  first === undefined || others.every((state) => one(state) === one(first))

/** Joins states: what differs has the values of all of them, each under its state's condition. */
export function join(states: readonly State[]): State | undefined {
  const [first, ...others] = states
  if (!first || others.length === 0) return first
  const condition = anyOf(states.map((state) => state.condition))
  const sets = <Value>(valuesIn: (state: State) => ValueSet<Value>): ValueSet<Value> =>
    isSame(states, valuesIn) ? valuesIn(first) : joinSets(states, condition, valuesIn)
  const maps = <Value>(
    mapOf: (state: State) => PersistentMap<ValueSet<Value>>,
    absent: ValueSet<Value>,
  ): PersistentMap<ValueSet<Value>> =>
    joinMaps(states, mapOf, (_, valuesIn) => sets((state) => valuesIn(state) ?? absent))
  return {
    ...first,
    condition,
    variables: joinVariables(states, condition),
    unlisted: unlistedIn(states),
    functions: maps((state) => state.functions, NOTHING),
    aliases: maps((state) => state.aliases, NOTHING),
    traps: maps((state) => state.traps, NOTHING),
    exports: maps((state) => state.exports, NOT_EXPORTED),
    hidden: maps((state) => state.hidden, NOTHING),
    isExportingAll: states.some((state) => state.isExportingAll),
    runsLastStage: states.some((state) => state.runsLastStage),
    stdin: capped(
      sets((state) => state.stdin),
      condition,
      () => undefined,
    ),
    stdout:
      first.stdout &&
      capped(
        sets((state) => state.stdout ?? []),
        condition,
        () => UNKNOWN_TEXT,
      ),
    folder: capped(byText(sets((state) => state.folder)), condition, () => UNKNOWN_TEXT),
    folderStack: isSame(states, (state) => state.folderStack) ? first.folderStack : [],
    status: isSame(states, (state) => state.status) ? first.status : undefined,
  }
}

/** Folders of the same text as one. */
function byText(folders: ValueSet<TracedText | undefined>): ValueSet<TracedText | undefined> {
  const first = new Map(folders.map(({ value }) => [value?.text, value] as const).reverse())
  return first.size === folders.length ? folders : simplified(map(folders, (folder) => first.get(folder?.text)))
}

const NOTHING: ValueSet<undefined> = always(undefined)
const NOT_EXPORTED: ValueSet<boolean> = always(false)

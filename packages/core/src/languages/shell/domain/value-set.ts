import { groupBy } from '../../../group-by.js'
import { ALWAYS, anyOf, areTogether, both, butNot, NEVER, type PathCondition } from './path-condition.js'

/** One value an expression may have, and when it has it. */
interface Alternative<Value> {
  readonly condition: PathCondition
  readonly value: Value
}

/** All values an expression may have. */
export type ValueSet<Value> = readonly Alternative<Value>[]

/** Bound on the values of one expression. */
export const MAX_VALUES = 16

export const always = <Value>(value: Value): ValueSet<Value> => [{ condition: ALWAYS, value }]

/** The alternatives that are possible under a condition. */
export const possibleUnder = <Value>(alternatives: ValueSet<Value>, condition: PathCondition): ValueSet<Value> =>
  condition === ALWAYS
    ? alternatives
    : alternatives.filter((alternative) => areTogether(alternative.condition, condition))

export const map = <From, To>(alternatives: ValueSet<From>, change: (value: From) => To): ValueSet<To> =>
  alternatives.map(({ condition, value }) => ({ condition, value: change(value) }))

/** Replaces each alternative by several ones, which hold where it does. */
export function flatMap<From, To>(
  alternatives: ValueSet<From>,
  change: (value: From, condition: PathCondition) => ValueSet<To>,
): ValueSet<To> {
  const changed = alternatives.flatMap(({ condition, value }) => restrictedTo(change(value, condition), condition))
  return changed.length > MAX_VALUES ? changed.slice(0, MAX_VALUES) : changed
}

/** The alternatives where the condition holds, too. */
export function restrictedTo<Value>(alternatives: ValueSet<Value>, condition: PathCondition): ValueSet<Value> {
  if (condition === ALWAYS) return alternatives
  return alternatives.flatMap((alternative) => {
    const narrowed = both(alternative.condition, condition)
    return narrowed === NEVER ? [] : [{ condition: narrowed, value: alternative.value }]
  })
}

/** Where one of the alternatives holds. */
export const conditionOf = (alternatives: ValueSet<unknown>): PathCondition =>
  anyOf(alternatives.map(({ condition }) => condition))

/** If there are too many alternatives, the last ones become one that is unknown. */
export function capped<Value>(all: ValueSet<Value>, condition: PathCondition, unknown: () => Value): ValueSet<Value> {
  if (all.length < MAX_VALUES) return all
  const kept = all.slice(0, MAX_VALUES - 1)
  const rest = butNot(condition, conditionOf(kept))
  return rest === NEVER ? kept : [...kept, { condition: rest, value: unknown() }]
}

/** Combines every pair of alternatives that can hold together. */
export const combine = <A, B, Result>(
  as: ValueSet<A>,
  bs: ValueSet<B>,
  join: (a: A, b: B) => Result,
): ValueSet<Result> => flatMap(as, (a) => map(bs, (b) => join(a, b)))

/** The values if each is the only one; undefined if any depends on a decision. */
function onlyValues<Value>(all: readonly ValueSet<Value>[]): readonly Value[] | undefined {
  const values: Value[] = []
  for (const alternatives of all) {
    const [only] = alternatives
    if (!only || alternatives.length > 1 || only.condition !== ALWAYS) return undefined
    values.push(only.value)
  }
  return values
}

/** All combinations of one value of each that can hold together. */
export function sequence<Value>(all: readonly ValueSet<Value>[]): ValueSet<readonly Value[]> {
  const only = onlyValues(all)
  if (only) return always(only)
  const rows = all.reduce<ValueSet<Row<Value> | undefined>>(
    (rows, next) => combine(rows, next, (before, value) => ({ before, value })),
    always(undefined),
  )
  return map(rows, valuesOf)
}

/** Values in a row, linked from the last, since copying a row for each value takes quadratic time. */
interface Row<Value> {
  readonly before: Row<Value> | undefined
  readonly value: Value
}

function valuesOf<Value>(last: Row<Value> | undefined): Value[] {
  const values: Value[] = []
  for (let row = last; row; row = row.before) values.push(row.value)
  return values.reverse()
}

/** As many combinations as needed for every value to be in one. */
function covering<Value>(all: readonly ValueSet<Value>[]): ValueSet<readonly Value[]> {
  const first = pickAround(all, 0, 0)
  const others = all.flatMap((alternatives, index) =>
    alternatives.slice(1).map((_, choice) => pickAround(all, index, choice + 1)),
  )
  return [first, ...others].filter((row) => row !== undefined)
}

/** The chosen value of one, and the first fitting value of each other one. */
function pickAround<Value>(
  all: readonly ValueSet<Value>[],
  fixed: number,
  choice: number,
): Alternative<readonly Value[]> | undefined {
  const chosen = all[fixed]?.[choice]
  let condition = chosen?.condition ?? ALWAYS
  const row: Value[] = []
  for (const [index, alternatives] of all.entries()) {
    const fitting = index === fixed ? chosen : alternatives.find((one) => areTogether(condition, one.condition))
    if (!fitting) return undefined
    condition = both(condition, fitting.condition)
    row.push(fitting.value)
  }
  return { condition, value: row }
}

const isTooMany = (all: readonly ValueSet<unknown>[]): boolean =>
  all.reduce((count, alternatives) => Math.min(count * alternatives.length, 1e6), 1) > MAX_VALUES

/** All combinations if they are few, else enough for every value to be in one. */
export function picks<Value>(all: readonly ValueSet<Value>[]): ValueSet<readonly Value[]> {
  if (isTooMany(all)) return covering(all)
  return all.every(({ length }) => length === 1) ? pickOne(all) : sequence(all)
}

/** Like `picks`; where the condition holds, but none of the combinations does, values with several alternatives are unknown. */
export function picksOrUnknown<Value>(
  all: readonly ValueSet<Value>[],
  condition: PathCondition,
  unknown: (index: number) => Value,
): ValueSet<readonly Value[]> {
  const rows = picks(all)
  const rest = isTooMany(all) ? butNot(condition, conditionOf(rows)) : NEVER
  if (rest === NEVER) return rows
  const values = all.map(([one, ...others], index) => (one && others.length === 0 ? one.value : unknown(index)))
  return [...rows, { condition: rest, value: values }]
}

function pickOne<Value>(all: readonly ValueSet<Value>[]): ValueSet<readonly Value[]> {
  const only = onlyValues(all)
  if (only) return always(only)
  const row = pickAround(all, 0, 0)
  return row ? [row] : []
}

/** Each value once, under all of its conditions. */
export function simplified<Value>(alternatives: ValueSet<Value>): ValueSet<Value> {
  const conditions = groupBy(alternatives.map(({ condition, value }) => [value, condition] as const))
  return Array.from(conditions, ([value, all]) => ({ condition: anyOf(all), value }))
}

import { ALWAYS, anyOf, areTogether, both, butNot, NEVER, type Guard } from './guard.js'

/** One value an expression may have, and when it has it. */
interface Alternative<Value> {
  readonly guard: Guard
  readonly value: Value
}

/** All values an expression may have. */
export type Alternatives<Value> = readonly Alternative<Value>[]

/** Bound on the values of one expression. */
export const MOST_ALTERNATIVES = 32

export const always = <Value>(value: Value): Alternatives<Value> => [{ guard: ALWAYS, value }]

/** The alternatives that can be under a guard. */
export const under = <Value>(alternatives: Alternatives<Value>, guard: Guard): Alternatives<Value> =>
  guard === ALWAYS ? alternatives : alternatives.filter((alternative) => areTogether(alternative.guard, guard))

export const map = <From, To>(alternatives: Alternatives<From>, change: (value: From) => To): Alternatives<To> =>
  alternatives.map(({ guard, value }) => ({ guard, value: change(value) }))

/** Replaces each alternative by several ones, which hold where it does. */
export function flatMap<From, To>(
  alternatives: Alternatives<From>,
  change: (value: From, guard: Guard) => Alternatives<To>,
): Alternatives<To> {
  const changed = alternatives.flatMap(({ guard, value }) => guarded(change(value, guard), guard))
  return changed.length > MOST_ALTERNATIVES ? changed.slice(0, MOST_ALTERNATIVES) : changed
}

/** The alternatives where the guard holds, too. */
export const guarded = <Value>(alternatives: Alternatives<Value>, guard: Guard): Alternatives<Value> =>
  alternatives.flatMap((alternative) => {
    const narrowed = both(alternative.guard, guard)
    return narrowed === NEVER ? [] : [{ guard: narrowed, value: alternative.value }]
  })

/** Where one of the alternatives holds. */
export const guardOf = (alternatives: Alternatives<unknown>): Guard => anyOf(alternatives.map(({ guard }) => guard))

/** Where there are too many alternatives to tell apart, the last ones are one that is not known. */
export function completed<Value>(all: Alternatives<Value>, guard: Guard, unknown: () => Value): Alternatives<Value> {
  if (all.length < MOST_ALTERNATIVES) return all
  const kept = all.slice(0, MOST_ALTERNATIVES - 1)
  const rest = butNot(guard, guardOf(kept))
  return rest === NEVER ? kept : [...kept, { guard: rest, value: unknown() }]
}

/** Every pair of alternatives that can be together, made one. */
export const combine = <A, B, Result>(
  as: Alternatives<A>,
  bs: Alternatives<B>,
  join: (a: A, b: B) => Result,
): Alternatives<Result> => flatMap(as, (a) => map(bs, (b) => join(a, b)))

/** One value of each, after one another; every pick that can be together. */
export const sequence = <Value>(all: readonly Alternatives<Value>[]): Alternatives<readonly Value[]> =>
  map(
    all.reduce<Alternatives<Row<Value> | undefined>>(
      (rows, next) => combine(rows, next, (before, value) => ({ before, value })),
      always(undefined),
    ),
    valuesOf,
  )

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

/** As many picks as it takes for every value to be in one. */
function covering<Value>(all: readonly Alternatives<Value>[]): Alternatives<readonly Value[]> {
  const first = pickAround(all, 0, 0)
  const others = all.flatMap((alternatives, index) =>
    alternatives.slice(1).map((_, choice) => pickAround(all, index, choice + 1)),
  )
  return [first, ...others].filter((row) => row !== undefined)
}

/** The chosen value of one, and the first fitting value of each other one. */
function pickAround<Value>(
  all: readonly Alternatives<Value>[],
  fixed: number,
  choice: number,
): Alternative<readonly Value[]> | undefined {
  const chosen = all[fixed]?.[choice]
  let guard = chosen?.guard ?? ALWAYS
  const row: Value[] = []
  for (const [index, alternatives] of all.entries()) {
    const fitting = index === fixed ? chosen : alternatives.find((one) => areTogether(guard, one.guard))
    if (!fitting) return undefined
    guard = both(guard, fitting.guard)
    row.push(fitting.value)
  }
  return { guard, value: row }
}

const isTooMany = (all: readonly Alternatives<unknown>[]): boolean =>
  all.reduce((count, alternatives) => Math.min(count * alternatives.length, 1e6), 1) > MOST_ALTERNATIVES

/** All picks where they are few, else enough for every value to be in one. */
export function picks<Value>(all: readonly Alternatives<Value>[]): Alternatives<readonly Value[]> {
  if (isTooMany(all)) return covering(all)
  return all.every(({ length }) => length === 1) ? pickOne(all) : sequence(all)
}

/** As `picks`; where the guard holds, but none of the picks does, what has several values is not known. */
export function picksOrUnknown<Value>(
  all: readonly Alternatives<Value>[],
  guard: Guard,
  unknown: (index: number) => Value,
): Alternatives<readonly Value[]> {
  const rows = picks(all)
  const rest = isTooMany(all) ? butNot(guard, guardOf(rows)) : NEVER
  if (rest === NEVER) return rows
  const values = all.map(([one, ...others], index) => (one && others.length === 0 ? one.value : unknown(index)))
  return [...rows, { guard: rest, value: values }]
}

function pickOne<Value>(all: readonly Alternatives<Value>[]): Alternatives<readonly Value[]> {
  const row = pickAround(all, 0, 0)
  return row ? [row] : []
}

/** Each value once, under all of its guards. */
export function simplified<Value>(alternatives: Alternatives<Value>): Alternatives<Value> {
  const guards = new Map<Value, Guard[]>()
  for (const { guard, value } of alternatives) guards.set(value, [...(guards.get(value) ?? []), guard])
  return Array.from(guards, ([value, all]) => ({ guard: anyOf(all), value }))
}

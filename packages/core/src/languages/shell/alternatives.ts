import { ALWAYS, areTogether, both, either, type Guard } from './guard.js'

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
  guard.size === 0 ? alternatives : alternatives.filter((alternative) => areTogether(alternative.guard, guard))

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
    return narrowed ? [{ guard: narrowed, value: alternative.value }] : []
  })

/** Every pair of alternatives that can be together, made one. */
export const combine = <A, B, Result>(
  as: Alternatives<A>,
  bs: Alternatives<B>,
  join: (a: A, b: B) => Result,
): Alternatives<Result> => flatMap(as, (a) => map(bs, (b) => join(a, b)))

/** One value of each, after one another; every pick that can be together. */
export const sequence = <Value>(all: readonly Alternatives<Value>[]): Alternatives<readonly Value[]> =>
  all.reduce<Alternatives<readonly Value[]>>(
    (rows, next) => combine(rows, next, (row, value) => [...row, value]),
    always([]),
  )

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
    guard = both(guard, fitting.guard) ?? guard
    row.push(fitting.value)
  }
  return { guard, value: row }
}

/** All picks where they are few, else enough for every value to be in one. */
export function picks<Value>(all: readonly Alternatives<Value>[]): Alternatives<readonly Value[]> {
  const product = all.reduce((count, alternatives) => Math.min(count * alternatives.length, 1e6), 1)
  if (product > MOST_ALTERNATIVES) return covering(all)
  if (product === 1) return pickOne(all)
  return sequence(all)
}

function pickOne<Value>(all: readonly Alternatives<Value>[]): Alternatives<readonly Value[]> {
  const row = pickAround(all, 0, 0)
  return row ? [row] : []
}

/** The guards with one more, each as wide as it can be. */
function withGuard(guards: readonly Guard[], guard: Guard): readonly Guard[] {
  for (const [index, other] of guards.entries()) {
    const wider = either(other, guard)
    if (wider) return withGuard([...guards.slice(0, index), ...guards.slice(index + 1)], wider)
  }
  return [...guards, guard]
}

/** The same value under both outcomes of a condition is one alternative. */
export function simplified<Value>(alternatives: Alternatives<Value>): Alternatives<Value> {
  const guards = new Map<Value, readonly Guard[]>()
  for (const { guard, value } of alternatives) guards.set(value, withGuard(guards.get(value) ?? [], guard))
  return [...guards].flatMap(([value, all]) => all.map((guard) => ({ guard, value })))
}

/** Which way each condition went on the way to a value: condition to outcome. The empty guard holds always. */
export type Guard = ReadonlyMap<string, string>

export const ALWAYS: Guard = new Map()

/** Conditions a guard remembers; forgetting the oldest only lets more combinations count as possible. */
const MOST_CONDITIONS = 24

const withinBounds = (guard: Map<string, string>): Guard =>
  guard.size <= MOST_CONDITIONS ? guard : new Map([...guard].slice(guard.size - MOST_CONDITIONS))

/** Holds where both hold; undefined when they contradict each other. */
export function both(a: Guard, b: Guard): Guard | undefined {
  if (b.size === 0 || a === b) return a
  if (a.size === 0) return b
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const [condition, outcome] of small) {
    const other = large.get(condition)
    if (other !== undefined && other !== outcome) return undefined
  }
  return withinBounds(new Map([...a, ...b]))
}

/** The guard with one more condition. */
export const when = (guard: Guard, condition: string, outcome: string): Guard | undefined =>
  both(guard, new Map([[condition, outcome]]))

/** What holds under every one of the guards. */
export function common(guards: readonly Guard[]): Guard {
  const [first, ...others] = guards
  if (!first || others.every((guard) => guard === first)) return first ?? ALWAYS
  return new Map([...first].filter(([condition, outcome]) => others.every((guard) => guard.get(condition) === outcome)))
}

/** Which way each condition went on the way to a value: condition to outcome. The empty guard holds always. */
export type Guard = ReadonlyMap<string, string>

export const ALWAYS: Guard = new Map()

/** Conditions a guard remembers; forgetting the oldest only lets more combinations count as possible. */
const MOST_CONDITIONS = 24

const withinBounds = (guard: Map<string, string>): Guard =>
  guard.size <= MOST_CONDITIONS ? guard : new Map([...guard].slice(guard.size - MOST_CONDITIONS))

/** Whether a way is left on which both hold. */
export function areTogether(a: Guard, b: Guard): boolean {
  if (a === b) return true
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const [condition, outcome] of small) {
    const other = large.get(condition)
    if (other !== undefined && other !== outcome) return false
  }
  return true
}

/** Holds where both hold; undefined when they contradict each other. */
export function both(a: Guard, b: Guard): Guard | undefined {
  if (!areTogether(a, b)) return undefined
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const joined = new Map(large)
  for (const [condition, outcome] of small) joined.set(condition, outcome)
  return joined.size === large.size ? large : withinBounds(joined)
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

/** The guard without what another one holds, too. */
export function beyond(guard: Guard, known: Guard): Guard {
  if (known.size === 0) return guard
  const rest = new Map([...guard].filter(([condition]) => !known.has(condition)))
  return rest.size === 0 ? ALWAYS : rest
}

const isOpposite = (a: string | undefined, b: string): boolean =>
  (a === 'yes' && b === 'no') || (a === 'no' && b === 'yes')

/** A guard that holds where one of two does: of one that includes the other, or that differ by one condition alone. */
export function either(a: Guard, b: Guard): Guard | undefined {
  if (a.size > b.size) return either(b, a)
  let opposite: string | undefined
  for (const [condition, outcome] of a) {
    const other = b.get(condition)
    if (other === outcome) continue
    if (opposite !== undefined || a.size !== b.size || !isOpposite(other, outcome)) return undefined
    opposite = condition
  }
  return opposite === undefined ? a : beyond(a, new Map([[opposite, '']]))
}

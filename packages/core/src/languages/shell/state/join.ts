import { guarded, MOST_ALTERNATIVES, simplified, type Alternatives } from '../conditions/alternatives.js'
import { anyOf, given, type Guard } from '../conditions/guard.js'
import { hiddenBy } from './locals.js'
import { differences, set, type PersistentMap } from './persistent-map.js'
import { allBindings, bounded, type State } from './state.js'

/** The first of each, the second of each, and so on, so that a bound cuts off from all alike. */
function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list[index] ?? []),
  )
}

/** What every state has of something, each under its state's guard. */
function joinEach<Value>(
  states: readonly State[],
  guard: Guard,
  valuesIn: (state: State) => Alternatives<Value>,
): Alternatives<Value> {
  const guards = new Map<Alternatives<Value>, Guard[]>()
  for (const state of states) {
    const values = valuesIn(state)
    guards.set(values, [...(guards.get(values) ?? []), state.guard])
  }
  const each = Array.from(guards, ([values, all]) => guarded(values, anyOf(all)))
  return simplified(interleave(each)).map((one) => ({ ...one, guard: given(one.guard, guard) }))
}

/** One state for several: what differs has the values of all of them, each under its state's guard. */
export function join(states: readonly State[]): State | undefined {
  const [first, ...others] = states
  if (!first || others.length === 0) return first
  const guard = anyOf(states.map((state) => state.guard))
  const differing = (mapOf: (state: State) => PersistentMap<unknown>): ReadonlySet<string> =>
    new Set(others.flatMap((other) => differences(mapOf(first), mapOf(other))))
  let { variables, hidden } = first
  for (const name of differing((state) => state.variables)) {
    variables = set(
      variables,
      name,
      bounded(
        joinEach(states, guard, (state) => allBindings(state, name)),
        guard,
      ),
    )
  }
  for (const name of differing((state) => state.hidden)) {
    hidden = set(hidden, name, joinEach(states, guard, (state) => hiddenBy(state, name)).slice(0, MOST_ALTERNATIVES))
  }
  const status = states.every((state) => state.status === first.status) ? first.status : undefined
  return { ...first, variables, hidden, guard, status }
}

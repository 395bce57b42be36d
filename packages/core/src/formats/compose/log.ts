import type { Place, Problem, ProblemCode, Use } from '../../types.js'

/** What reading a project brings to light beside its mounts. */
export interface Log {
  readonly problems: Problem[]
  readonly uses: Use[]
  /** Places of anchored scalars that also mean something where they are defined. */
  readonly shared: Place[]
}

export function reportProblem({ problems }: Log, code: ProblemCode, place: Place, detail: string): void {
  problems.push({ code, place, detail })
}

/** Adds any number of items; `push` with as many arguments would overflow the stack. */
export function addAll<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}

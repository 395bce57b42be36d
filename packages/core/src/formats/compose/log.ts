import type { Place, Problem, ProblemCode, Use } from '../../types.js'

/** The results of reading a project, besides its mounts. */
export interface Log {
  readonly problems: Problem[]
  readonly uses: Use[]
  /** Places of anchored scalars that are also used where they are defined. */
  readonly shared: Place[]
}

export function reportProblem({ problems }: Log, code: ProblemCode, place: Place, detail: string): void {
  problems.push({ code, place, detail })
}

/** Adds any number of items; `push` with that many arguments could overflow the stack. */
export function addAll<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}

import type { Node } from 'estree'
import type { Element } from './evaluation.js'

/** The elements that code adds at one place, in each round of the loop around it. */
export interface AddedInRounds {
  readonly loop: Node | undefined
  readonly rounds: readonly (readonly Element[])[]
}

const isSameLoop = (a: AddedInRounds | undefined, b: AddedInRounds): boolean =>
  a?.loop !== undefined && a.loop === b.loop && a.rounds.length === b.rounds.length

/** Elements in the order in which code adds them: those of one loop round by round. */
export function interleaved(added: readonly AddedInRounds[]): Element[] {
  const groups: AddedInRounds[][] = []
  for (const one of added) {
    const last = groups.at(-1)
    if (last && isSameLoop(last[0], one)) last.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) =>
    (group[0]?.rounds ?? []).flatMap((_, index) => group.flatMap(({ rounds }) => rounds[index] ?? [])),
  )
}

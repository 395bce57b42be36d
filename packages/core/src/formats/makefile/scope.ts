import type { TracedText } from '../../types.js'

/** Values of variables as they are written; what is not among them comes from the environment or make itself. */
export type MakeVariables = ReadonlyMap<string, TracedText>

/** What references are expanded with. */
export interface MakeScope {
  readonly variables: MakeVariables
  /** The branch that is taken of each condition, which nothing decides. */
  readonly branch: number
  readonly depth: number
  /** Characters of references that may still be expanded: variables may double one another. */
  readonly budget: { left: number }
}

/** More than one recipe has. */
const MOST_CHARACTERS = 20_000

export const scopeOf = (variables: MakeVariables, branch: number): MakeScope => ({
  variables,
  branch,
  depth: 0,
  budget: { left: MOST_CHARACTERS },
})

import type { TracedText } from '../../types.js'

/** Values of variables as they are written; what is not among them comes from the environment or make itself. */
export type MakeVariables = ReadonlyMap<string, TracedText>

/** The inputs of an expansion. */
export interface MakeScope {
  readonly variables: MakeVariables
  /** The branch to use of each unknown condition. */
  readonly branch: number
  readonly depth: number
  /** Characters of references that may still be expanded: variables may double one another. */
  readonly budget: { left: number }
}

/** Maximum number of characters to expand for one recipe. */
const MOST_CHARACTERS = 20_000

export const scopeOf = (variables: MakeVariables, branch: number): MakeScope => ({
  variables,
  branch,
  depth: 0,
  budget: { left: MOST_CHARACTERS },
})

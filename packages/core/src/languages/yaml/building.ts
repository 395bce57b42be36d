import type { Place, Problem, ProblemCode, TracedText, Use } from '../../types.js'
import type { YamlNode } from './nodes.js'

/** The inputs and the state of converting a stream of documents. */
export interface Building {
  readonly source: TracedText
  readonly path: string
  /** Whether the source is the whole file, so that offsets are the same. */
  readonly isFile: boolean
  readonly problems: Problem[]
  readonly uses: Use[]
  /** Places of scalars that aliases repeat. */
  readonly shared: Place[]
  /** Anchored nodes of the document so far. */
  readonly anchors: Map<string, YamlNode>
  /** Number of entries that merge keys may still add. */
  mergesLeft: number
}

export const report = (building: Building, code: ProblemCode, place: Place, detail: string): void => {
  building.problems.push({ code, place, detail })
}

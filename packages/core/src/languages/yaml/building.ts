import type { Place, Problem, ProblemCode, TracedText, Use } from '../../types.js'
import type { YamlNode } from './nodes.js'

/** What building a stream of documents fills and needs on its way. */
export interface Building {
  readonly source: TracedText
  readonly path: string
  /** The source is the file, so offsets in one are those in the other. */
  readonly isFile: boolean
  readonly problems: Problem[]
  readonly uses: Use[]
  /** Places of the scalars that aliases repeat. */
  readonly shared: Place[]
  /** Anchored nodes of the document so far. */
  readonly anchors: Map<string, YamlNode>
  /** How many more entries merge keys may bring. */
  mergesLeft: number
}

export const report = (building: Building, code: ProblemCode, place: Place, detail: string): void => {
  building.problems.push({ code, place, detail })
}

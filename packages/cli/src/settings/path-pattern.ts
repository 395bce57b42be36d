import { segmentOf, type Segment } from './segment.js'

/** A pattern for a path, segment by segment; `**` stands for any folders. */
export type PathPattern = readonly (Segment | '**')[]

export function pathPattern(pattern: string): PathPattern {
  const segments = pattern.split('/').map((segment) => (segment === '**' ? segment : segmentOf(segment)))
  return segments.filter((segment, index) => segment !== '**' || segments[index - 1] !== '**')
}

/** How a pattern matches the start of a path: whole, only if more segments follow, or in no way. */
export type Match = 'whole' | 'partial' | 'none'

/** The positions in a pattern that can come next: `**` may stand for no folder, but for something at the end. */
function withSkips(positions: readonly number[], pattern: PathPattern): number[] {
  const all = new Set(positions)
  for (const at of all) if (pattern[at] === '**' && at < pattern.length - 1) all.add(at + 1)
  return [...all]
}

function step(position: number, segment: string, pattern: PathPattern): number[] {
  const expected = pattern[position]
  if (expected === '**') return position === pattern.length - 1 ? [position, position + 1] : [position]
  return expected?.(segment) ? [position + 1] : []
}

function matchAt(positions: readonly number[], pattern: PathPattern): Match {
  if (positions.length === 0) return 'none'
  return positions.includes(pattern.length) ? 'whole' : 'partial'
}

/** How the pattern matches each start of the path; takes time in proportion to pattern × path. */
export function matchStarts(pattern: PathPattern, path: readonly string[]): Match[] {
  let positions = withSkips([0], pattern)
  return path.map((segment) => {
    const next = positions.flatMap((position) => step(position, segment, pattern))
    positions = withSkips(next, pattern)
    return matchAt(positions, pattern)
  })
}

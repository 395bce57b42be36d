import { segmentOf, type Segment } from './segment.js'

/** A path pattern by segments; `**` matches any number of folders. */
export type PathPattern = readonly (Segment | '**')[]

export function pathPattern(pattern: string): PathPattern {
  const segments = pattern.split('/').map((segment) => (segment === '**' ? segment : segmentOf(segment)))
  return segments.filter((segment, index) => segment !== '**' || segments[index - 1] !== '**')
}

/** How a pattern matches the start of a path: whole, if more segments follow, or not at all. */
export type Match = 'whole' | 'partial' | 'none'

/** The next positions in a pattern: `**` may match no folder, but needs at least one segment at the end. */
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

/** Matches each prefix of the path; the time is proportional to pattern × path. */
export function matchStarts(pattern: PathPattern, path: readonly string[]): Match[] {
  let positions = withSkips([0], pattern)
  return path.map((segment) => {
    const next = positions.flatMap((position) => step(position, segment, pattern))
    positions = withSkips(next, pattern)
    return matchAt(positions, pattern)
  })
}

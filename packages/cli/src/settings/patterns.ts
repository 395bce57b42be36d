import { segmentOf, type Segment } from './segment.js'

/** What patterns say of a path: the last one that matches it decides, or the one that ignores a folder above it. */
export type Decision = 'ignored' | 'included' | 'undecided'

/** Decides on a path relative to the folder of the patterns, with `/`; that of a folder ends with `/`. */
export type Patterns = (path: string) => Decision

interface Pattern {
  readonly decision: Exclude<Decision, 'undecided'>
  readonly foldersOnly: boolean
  readonly segments: readonly (Segment | '**')[]
}

const TRAILING_BLANKS = /(?<!\\)[ \t\r]+$/

/** A pattern without a slash before its end matches in every folder. */
function segmentsOf(pattern: string): Pattern['segments'] {
  const anchored = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`
  const segments = anchored.split('/').map((segment) => (segment === '**' ? segment : segmentOf(segment)))
  return segments.filter((segment, index) => segment !== '**' || segments[index - 1] !== '**')
}

function parseLine(line: string): Pattern[] {
  const text = line.replace(TRAILING_BLANKS, '').toLowerCase()
  const isNegated = text.startsWith('!')
  const pattern = text.slice(isNegated ? 1 : 0)
  if (pattern === '' || pattern === '/' || text.startsWith('#')) return []
  const foldersOnly = pattern.endsWith('/')
  const segments = segmentsOf(foldersOnly ? pattern.slice(0, -1) : pattern)
  return [{ decision: isNegated ? 'included' : 'ignored', foldersOnly, segments }]
}

/** The positions in a pattern that can come next: `**` may stand for no folder, but for something at the end. */
function withSkips(positions: readonly number[], segments: Pattern['segments']): number[] {
  const all = new Set(positions)
  for (const at of all) if (segments[at] === '**' && at < segments.length - 1) all.add(at + 1)
  return [...all]
}

function step(position: number, segment: string, segments: Pattern['segments']): number[] {
  const expected = segments[position]
  if (expected === '**') return position === segments.length - 1 ? [position, position + 1] : [position]
  return expected?.(segment) ? [position + 1] : []
}

/** Whether the pattern matches each start of the path; takes time in proportion to pattern × path. */
function matchedStarts({ segments }: Pattern, path: readonly string[]): boolean[] {
  let positions = withSkips([0], segments)
  return path.map((segment) => {
    if (positions.length === 0) return false
    positions = withSkips(
      positions.flatMap((position) => step(position, segment, segments)),
      segments,
    )
    return positions.includes(segments.length)
  })
}

/** Nothing below a folder that is ignored can be included again. */
function decide(patterns: readonly Pattern[], path: string): Decision {
  const isFolder = path.endsWith('/')
  const segments = path.toLowerCase().replace(/\/$/, '').split('/')
  const last = segments.length - 1
  const decisions = new Array<Decision>(segments.length).fill('undecided')
  for (const pattern of patterns) {
    for (const [depth, isMatched] of matchedStarts(pattern, segments).entries())
      if (isMatched && (depth < last || isFolder || !pattern.foldersOnly)) decisions[depth] = pattern.decision
  }
  return decisions.includes('ignored') ? 'ignored' : (decisions[last] ?? 'undecided')
}

/** Reads patterns as gitignore(5) has them, one a line; upper and lower case are the same. */
export function gitignorePatterns(lines: readonly string[]): Patterns {
  const patterns = lines.flatMap(parseLine)
  return (path) => decide(patterns, path)
}

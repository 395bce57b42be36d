import { matchStarts, pathPattern, type PathPattern } from './path-pattern.js'

/** What patterns say of a path: the last one that matches it decides, or the one that ignores a folder above it. */
export type Decision = 'ignored' | 'included' | 'undecided'

/** Decides on a path relative to the folder of the patterns, with `/`; that of a folder ends with `/`. */
export type Patterns = (path: string) => Decision

interface Pattern {
  readonly decision: Exclude<Decision, 'undecided'>
  readonly foldersOnly: boolean
  readonly path: PathPattern
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r'

/** A line without the blanks at its end, the first of which a backslash keeps. */
function trimEnd(line: string): string {
  let end = line.length
  while (isBlank(line[end - 1])) end--
  return line.slice(0, line[end - 1] === '\\' ? end + 1 : end)
}

/** A pattern without a slash before its end matches in every folder. */
const anchored = (pattern: string): string => (pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`)

function parseLine(line: string): Pattern[] {
  const text = trimEnd(line).toLowerCase()
  const isNegated = text.startsWith('!')
  const pattern = text.slice(isNegated ? 1 : 0)
  if (pattern === '' || pattern === '/' || text.startsWith('#')) return []
  const foldersOnly = pattern.endsWith('/')
  const path = pathPattern(anchored(foldersOnly ? pattern.slice(0, -1) : pattern))
  return [{ decision: isNegated ? 'included' : 'ignored', foldersOnly, path }]
}

/** Nothing below a folder that is ignored can be included again. */
function decide(patterns: readonly Pattern[], path: string): Decision {
  const isFolder = path.endsWith('/')
  const segments = path.toLowerCase().replace(/\/$/, '').split('/')
  const last = segments.length - 1
  const decisions = new Array<Decision>(segments.length).fill('undecided')
  for (const pattern of patterns) {
    for (const [depth, match] of matchStarts(pattern.path, segments).entries())
      if (match === 'whole' && (depth < last || isFolder || !pattern.foldersOnly)) decisions[depth] = pattern.decision
  }
  return decisions.includes('ignored') ? 'ignored' : (decisions[last] ?? 'undecided')
}

/** Reads patterns as gitignore(5) has them, one a line; upper and lower case are the same. */
export function gitignorePatterns(lines: readonly string[]): Patterns {
  const patterns = lines.flatMap(parseLine)
  return (path) => decide(patterns, path)
}

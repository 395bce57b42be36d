import { matchStarts, pathPattern, type PathPattern } from './path-pattern.js'

/** Whether patterns ignore a path: the last matching pattern decides, unless a parent folder is ignored. */
export type Decision = 'ignored' | 'included' | 'undecided'

/** Tests a path relative to the folder of the patterns, with `/`; folders end with `/`. */
export type Patterns = (path: string) => Decision

interface Pattern {
  readonly decision: Exclude<Decision, 'undecided'>
  readonly foldersOnly: boolean
  readonly path: PathPattern
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r'

/** Removes trailing blanks, except one that a backslash escapes. */
function trimEnd(line: string): string {
  let end = line.length
  while (isBlank(line[end - 1])) end--
  return line.slice(0, line[end - 1] === '\\' ? end + 1 : end)
}

/** A pattern without an inner slash matches in every folder. */
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

/** Nothing below an ignored folder can be included again. */
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

/** Parses patterns as in gitignore(5), one per line; matching ignores case. */
export function gitignorePatterns(lines: readonly string[]): Patterns {
  const patterns = lines.flatMap(parseLine)
  return (path) => decide(patterns, path)
}

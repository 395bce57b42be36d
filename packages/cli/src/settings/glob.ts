import { expand } from 'brace-expansion'
import { matchStarts, pathPattern, type Match } from './path-pattern.js'

/** More alternatives than a hand-written glob has. */
const MAX_EXPANDED = 1000

const withoutDots = (path: string): string =>
  path
    .split('/')
    .filter((segment) => segment !== '.')
    .join('/')

/**
 * Compiles a glob for paths relative to its folder, with `/`: `*`, `?`, `[…]`, `**` and `{a,b}`. Stars match leading
 * dots.
 */
export function globMatch(glob: string): (path: string) => Match {
  const patterns = expand(glob, { max: MAX_EXPANDED }).map((one) => pathPattern(withoutDots(one)))
  return (path) => {
    const segments = path.split('/')
    const matches = patterns.map((pattern) => matchStarts(pattern, segments).at(-1))
    return matches.includes('whole') ? 'whole' : matches.includes('partial') ? 'partial' : 'none'
  }
}

import { expand } from 'brace-expansion'
import { matchStarts, pathPattern, type Match } from './path-pattern.js'

/** More alternatives than anybody writes. */
const MAX_EXPANDED = 1000

const withoutDots = (path: string): string =>
  path
    .split('/')
    .filter((segment) => segment !== '.')
    .join('/')

/**
 * How a glob matches a path relative to the folder of the glob, with `/`: `*`, `?`, `[…]`, `**` and `{a,b}`. Stars match
 * leading dots.
 */
export function globMatch(glob: string): (path: string) => Match {
  const patterns = expand(glob, { max: MAX_EXPANDED }).map((one) => pathPattern(withoutDots(one)))
  return (path) => {
    const segments = path.split('/')
    const matches = patterns.map((pattern) => matchStarts(pattern, segments).at(-1))
    return matches.includes('whole') ? 'whole' : matches.includes('partial') ? 'partial' : 'none'
  }
}

import nodePath, { type PlatformPath } from 'node:path'
import { NEVER, type Matcher } from './file-settings.js'
import { gitignorePatterns } from './patterns.js'

/** Matches like a `.gitignore` in the folder; paths outside, such as those on another drive, never match. */
export function matcherIn(folder: string, patterns: readonly string[], system: PlatformPath = nodePath): Matcher {
  if (patterns.length === 0) return NEVER
  const decide = gitignorePatterns(patterns)
  return (full) => {
    const path = system.relative(folder, full).split(system.sep).join('/')
    return path !== '' && !path.startsWith('../') && !system.isAbsolute(path) && decide(path) === 'ignored'
  }
}

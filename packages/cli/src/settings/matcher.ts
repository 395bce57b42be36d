import nodePath, { type PlatformPath } from 'node:path'
import { NEVER, type Matcher } from './file-settings.js'
import { gitignorePatterns } from './patterns.js'

/** Matches as a `.gitignore` in the folder does; what lies elsewhere, such as on another drive or share, never matches. */
export function matcherIn(folder: string, patterns: readonly string[], system: PlatformPath = nodePath): Matcher {
  if (patterns.length === 0) return NEVER
  const decide = gitignorePatterns(patterns)
  return (full) => {
    const path = system.relative(folder, full).split(system.sep).join('/')
    return path !== '' && !path.startsWith('../') && !system.isAbsolute(path) && decide(path) === 'ignored'
  }
}

import { existsSync, readdirSync, type Dirent } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { failureOf, isLink, isThere, readText } from '@mount-lint/core/node'
import { describeFailure, hasUndecodableName, UNDECODABLE_NAME } from './failures.js'
import { gitignorePatterns, type Patterns } from './settings/patterns.js'
import type { Walk } from './walk-options.js'

/** Files that no folder lists: dependencies and git's own files. */
const NEVER = new Set(['node_modules', '.git'])

/** The `.gitignore` of a folder, and those of its parents. */
interface Rules {
  readonly folder: string
  readonly decide: Patterns
  readonly around: Rules | undefined
}

/**
 * The files of a folder, sorted by name, without git. Empty folders are listed, since one may be in the place of a
 * file. Links to folders are not followed, so there are no loops.
 */
export function walkWithoutGit(folder: string, options: Walk): string[] {
  const files: string[] = []
  visit(folder, options.ignored === 'skip' ? rulesAround(folder) : undefined, {
    isSearched: () => true,
    ...options,
    files,
  })
  return files.sort()
}

interface Visit extends Required<Walk> {
  readonly files: string[]
}

function visit(
  start: string,
  rules: Rules | undefined,
  { ignored, files, isWanted, isSearched, onLink, onUnreadable }: Visit,
): void {
  const open = [{ folder: start, rules }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder } = next
    const entries = entriesOf(folder, onUnreadable)
    if (!entries) continue
    const here = ignored === 'skip' ? rulesIn(folder, next.rules) : undefined
    const kept = entries.filter(({ name }) => !NEVER.has(name))
    if (kept.length === 0 && isWanted(folder)) files.push(folder)
    for (const entry of kept) {
      const full = join(folder, entry.name)
      if (entry.isSymbolicLink()) onLink(full)
      if (isIgnored(full, entry.isDirectory(), here)) continue
      if (entry.isDirectory()) {
        if (isSearched(full)) open.push({ folder: full, rules: here })
      } else if (isWanted(full)) files.push(full)
    }
  }
}

/** A folder that was removed meanwhile is no failure. */
function entriesOf(folder: string, onUnreadable: Walk['onUnreadable']): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const { failure, detail } = failureOf(error, folder)
    if (failure !== 'missing') onUnreadable(folder, describeFailure(failure, detail))
    else if (hasUndecodableName(folder)) onUnreadable(folder, UNDECODABLE_NAME)
    return undefined
  }
}

function rulesIn(folder: string, around: Rules | undefined): Rules | undefined {
  const path = join(folder, '.gitignore')
  // Like git, which ignores `.gitignore` links (gitignore(5)).
  const result = !isLink(path) && isThere(path) ? readText(path) : undefined
  return result?.ok ? { folder, decide: gitignorePatterns(result.text.split('\n')), around } : around
}

/** The rules of the folders above, up to the root of the repository; none without a repository. */
function rulesAround(folder: string): Rules | undefined {
  const folders: string[] = []
  for (let here = folder; !existsSync(join(here, '.git')); here = dirname(here)) {
    if (here === dirname(here)) return undefined
    folders.unshift(dirname(here))
  }
  return folders.reduce<Rules | undefined>((around, here) => rulesIn(here, around), undefined)
}

/** The innermost matching rule decides. */
function isIgnored(full: string, isFolder: boolean, rules: Rules | undefined): boolean {
  for (let here = rules; here !== undefined; here = here.around) {
    const path = relative(here.folder, full).split(sep).join('/')
    const decision = here.decide(isFolder ? `${path}/` : path)
    if (decision !== 'undecided') return decision === 'ignored'
  }
  return false
}

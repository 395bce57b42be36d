import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { workTreeOf } from '@mount-lint/core/node'
import { walkWithoutGit } from './walk-without-git.js'
import { git, type GitOutput } from './git/git.js'
import { globMatch } from './settings/glob.js'
import type { Walk } from './walk-options.js'

const NEVER_IN = /(?:^|\/)node_modules\//
const isNever = (path: string): boolean => path.includes('node_modules') && NEVER_IN.test(path)

/** The files of a folder as full paths, in a fixed order; git decides what is ignored. */
export async function walk(folder: string, options: Walk): Promise<string[]> {
  const { ignored, log } = options
  if (ignored === 'skip') {
    const listing = await listByGit(folder, options)
    if (typeof listing !== 'string') return gather(folder, listing, options)
    log(`${folder}: searched without git, which reports: ${listing}`)
  }
  return walkWithoutGit(folder, options)
}

interface Listing {
  /** True if git lists no files at all. */
  readonly isEmpty: boolean
  /** Full paths. */
  readonly files: readonly string[]
  /** Nested repositories, which list their own files. */
  readonly repositories: readonly string[]
  readonly unreadable: readonly Unreadable[]
}

interface Unreadable {
  readonly path: string
  readonly message: string
}

/** git's warning about folders that it skips. */
export const unreadableIn = (stderr: string): Unreadable[] =>
  [...stderr.matchAll(/^warning: could not open directory '(.*?)\/?': (.*)$/gm)].map(([, path = '', message = '']) => ({
    path,
    message: message.toLowerCase(),
  }))

/** A line of git's index: mode, object id, stage, a tab and the path. */
const STAGED = /^\d{6} [0-9a-f]+ \d\t/

/** The mode of submodules and nested repositories. */
const SUBMODULE = '160000 '

/** The mode of symbolic links. */
const LINK = '120000 '

/** Characters; the names of about ten thousand files. */
const LONG_LIST = 1_000_000

/** What git lists, or why it refuses. */
async function listByGit(folder: string, options: Walk): Promise<Listing | string> {
  const result = git(folder, ['ls-files', '-z', '-s', '-c', '-o', '--exclude-standard', '--', '.'])
  if (!result.ok) return result.reason
  // Before the names fill the memory: the first collection decides when the next one follows.
  if (result.stdout.length > LONG_LIST) (await import('./v8-flags.js')).prepareForManyFiles()
  return listingOf(result, folder, options)
}

function listingOf({ stdout, stderr }: GitOutput, folder: string, { isWanted, onLink }: Walk): Listing {
  const files: string[] = []
  const repositories: string[] = []
  for (const entry of entriesOf(stdout)) {
    const start = STAGED.test(entry) ? entry.indexOf('\t') + 1 : 0
    const path = entry.slice(start)
    if (isNever(path)) continue
    const full = below(folder, path)
    if (start > 0 && entry.startsWith(LINK)) onLink(full)
    if ((start > 0 && entry.startsWith(SUBMODULE)) || path.endsWith('/')) repositories.push(full)
    // Files with conflicts are listed once per stage.
    else if (isWanted(full) && full !== files.at(-1)) files.push(full)
  }
  return { isEmpty: stdout === '', files, repositories, unreadable: unreadableIn(stderr) }
}

/** The texts before each NUL. */
function* entriesOf(list: string): Generator<string> {
  for (let start = 0, end = list.indexOf('\0'); end >= 0; start = end + 1, end = list.indexOf('\0', start))
    yield list.slice(start, end)
}

async function gather(folder: string, listing: Listing, options: Walk): Promise<string[]> {
  const { isEmpty, files, repositories, unreadable } = listing
  if (isEmpty && isIgnored(folder)) return walkWithoutGit(folder, { ...options, ignored: 'list' })
  for (const { path, message } of unreadable) options.onUnreadable(below(folder, path), message)
  const inside: string[][] = []
  for (const repository of repositories) inside.push(await walkRepository(repository, options))
  return [...files, ...inside.flat()].sort()
}

/** The full path of a name in git's output; faster than `resolve`. */
const below = (folder: string, path: string): string =>
  (folder.endsWith(sep) ? folder : folder + sep) + (sep === '/' ? path : path.split('/').join(sep))

/** A submodule that is not checked out is an empty folder. */
async function walkRepository(path: string, options: Walk): Promise<string[]> {
  const folder = resolve(path)
  if (!existsSync(join(folder, '.git'))) return []
  // A `.git` that leads to no repository can make git list the folder as a repository again and again.
  return workTreeOf(folder)?.root === folder ? walk(folder, options) : walkWithoutGit(folder, options)
}

/** A folder that git ignores is searched if the user names it. */
const isIgnored = (folder: string): boolean => git(folder, ['check-ignore', '-q', '.']).ok

/** The files below a folder that match a pattern; only folders that may contain matches are searched. */
export function glob(pattern: string, folder: string, options: Omit<Walk, 'isWanted'>): Promise<string[]> {
  const match = globMatch(pattern)
  const matchOf = (full: string) => match(relative(folder, full).split(sep).join('/'))
  return walk(folder, {
    ...options,
    isWanted: (full) => matchOf(full) === 'whole',
    isSearched: (full) => matchOf(full) !== 'none',
  })
}

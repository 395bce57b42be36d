import { lstatSync, statSync } from 'node:fs'
import nodePath, { dirname, resolve, type PlatformPath } from 'node:path'
import { displayPath, slashed } from '@mount-lint/core/node'
import type { Failure } from './failures.js'
import { SILENT } from './log.js'
import type { Walk } from './walk-options.js'

type Options = Omit<Walk, 'onUnreadable' | 'onLink'>

const USUAL: Options = { ignored: 'skip', log: SILENT, isWanted: () => true }

/** A file to lint; `named` on the command line, or found in a folder. */
export interface FoundFile {
  /** With `/`; relative to the working directory where that is possible. */
  readonly path: string
  /** Absolute, as the system writes it. */
  readonly full: string
  readonly named: boolean
}

export interface Search {
  readonly files: readonly FoundFile[]
  readonly failures: readonly Failure[]
  /** The symbolic links in the folders that were searched, as full paths. */
  readonly links: readonly string[]
}

/** The files of one argument, as full paths. */
interface Found {
  readonly paths: readonly string[]
  readonly named: boolean
  readonly failure?: Failure
}

const MAGIC = /[*?[\]{}]/

/** Expands files, folders and globs; folders and globs skip the files that git ignores. */
export async function findFiles(args: readonly string[], cwd: string, options: Options = USUAL): Promise<Search> {
  const found: Found[] = []
  const unreadable: Failure[] = []
  const links: string[] = []
  const onLink = (full: string): number => links.push(slashed(full))
  const onUnreadable: Walk['onUnreadable'] = (folder, message) =>
    unreadable.push({ path: displayPath(folder, cwd) || '.', message })
  for (const arg of args) found.push(await expand(arg, cwd, { ...options, onUnreadable, onLink }))
  const sorted = found.sort((a, b) => Number(b.named) - Number(a.named))
  const all = sorted.flatMap(({ paths, named }) => paths.map((full) => ({ path: displayPath(full, cwd), full, named })))
  const failures = [...found.flatMap(({ failure }) => failure ?? []), ...unreadable]
  return { files: args.length > 1 ? eachOnce(all) : all, failures, links }
}

function eachOnce(files: readonly FoundFile[]): FoundFile[] {
  const known = new Set<string>()
  return files.filter(({ full }) => known.size !== known.add(full).size)
}

async function expand(arg: string, cwd: string, options: Walk): Promise<Found> {
  const full = resolve(cwd, arg)
  switch (kindOf(full)) {
    case 'folder':
      return { paths: await (await import('./walk.js')).walk(full, options), named: false }
    case 'file':
      return { paths: [full], named: true }
    case 'missing':
      return MAGIC.test(arg) ? await expandGlob(arg, cwd, options) : nothing(arg, 'no such file or folder')
  }
}

const nothing = (path: string, message: string): Found => ({ paths: [], named: true, failure: { path, message } })

/** A broken link counts as a file, so that reading it reports the failure. */
function kindOf(full: string): 'folder' | 'file' | 'missing' {
  try {
    return statSync(full).isDirectory() ? 'folder' : 'file'
  } catch {
    return isThere(full) ? 'file' : 'missing'
  }
}

function isThere(full: string): boolean {
  try {
    return lstatSync(full, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

interface Glob {
  readonly folder: string
  readonly pattern: string
}

/** Splits a glob at its first segment with a wildcard; `system` is the path syntax. */
export function globIn(arg: string, cwd: string, system: PlatformPath = nodePath): Glob {
  const { root } = system.parse(arg)
  const segments = arg.slice(root.length).split(system.sep).join('/').split('/')
  const start = segments.findIndex((segment) => MAGIC.test(segment))
  // Ignore rules of a folder apply only if the search starts in it or above it.
  const folder = system.resolve(cwd, root + segments.slice(0, start).join('/'))
  return { folder, pattern: segments.slice(start).join('/') }
}

async function expandGlob(arg: string, cwd: string, options: Walk): Promise<Found> {
  const { glob } = await import('./walk.js')
  const { folder, pattern } = globIn(arg, cwd)
  if (kindOf(folder) !== 'folder') return nothing(arg, 'no file matches')
  const paths = (await glob(pattern, folder, options)).filter((full) => kindOf(full) === 'file')
  return paths.length === 0 ? nothing(arg, 'no file matches') : { paths, named: true }
}

/** The folder in which the files of an argument are searched. */
export function searchFolder(arg: string, cwd: string): string {
  const full = resolve(cwd, arg)
  switch (kindOf(full)) {
    case 'folder':
      return full
    case 'file':
      return dirname(full)
    case 'missing':
      return MAGIC.test(arg) ? globIn(arg, cwd).folder : dirname(full)
  }
}

import { readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Context, ReadPurpose } from '../src/index.js'
import { projectRootOf, readBoundary, type MayRead } from './project-files.js'
import { slashed } from './display-path.js'
import { isThere, readText, readUtf8 } from './read-text.js'

/** What a disk context knows and may read. */
interface DiskOptions {
  /** Some links below `cwd`. */
  readonly links?: readonly string[]
  /** Defaults to the boundary of the project of `cwd`. */
  readonly mayRead?: MayRead
  /** The text of an open document by its full path, which takes precedence over the disk. */
  readonly openText?: (full: string) => string | undefined
}

const NOT_OPEN = (): undefined => undefined

/** Reads files from the disk, each once and only within a boundary; relative paths start at `cwd`. */
export function diskContext(
  cwd: string,
  { links = [], mayRead = boundaryAround(cwd), openText = NOT_OPEN }: DiskOptions = {},
): Context {
  const here = slashed(cwd)
  const textOf = remembering((path) => textIn(path))
  return {
    read: remembering((path, purpose = 'content') => {
      const full = resolve(cwd, path)
      // Most of these files do not exist, and creating an error is much slower.
      if (!isThere(full)) return openText(full)
      return mayRead(full, purpose) ? (openText(full) ?? textOf(full)) : undefined
    }),
    realpath: remembering(realpath),
    links: remembering((folder) => (folder === here ? [...links, ...linksIn(folder)] : linksIn(folder))),
  }
}

const boundaryAround = (cwd: string): MayRead => readBoundary(() => [projectRootOf(cwd)])

function linksIn(folder: string): string[] {
  // Creating an error for each missing folder would be slower.
  if (!isThere(folder)) return []
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => `${folder}/${name}`)
  } catch {
    return []
  }
}

function remembering<Value>(find: (path: string, purpose?: ReadPurpose) => Value): typeof find {
  const known = new Map<string, Value>()
  return (path, purpose) => {
    const key = `${purpose ?? ''} ${path}`
    const value = known.has(key) ? (known.get(key) as Value) : find(path, purpose)
    known.set(key, value)
    return value
  }
}

/** Env files, which Compose reads as UTF-8 whatever their byte order mark. */
const ENV_FILE = /\.env(?:\.[^\\/]*)?$/

function textIn(path: string): string | undefined {
  const result = ENV_FILE.test(path) ? readUtf8(path) : readText(path)
  return result.ok ? result.text : undefined
}

/** The targets of the links in a path; a missing path has none. */
function realpath(path: string): string {
  // Creating an error for each missing path would be slower.
  if (!isThere(path)) return realpathOfMissing(path)
  try {
    return slashed(realpathSync.native(path))
  } catch {
    return realpathOfMissing(path)
  }
}

function realpathOfMissing(path: string): string {
  const parent = dirname(path)
  return parent === path ? path : slashed(join(realpath(parent), basename(path)))
}

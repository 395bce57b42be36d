import { readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Context } from '../src/index.js'
import { isThere, readText } from './read-text.js'

/** The files on the disk, each read once; relative paths start at `cwd`, below which some links are known already. */
export function diskContext(cwd: string, links: readonly string[] = []): Context {
  const here = slashed(cwd)
  return {
    read: remembering((path) => textOf(resolve(cwd, path))),
    realpath: remembering(realpath),
    links: remembering((folder) => (folder === here ? [...links, ...linksIn(folder)] : linksIn(folder))),
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/')

function linksIn(folder: string): string[] {
  // An error for each folder that is not there would cost more than this.
  if (!isThere(folder)) return []
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => `${folder}/${name}`)
  } catch {
    return []
  }
}

function remembering<Value>(find: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, Value>()
  return (path) => {
    const value = known.has(path) ? (known.get(path) as Value) : find(path)
    known.set(path, value)
    return value
  }
}

function textOf(path: string): string | undefined {
  // Most files that are looked for are not there, and an error costs far more than this.
  if (!isThere(path)) return undefined
  const result = readText(path)
  return result.ok ? result.text : undefined
}

/** Where the links of a path lead; what does not exist has none. */
function realpath(path: string): string {
  // An error for each path that is not there would cost more than this.
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

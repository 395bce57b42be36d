import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Context } from '../src/index.js'
import { isThere, readText } from './read-text.js'

/** The files on the disk, each read once; relative paths start at `cwd`. */
export function diskContext(cwd: string): Context {
  return { read: remembering((path) => textOf(resolve(cwd, path))), realpath: remembering(realpath) }
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
  try {
    return realpathSync.native(path).replaceAll('\\', '/')
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realpath(parent), basename(path)).replaceAll('\\', '/')
  }
}

import { resolve } from 'node:path'
import type { Context } from '../src/index.js'
import { readText } from './read-text.js'

/** The files on the disk, each read once; relative paths start at `cwd`. */
export function diskContext(cwd: string): Context {
  const texts = new Map<string, string | undefined>()
  return {
    read: (path) => {
      const full = resolve(cwd, path)
      if (!texts.has(full)) texts.set(full, textOf(full))
      return texts.get(full)
    },
  }
}

function textOf(path: string): string | undefined {
  const result = readText(path)
  return result.ok ? result.text : undefined
}

import { relative, sep } from 'node:path'
import type { Ignore } from 'ignore'

/** Whether a file is meant, by its full path. */
export type Matcher = (full: string) => boolean

/** Makes an empty list of patterns. */
export type CreateIgnore = () => Ignore

export const NEVER: Matcher = () => false

/** Loaded only where there are patterns. */
export const ignoreFactory = async (): Promise<CreateIgnore> => (await import('ignore')).default

/** Matches as a `.gitignore` in the folder does; what lies elsewhere never matches. */
export function matcherIn(folder: string, patterns: readonly string[], create: CreateIgnore): Matcher {
  if (patterns.length === 0) return NEVER
  const rules = create().add([...patterns])
  return (full) => {
    const path = relative(folder, full).split(sep).join('/')
    return path !== '' && !path.startsWith('../') && !/^[A-Za-z]:/.test(path) && rules.ignores(path)
  }
}

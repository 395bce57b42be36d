import { hasNoExtension, isCalledOnly } from '../../languages/shell/called-only.js'
import { dirname, joinPaths } from '../../paths/join.js'
import type { Context, ReadPurpose, Source } from '../../types.js'

/** Reads files relative to a folder, or to the working directory, in which scripts are often started. */
export const readFileFrom =
  (folder: string, context: Context) =>
  (path: string, purpose: ReadPurpose): Source | undefined => {
    const paths = purpose === 'include' ? [joinPaths(folder, path), joinPaths('.', path)] : [joinPaths(folder, path)]
    for (const full of paths) {
      const text = context.read(full, purpose)
      if (text !== undefined) return { path: full, text }
    }
    return undefined
  }

/** A file without an extension that a script passes to a shell or sources; its folder may come from a variable. */
const CALL =
  /(?<![\w./-])(?:(?:ba|da|z|k)?sh|source|\.)[ \t]+(?:-[a-z]+[ \t]+)*["']?(?:\$\w+\/|\$\{[^{}\n]*\}\/|\$\([^()\n]*\)"?\/)?((?:\.{1,2}\/)*[\w@%+][\w@%+-]*(?:\/[\w@%+-]+)*)(?![\w.@%+/-])/g

/** The files that a script calls and that are not linted on their own. */
export function filesCalledOnly({ path, text }: Source, context: Context): Source[] {
  const read = readFileFrom(dirname(path), context)
  const names = new Set([...text.matchAll(CALL)].flatMap(({ 1: name }) => name ?? []))
  return [...names].flatMap((name) => read(name, 'include') ?? []).filter(isCalledOnly)
}

/** Whether a file is linted only with the scripts that call it. */
export function isReadOnlyAsCalled(path: string, context: Context): boolean {
  const text = hasNoExtension(path) ? context.read(path, 'include') : undefined
  return text !== undefined && isCalledOnly({ path, text })
}

import type { Context, Machine } from '../types.js'
import { basename, dirname, joinPaths } from './join.js'

/** Deeper than any checkout; a path from a text may have any length. */
const MAX_DEPTH = 64

/** A folder and its parents, innermost first. */
function foldersUpFrom(folder: string): string[] {
  const folders = [folder]
  for (let parent = dirname(folder); parent !== '.' && folders.length < MAX_DEPTH; parent = dirname(parent)) {
    if (parent === folders.at(-1)) break
    folders.push(parent)
  }
  return folders
}

/** The git checkout that contains a folder; in a worktree, `.git` is a file. */
export const checkoutOf = (folder: string, { read }: Context): string | undefined =>
  foldersUpFrom(folder).find((one) =>
    [joinPaths(one, '.git/HEAD'), joinPaths(one, '.git')].some((file) => read(file) !== undefined),
  )

const FALLBACK = 'project'

/** The prefix of engine-wide names: the name of the checkout or, without one, of the file's folder. */
export function projectNameOf(folder: string, { cwd = '' }: Machine, context: Context): string {
  const full = joinPaths(cwd, folder)
  const name = basename(checkoutOf(full, context) ?? full).toLowerCase()
  return name.replace(/[^a-z0-9_.-]+/g, '-').replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '') || FALLBACK
}

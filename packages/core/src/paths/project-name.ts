import type { Context, Machine } from '../types.js'
import { basename, dirname, joinPaths } from './join.js'

/** No checkout is nested deeper, and a path from a text may be of any length. */
const MAX_DEPTH = 64

/** A folder and those around it, from the inside out. */
function foldersUpFrom(folder: string): string[] {
  const folders = [folder]
  for (let parent = dirname(folder); parent !== '.' && folders.length < MAX_DEPTH; parent = dirname(parent)) {
    if (parent === folders.at(-1)) break
    folders.push(parent)
  }
  return folders
}

/** The git checkout that contains a folder; a worktree has a file `.git`. */
export const checkoutOf = (folder: string, { read }: Context): string | undefined =>
  foldersUpFrom(folder).find((one) =>
    [joinPaths(one, '.git/HEAD'), joinPaths(one, '.git')].some((file) => read(file) !== undefined),
  )

const FALLBACK = 'project'

/** What engine-wide names start with: the name of the checkout or, without one, of the file's own folder. */
export function projectNameOf(folder: string, { cwd = '' }: Machine, context: Context): string {
  const full = joinPaths(cwd, folder)
  const name = basename(checkoutOf(full, context) ?? full).toLowerCase()
  return name.replace(/[^a-z0-9_.-]+/g, '-').replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '') || FALLBACK
}

import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** A git work tree and its repository, as absolute paths. */
export interface WorkTree {
  readonly root: string
  readonly gitDir: string
}

/**
 * Finds the git work tree that contains a folder without starting git. Only a `.git` counts, never a bare repository,
 * which any clone may contain as ordinary files.
 */
export function workTreeOf(folder: string): WorkTree | undefined {
  const gitDir = gitDirIn(folder)
  if (gitDir !== undefined) return { root: folder, gitDir }
  const parent = dirname(folder)
  return parent === folder ? undefined : workTreeOf(parent)
}

/** Whether a path equals a folder or is in it; both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const rest = relative(folder, path)
  return rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest)
}

function gitDirIn(root: string): string | undefined {
  try {
    const gitDir = gitDirNamedBy(join(root, '.git'))
    return gitDir !== undefined && isRepository(gitDir) && !isCommitted(gitDir, root) ? gitDir : undefined
  } catch {
    return undefined
  }
}

/** Longer than any path, and fast to read. */
const MAX_LINK_BYTES = 8192

/** A folder, or a file that points to the repository of a submodule or a linked work tree (gitrepository-layout(5)). */
function gitDirNamedBy(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return path
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile() || (stats?.size ?? 0) > MAX_LINK_BYTES) return undefined
  const [, target] = /^gitdir: (.+?)[\r\n]*$/.exec(readFileSync(path, 'utf8')) ?? []
  return target === undefined ? undefined : resolve(dirname(path), target)
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

function isRepository(gitDir: string): boolean {
  if (lstatSync(join(gitDir, 'HEAD'), { throwIfNoEntry: false }) === undefined) return false
  return exists(join(gitDir, 'commondir')) || (exists(join(gitDir, 'objects')) && exists(join(gitDir, 'refs')))
}

/** Whether a repository may be part of a clone: git never tracks a path with a part named `.git`. */
function isCommitted(gitDir: string, root: string): boolean {
  const [real, realRoot] = [realpathSync(gitDir), realpathSync(root)]
  return isWithin(real, realRoot) && !relative(realRoot, real).split(sep).includes('.git')
}

import { lstatSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ReadPurpose } from '../src/index.js'
import { isWithin, workTreeOf } from './work-tree.js'

/** Whether an existing file, given by its absolute path, may be read for a purpose. */
export type MayRead = (path: string, purpose: ReadPurpose) => boolean

/** Folders with files of the system, never of a project. */
const SYSTEM = /^\/(?:proc|sys|dev|etc)(?:\/|$)/

/** The git work tree of a folder, or the folder itself. */
export const projectRootOf = (folder: string): string => workTreeOf(folder)?.root ?? folder

/**
 * Allows reading within the projects with these roots. Files outside may be read only as an `include`, and never
 * through a link inside.
 */
export function readBoundary(findRoots: () => readonly string[]): MayRead {
  let roots: readonly string[] | undefined
  return (path, purpose) => {
    roots ??= findRoots().flatMap((root) => [root, ...realpathOf(root)])
    const [real] = realpathOf(path)
    if (real === undefined) return false
    const around = roots.filter((root) => isWithin(real, root))
    if (SYSTEM.test(real)) return around.some((root) => SYSTEM.test(root))
    return around.length > 0 || (purpose === 'include' && !roots.some((root) => isWithin(path, root)))
  }
}

/** Whether a path is a link that leads out of the project of its folder, or is broken. */
export function isLinkOutside(path: string): boolean {
  if (!isLink(path)) return false
  const [folder = dirname(path)] = realpathOf(dirname(path))
  return !readBoundary(() => [projectRootOf(folder)])(path, 'content')
}

export const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

/** Undefined for a missing file. */
function realpathOf(path: string): string[] {
  try {
    return [realpathSync.native(path)]
  } catch {
    return []
  }
}

import { lstatSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isWithin, projectRootOf } from '@mount-lint/core/node'
import { UserError } from './user-error.js'

/** The full path of an output file; throws if a link leads it out of the project. */
export function outputPath(file: string, cwd: string): string {
  const full = resolve(cwd, file)
  const root = projectRootOf(cwd)
  if (isWithin(full, root) && !isWithin(realpathOf(full), realpathSync(root)))
    throw new UserError(`${file}: is behind a link that leads out of the project, so nothing is written there`)
  return full
}

/** `lstat` fails with ENOTDIR below a file. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** The real path of the existing part of a path; a broken link counts as outside. */
function realpathOf(path: string): string {
  if (!isThere(path)) return realpathOf(dirname(path))
  try {
    return realpathSync(path)
  } catch {
    return '/'
  }
}

import { lstatSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isWithin, projectRootOf } from '@mount-lint/core/node'
import { UserError } from './user-error.js'

/** The full path of a file to write; refuses one in the project that a link leads out of it. */
export function outputPath(file: string, cwd: string): string {
  const full = resolve(cwd, file)
  const root = projectRootOf(cwd)
  if (isWithin(full, root) && !isWithin(realpathOf(full), realpathSync(root)))
    throw new UserError(`${file}: is behind a link that leads out of the project, so nothing is written there`)
  return full
}

/** Below a file nothing is there, which `lstat` reports as an error of its own. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** Where links lead as far as the path exists; a link that leads nowhere counts as outside of everything. */
function realpathOf(path: string): string {
  if (!isThere(path)) return realpathOf(dirname(path))
  try {
    return realpathSync(path)
  } catch {
    return '/'
  }
}

import { dirname, join } from 'node:path'
import type { Failure } from '../failures.js'
import type { Change } from './fix-all.js'
import { reencode } from './encoding.js'
import type { FileLayer } from './file-layer.js'
import { temporaryName } from './temporary-files.js'

/** Another run may write the same file or remove a temporary file of this run, each at most once per file. */
const MAX_ATTEMPTS = 4

/** Another program changed the file meanwhile; its changes must not be lost. */
class Changed extends Error {}

const isWorthRepeating = (error: unknown): boolean =>
  error instanceof Changed || (error instanceof Error && 'code' in error && error.code === 'ENOENT')

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Replaces files one by one; a failure leaves each file in its old or new state. Returns the files that were not
 * replaced, with the reasons.
 */
export const writeFiles = (
  changes: readonly Change[],
  fullPath: (path: string) => string,
  files: FileLayer,
): Failure[] =>
  changes.flatMap((change) => {
    const message = writeFile(change, fullPath(change.path), files)
    return message === undefined ? [] : [{ path: change.path, message: `not fixed: ${message}` }]
  })

/** Why a file was not replaced. */
function writeFile(change: Change, full: string, files: FileLayer): string | undefined {
  for (let attempt = 1; ; attempt++) {
    try {
      return replace(change, files.realpath(full), files)
    } catch (error) {
      if (!isWorthRepeating(error) || attempt === MAX_ATTEMPTS) return messageOf(error)
    }
  }
}

function replace({ before, after }: Change, target: string, files: FileLayer): string | undefined {
  const old = files.read(target)
  if (reencode(old, after, after)) return undefined
  const bytes = reencode(old, before, after)
  if (!bytes) return 'changed while it was linted'
  const temporary = join(dirname(target), temporaryName())
  try {
    files.copy(target, temporary)
    files.write(temporary, bytes)
    checkOwnership(temporary, target, files)
    // The last step, so that changes that were saved meanwhile are not lost.
    if (Buffer.compare(files.read(target), old) !== 0) throw new Changed('changed while it was fixed')
    files.rename(temporary, target)
    return undefined
  } catch (error) {
    removeQuietly(temporary, files)
    throw error
  }
}

function checkOwnership(temporary: string, target: string, files: FileLayer): void {
  const [copied, kept] = [files.ownership(temporary), files.ownership(target)]
  if (copied.uid !== kept.uid || copied.gid !== kept.gid || copied.mode !== kept.mode)
    throw new Error('its owner and mode cannot be preserved')
}

/** The next run removes the file if this one cannot. */
function removeQuietly(path: string, files: FileLayer): void {
  try {
    files.remove(path)
  } catch {
    return
  }
}

import { dirname, join } from 'node:path'
import type { Failure } from '../failures.js'
import type { Change } from './cure.js'
import { reencode } from './encoding.js'
import type { FileLayer } from './file-layer.js'
import { temporaryName } from './temporary-files.js'

/** Another run may remove a temporary file of this one, once for each file. */
const MAX_ATTEMPTS = 4

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Replaces files one after the other: whatever happens, each is the old one or the new one. Gives those that were not
 * replaced, and why.
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
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!isGone || attempt === MAX_ATTEMPTS) return messageOf(error)
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
    const reason = reasonToKeep(old, temporary, target, files)
    if (reason === undefined) files.rename(temporary, target)
    else files.remove(temporary)
    return reason
  } catch (error) {
    removeQuietly(temporary, files)
    throw error
  }
}

/** Last of all compares the contents, so that nothing saved meanwhile is lost. */
function reasonToKeep(old: Uint8Array, temporary: string, target: string, files: FileLayer): string | undefined {
  const [copied, kept] = [files.ownership(temporary), files.ownership(target)]
  if (copied.uid !== kept.uid || copied.gid !== kept.gid || copied.mode !== kept.mode)
    return 'its owner and mode can not be kept'
  return Buffer.compare(files.read(target), old) === 0 ? undefined : 'changed while it was fixed'
}

/** The next run removes what can not be removed now. */
function removeQuietly(path: string, files: FileLayer): void {
  try {
    files.remove(path)
  } catch {
    return
  }
}

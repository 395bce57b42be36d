import { basename, dirname, join } from 'node:path'
import type { Failure } from '../failures.js'
import type { Change } from './cure.js'
import { reencode } from './encoding.js'
import type { FileLayer } from './file-layer.js'

/** A change whose new file lies beside the old one. */
interface Prepared {
  readonly path: string
  readonly temporary: string
  readonly target: string
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Writes the new file, but not in its place. */
function prepare({ path, before, after }: Change, full: string, suffix: string, files: FileLayer): Prepared {
  const target = files.realpath(full)
  const bytes = reencode(files.read(target), before, after)
  if (!bytes) throw new Error('changed while it was linted')
  const attributes = files.attributes(target)
  const temporary = join(dirname(target), `.${basename(target)}.${suffix}`)
  try {
    files.create(temporary, bytes)
    files.setAttributes(temporary, attributes)
  } catch (error) {
    removeQuietly(temporary, files)
    throw error
  }
  return { path, temporary, target }
}

/** What is left over is harmless, and there may be no way to remove it. */
function removeQuietly(path: string, files: FileLayer): void {
  try {
    files.remove(path)
  } catch {
    return
  }
}

/**
 * Replaces files, each at once: whatever happens, a file is the old one or the new one. Nothing is replaced if one of
 * them can't be, since an edit in one file may need the one in another.
 */
export function writeFiles(
  changes: readonly Change[],
  fullPath: (path: string) => string,
  suffix: string,
  files: FileLayer,
): Failure[] {
  const prepared: Prepared[] = []
  for (const change of changes) {
    try {
      prepared.push(prepare(change, fullPath(change.path), suffix, files))
    } catch (error) {
      for (const { temporary } of prepared) removeQuietly(temporary, files)
      return [{ path: change.path, message: `could not be written, so nothing was: ${messageOf(error)}` }]
    }
  }
  return prepared.flatMap((one) => replace(one, files))
}

function replace({ path, temporary, target }: Prepared, files: FileLayer): Failure[] {
  try {
    files.rename(temporary, target)
    return []
  } catch (error) {
    removeQuietly(temporary, files)
    return [{ path, message: `could not be replaced: ${messageOf(error)}` }]
  }
}

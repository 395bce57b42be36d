import { CONFIG_FILE, SYSTEM_FILE } from '../paths/stores.js'
import { targetOf } from '../paths/target-kind.js'
import { parseWindowsPath } from '../paths/windows-path.js'
import { windowsPlaceOf } from '../paths/windows-place.js'
import type { Location, Mount, Severity } from '../types.js'

/** A file, judging by the names on both sides: folders such as `conf.d` or `site.com` are excluded. */
function isReadOnlyFile({ readOnly, source, target }: Mount): boolean {
  const path = target?.text ?? ''
  return readOnly && (SYSTEM_FILE.test(path) || (CONFIG_FILE.test(path) && CONFIG_FILE.test(source?.text ?? '')))
}

/** Not a whole drive or home, which contains more than a collection. */
function isFolder(location: Location): boolean {
  const path = location.on === 'windows' ? parseWindowsPath(location.windowsPath) : undefined
  return path !== undefined && windowsPlaceOf(path) === 'folder'
}

/**
 * A warning if speed, events and ownership hardly matter: a single read-only file, settings of the user, large files
 * that are only read.
 */
export function severityOf(mount: Mount, location: Location): Severity {
  // Examples in a text mount nothing by themselves.
  if (mount.format === 'markdown') return 'warn'
  if (mount.syntax === 'file' || isReadOnlyFile(mount)) return 'warn'
  const kind = targetOf(mount)?.kind
  return kind === 'settings' || (kind === 'media' && isFolder(location)) ? 'warn' : 'error'
}

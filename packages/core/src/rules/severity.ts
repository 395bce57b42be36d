import { CONFIG_FILE, SYSTEM_FILE } from '../paths/stores.js'
import { targetOf } from '../paths/target-kind.js'
import { parseWindowsPath } from '../paths/windows-path.js'
import { windowsPlaceOf } from '../paths/windows-place.js'
import type { Location, Mount, Severity } from '../types.js'

/** A file by the names on both sides: a folder such as `conf.d` or `site.com` is none. */
function isReadOnlyFile({ readOnly, source, target }: Mount): boolean {
  const path = target?.text ?? ''
  return readOnly && (SYSTEM_FILE.test(path) || (CONFIG_FILE.test(path) && CONFIG_FILE.test(source?.text ?? '')))
}

/** Not a whole drive or home, of which a collection is only a part. */
function isFolder(location: Location): boolean {
  const path = location.on === 'windows' ? parseWindowsPath(location.windowsPath) : undefined
  return path !== undefined && windowsPlaceOf(path) === 'folder'
}

/** Lower where speed, events and ownership hardly matter: one read-only file, settings of the user, large files that are read. */
export function severityOf(mount: Mount, location: Location): Severity {
  // An example in a text mounts nothing by itself.
  if (mount.format === 'markdown') return 'warn'
  if (mount.syntax === 'file' || isReadOnlyFile(mount)) return 'warn'
  const kind = targetOf(mount)?.kind
  return kind === 'settings' || (kind === 'media' && isFolder(location)) ? 'warn' : 'error'
}

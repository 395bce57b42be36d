import { display, hostPathOf } from '@mount-lint/core'
import { mountRows, type MountRow } from '../mount-rows.js'
import { spanOf, type Report } from '../report.js'
import type { Reporter } from './reporter.js'
import { jsonText } from '../output.js'

/** Its schema is schema/mounts.json; JSON omits undefined values. */
export const listJson: Reporter = (report) =>
  `${jsonText({ mounts: mountRows(report).map((row) => toRow(row, report)), ...truncatedIn(report) }, 2)}\n`

/** Present if evaluation stopped at a limit. */
function truncatedIn(report: Report): object {
  const places = report.files.flatMap(({ truncated }) => truncated)
  return places.length > 0 ? { truncated: places.map((place) => ({ path: place.path, ...spanOf(place, report) })) } : {}
}

function toRow({ mount, place, location, filesystem }: MountRow, report: Report): object {
  return {
    path: place.path,
    ...spanOf(place, report),
    format: mount.format,
    engine: mount.engine,
    service: mount.service,
    type: mount.type,
    source: mount.source && display(mount.source),
    hostPath: hostPathOf(mount, report.machine),
    target: mount.target && display(mount.target),
    readOnly: mount.readOnly,
    filesystem,
    windowsPath: mount.type === 'bind' && location.on === 'windows' ? location.windowsPath : undefined,
  }
}

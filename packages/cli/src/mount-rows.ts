import { locate, placeOf, type Location, type Mount, type Place } from '@mount-lint/core'
import { filesystemOf, type Filesystem } from './filesystem.js'
import type { LintedFile, Report } from './report.js'

/** One mount as `--list` shows it. */
export interface MountRow {
  readonly mount: Mount
  /** Of the source, or of the whole specification where it has none. */
  readonly place: Place
  readonly location: Location
  readonly filesystem: Filesystem
}

/** All mounts in the order in which they are written. */
export const mountRows = (report: Report): MountRow[] =>
  report.files.flatMap((file) =>
    file.mounts.map((mount) => toRow(mount, file, report)).sort((a, b) => a.place.range[0] - b.place.range[0]),
  )

function toRow(mount: Mount, file: LintedFile, report: Report): MountRow {
  const place = (mount.source && placeOf(mount.source)) ?? placeOf(mount.spec) ?? { path: file.path, range: [0, 0] }
  return { mount, place, location: locate(mount, report.machine), filesystem: filesystemOf(mount, report) }
}

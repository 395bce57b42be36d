import {
  filesystemOf,
  locate,
  mountPlace,
  type Filesystem,
  type Location,
  type Mount,
  type Place,
} from '@mount-lint/core'
import type { Report } from './report.js'

/** One mount as `--list` shows it. */
export interface MountRow {
  readonly mount: Mount
  readonly place: Place
  readonly location: Location
  readonly filesystem: Filesystem
}

/** All mounts, by file and in the order in which they are written. */
export const mountRows = (report: Report): MountRow[] =>
  report.files.flatMap(({ path, mounts }) => mounts.map((mount) => toRow(mount, mountPlace(mount, path), report)))

const toRow = (mount: Mount, place: Place, report: Report): MountRow => ({
  mount,
  place,
  location: locate(mount, report.machineOf(place.path)),
  filesystem: filesystemOf(mount, { ...report, machine: report.machineOf(place.path) }),
})

import type { MountPoint } from '../types.js'
import { parseMountInfo, type MountEntry } from './mountinfo.js'
import { isBelow } from './join.js'
import { parseLinuxSpelling } from './spelling.js'

/** The links in `/run/wsl/virtiofs`, by name. */
export type VirtioFsLinks = Readonly<Record<string, string>>

const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i

/** All shares in one device, each in a folder named by its GUID (WSL drvfs.cpp ParseAggregateVirtioFsMountRoot). */
const AGGREGATE = /^drvfsa?$/

/** The tags of WSL before 2.7: `drvfsC0`, and `drvfsaC0` for the administrator. */
const LETTER_TAG = /^drvfsa?([A-Z])\d*$/

const isDrive = (path: string): boolean => /^[A-Za-z]:/.test(path)

/** The Windows name of a mounted file system, and the folder of it that is mounted. */
interface Share {
  readonly windowsPath: string
  readonly folder: string
}

/** Splits `name/folder` or `name`. */
function cutFirst(path: string): { readonly first: string; readonly rest: string } {
  const slash = path.indexOf('/')
  return slash < 0 ? { first: path, rest: '/' } : { first: path.slice(0, slash), rest: path.slice(slash) }
}

/** The `path=` of `aname=drvfs;path=C:\;uid=1000` (WSL util.cpp UtilParsePlan9MountSource). */
function plan9Share({ superOptions, root }: MountEntry): Share | undefined {
  const aname = superOptions.split(',').find((option) => option.startsWith('aname=drvfs'))
  const path = aname
    ?.split(';')
    .find((option) => option.startsWith('path='))
    ?.slice('path='.length)
  if (path === undefined) return undefined
  if (isDrive(path)) return { windowsPath: path, folder: root }
  return path.startsWith('UNC\\') ? { windowsPath: `\\\\${path.slice(4)}`, folder: root } : undefined
}

/** WSL drvfs.cpp QueryVirtiofsMountSource, and the tags with letters of earlier releases. */
function virtioFsShare({ source, root }: MountEntry, links: VirtioFsLinks): Share | undefined {
  const { first, rest } = cutFirst(root.slice(1))
  const [tag, folder] = AGGREGATE.test(source) ? [first, rest] : [source, root]
  const linked = GUID.test(tag) ? links[tag] : undefined
  if (linked !== undefined) return { windowsPath: linked, folder }
  const [, letter] = LETTER_TAG.exec(source) ?? []
  return letter === undefined ? undefined : { windowsPath: `${letter}:\\`, folder: root }
}

function shareOf(entry: MountEntry, links: VirtioFsLinks): Share | undefined {
  switch (entry.fsType) {
    case '9p':
      return plan9Share(entry)
    case 'virtiofs':
      return virtioFsShare(entry, links)
    case 'drvfs':
      return { windowsPath: entry.source, folder: entry.root }
    default:
      return undefined
  }
}

/** `C:\`, `C:\Users\me`, `\\server\share`. */
function joinWindows({ windowsPath, folder }: Share): string {
  const [start = '', ...segments] = windowsPath
    .replaceAll('/', '\\')
    .replace(/^\\\\/, '')
    .split('\\')
    .concat(folder.split('/'))
    .filter((segment) => segment !== '')
  if (!isDrive(start)) return `\\\\${[start, ...segments].join('\\')}`
  return segments.length === 0 ? `${start}\\` : [start, ...segments].join('\\')
}

/** Whether a Linux disk is mounted where a Windows folder would be expected. */
const mattersForLinux = (root: string, earlier: readonly MountPoint[]): boolean =>
  parseLinuxSpelling(root) !== undefined || earlier.some((mount) => isBelow(root, mount.root))

/**
 * The Windows folders in the mount table, as in WSL's UtilFindMount (util.cpp): a later mount hides earlier ones at its
 * folder and below.
 */
export function mountPointsOf(mountInfo: string, links: VirtioFsLinks = {}): MountPoint[] {
  let mounts: MountPoint[] = []
  for (const entry of parseMountInfo(mountInfo)) {
    const { mountPoint: root } = entry
    mounts = mounts.filter((mount) => !isBelow(mount.root, root))
    const share = shareOf(entry, links)
    if (share) mounts.push({ root, windowsPath: joinWindows(share) })
    // An unresolved share is not a Linux disk: nothing is known about its folder.
    else if (entry.fsType !== 'virtiofs' && mattersForLinux(root, mounts)) mounts.push({ root })
  }
  return mounts
}

import type { Alternative, Machine } from '../types.js'
import { parseWindowsPath, type WindowsPath } from './windows-path.js'

/** Windows folders in any spelling, and the Linux folders that replace them: `C:/work`, `~/work`. */
export type FolderMap = Readonly<Record<string, string>>

/** Whether a path equals a folder or is below it; Windows ignores case. */
export const isInWindowsFolder = (path: WindowsPath, folder: WindowsPath): boolean =>
  path.drive.toLowerCase() === folder.drive.toLowerCase() &&
  folder.segments.every((segment, index) => path.segments[index]?.toLowerCase() === segment.toLowerCase())

function toAlternative(linux: string, below: readonly string[]): Alternative {
  const isHome = /^~(?:\/|$)/.test(linux)
  const segments = linux.slice(isHome ? 1 : 0).split('/')
  const path = [...segments, ...below].filter((segment) => segment !== '').join('/')
  return { base: isHome ? 'home' : 'root', path: path === '' && isHome ? '' : `/${path}` }
}

/** The mapped Linux path of a Windows path: the innermost matching folder decides. */
export function mappedAlternative(path: WindowsPath, map: FolderMap, machine: Machine): Alternative | undefined {
  let best: { readonly folder: WindowsPath; readonly linux: string } | undefined
  for (const [windows, linux] of Object.entries(map)) {
    const folder = parseWindowsPath(windows, machine)
    if (!folder || !isInWindowsFolder(path, folder)) continue
    if (!best || folder.segments.length > best.folder.segments.length) best = { folder, linux }
  }
  return best && toAlternative(best.linux, path.segments.slice(best.folder.segments.length))
}

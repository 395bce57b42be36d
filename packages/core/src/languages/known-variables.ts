import type { HoleMeaning } from '../types.js'

/**
 * Set by Windows alone; in WSL they are there only when `WSLENV` passes them, as paths on a Windows drive. Windows sets
 * `PUBLIC`, too, but so do people, for the public folder of a web server.
 */
const WINDOWS = new Set([
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'HOMEDRIVE',
  'HOMEPATH',
  'ALLUSERSPROFILE',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'SYSTEMDRIVE',
  'SYSTEMROOT',
  'WINDIR',
  'ONEDRIVE',
])

/** The meaning of an environment variable that its name tells; Windows' names ignore case. */
export function meaningOfVariable(name: string): HoleMeaning {
  if (name === 'HOME') return 'home'
  if (name === 'PWD') return 'project'
  return WINDOWS.has(name.toUpperCase()) ? 'windows' : 'unknown'
}

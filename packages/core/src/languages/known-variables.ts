import type { HoleMeaning } from '../types.js'

/**
 * Variables that only Windows sets; in WSL, they exist only if `WSLENV` passes them, as paths on a Windows drive.
 * Windows also sets `PUBLIC`, but so do users, for the public folder of a web server.
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

/** The meaning of an environment variable by its name; names of Windows variables ignore case. */
export function meaningOfVariable(name: string): HoleMeaning {
  if (name === 'HOME') return 'home'
  if (name === 'PWD') return 'project'
  return WINDOWS.has(name.toUpperCase()) ? 'windows' : 'unknown'
}

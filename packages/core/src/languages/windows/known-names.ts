import type { HoleMeaning } from '../../types.js'
import { meaningOfVariable } from '../known-variables.js'

/** More variables that hold Windows folders. */
const OF_WINDOWS = new Set(['PUBLIC', 'TEMP', 'TMP', 'ONEDRIVECONSUMER', 'ONEDRIVECOMMERCIAL', 'COMMONPROGRAMFILES'])

/** The meaning of an environment variable of Windows by its name, which ignores case. */
export function meaningOnWindows(name: string): HoleMeaning {
  const upper = name.toUpperCase()
  if (OF_WINDOWS.has(upper) || upper.startsWith('PROGRAMFILES(')) return 'windows'
  return upper === 'PWD' || upper === 'HOME' ? 'unknown' : meaningOfVariable(upper)
}

import type { HoleMeaning } from '../../types.js'
import { meaningOfVariable } from '../known-variables.js'

/** Folders of Windows by their variables, in addition to those that mean Windows in any shell. */
const OF_WINDOWS = new Set(['PUBLIC', 'TEMP', 'TMP', 'ONEDRIVECONSUMER', 'ONEDRIVECOMMERCIAL', 'COMMONPROGRAMFILES'])

/** The meaning of an environment variable of Windows by its name, which ignores case. */
export function meaningOnWindows(name: string): HoleMeaning {
  const upper = name.toUpperCase()
  if (OF_WINDOWS.has(upper) || upper.startsWith('PROGRAMFILES(')) return 'windows'
  return upper === 'PWD' || upper === 'HOME' ? 'unknown' : meaningOfVariable(upper)
}

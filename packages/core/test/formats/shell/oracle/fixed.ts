import type { Finding } from '../../../../src/types.js'
import { fixAll } from '../../../support/fix-all.js'

/** A script with all edits made, and the findings that no edit cures. */
export function fixed(text: string): { readonly edited: string; readonly left: readonly Finding[] } {
  const { files, left } = fixAll({ 'script.sh': text }, 'script.sh', 'shell')
  return { edited: files['script.sh'] ?? '', left }
}

/** Whether an engine would take it for a bind of a folder on a drive; without a second part it names a target. */
export const isOnDrive = (spec: string): boolean => /^(?:\/mnt\/[a-z]|[A-Za-z]:[\\/]|\/\/[a-z]\/)[^:]*:\//.test(spec)

import { isAbsolute, relative, sep } from 'node:path'

/** Converts a full path for display and for core: relative to the working directory if possible, with `/`. */
export function displayPath(full: string, cwd: string): string {
  const folder = cwd.endsWith(sep) ? cwd : cwd + sep
  const path = full.startsWith(folder) ? full.slice(folder.length) : relative(cwd, full)
  return slashed(isAbsolute(path) ? full : path)
}

/** Replaces the separators of the system by `/`. */
export const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

import { isAbsolute, relative, sep } from 'node:path'

/** A full path as it is shown and as core takes it: from the working directory where that is possible, with `/`. */
export function displayPath(full: string, cwd: string): string {
  const folder = cwd.endsWith(sep) ? cwd : cwd + sep
  const path = full.startsWith(folder) ? full.slice(folder.length) : relative(cwd, full)
  return slashed(isAbsolute(path) ? full : path)
}

/** With `/` whatever the system writes. */
export const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

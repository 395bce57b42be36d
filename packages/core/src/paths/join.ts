/** Normalizes a POSIX path: removes empty, `.` and resolvable `..` segments and a trailing slash; merges leading slashes. */
export function normalize(path: string): string {
  const absolute = path.startsWith('/')
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!absolute) kept.push(segment)
  }
  return absolute ? `/${kept.join('/')}` : kept.join('/') || '.'
}

/** Also `C:/x`, a Windows path in Node.js after its backslashes are replaced. */
const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path)

/**
 * `//wsl.localhost/Ubuntu/x` and `//wsl$/Ubuntu/x`: Windows paths of files in a distro, after their backslashes are
 * replaced.
 */
const isOfDistro = (path: string): boolean => /^\/\/wsl(?:\$|\.localhost)\//i.test(path)

/** Resolves `path` relative to `folder` and normalizes it; an absolute path stays, a path of a distro keeps both slashes. */
export function joinPaths(folder: string, path: string): string {
  const full = isAbsolute(path) || folder === '' ? path : `${folder}/${path}`
  return isOfDistro(full) ? `/${normalize(full)}` : normalize(full)
}

/** The folder of a path: `.` for a bare name. */
export function dirname(path: string): string {
  const slash = path.lastIndexOf('/')
  if (slash < 0) return '.'
  return path.slice(0, slash) || '/'
}

/** The last segment of a path. */
export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Whether a normalized path equals a folder or is below it. */
export const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`)

/** A POSIX path without empty, `.` and resolvable `..` segments; leading slashes become one, a trailing one goes. */
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

/** Also `C:/x`, as Node.js gives paths on Windows once its backslashes are slashes. */
const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path)

/** `//wsl.localhost/Ubuntu/x` and `//wsl$/Ubuntu/x`, as Windows names files of a distro once its backslashes are slashes. */
const isOfDistro = (path: string): boolean => /^\/\/wsl(?:\$|\.localhost)\//i.test(path)

/** `path` as seen from `folder`, normalized; an absolute path stays itself, a file of a distro keeps both slashes. */
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

/** Whether a normalized path is a folder or below it. */
export const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`)

/** A path in a text, with a leading slash, and its base. */
export interface WrittenPath {
  readonly base: 'root' | 'home' | 'folder' | 'unknown'
  readonly path: string
}

const PATH = /[\w.@+/-]+/y

/** Right before an absolute path, or at the start of a text. */
const STARTS = /[\s"'=:,([{<>|;&]/

const WORD = /\w/

/** The variable that ends before an offset: `$HOME`. */
function variableBefore(text: string, end: number): string | undefined {
  let start = end
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--
  return text.charAt(start - 1) === '$' ? text.slice(start, end) : undefined
}

/** The base of a path whose first slash is at an offset; undefined if it is part of another path. */
function baseAt(text: string, at: number): WrittenPath['base'] | undefined {
  const before = text.charAt(at - 1)
  if (before === '' || STARTS.test(before)) return text.startsWith('://', at - 1) ? undefined : 'root'
  if (before === '~') return 'home'
  if (before === '.') return 'folder'
  if (before === '}' || before === ')' || before === '`') return text.startsWith('${HOME}', at - 7) ? 'home' : 'unknown'
  const variable = variableBefore(text, at)
  if (variable === undefined) return undefined
  return variable === 'HOME' ? 'home' : 'unknown'
}

/** Converts `../x` to `/../x`; links directly in a base folder are known anyway. */
function writtenAt(text: string, at: number, end: number): WrittenPath | undefined {
  const base = baseAt(text, at)
  if (base === undefined) return undefined
  const path = text.slice(at, end)
  if (base === 'root' || base === 'home') return { base, path }
  if (text.startsWith('..', at - 2)) return { base, path: `/..${path}` }
  return path.indexOf('/', 1) > 0 ? { base, path } : undefined
}

/** Whether a text contains one of these paths. */
export function pathsIn(text: string, isWanted: (path: WrittenPath) => boolean): boolean {
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', PATH.lastIndex)) {
    PATH.lastIndex = at
    PATH.test(text)
    const end = PATH.lastIndex
    const written = writtenAt(text, at, end)
    if (written && isWanted(written)) return true
    PATH.lastIndex = end
  }
  return false
}

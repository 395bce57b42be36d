import { concat, HOLE, replace, slice, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'

const MOUNTED = /^\/(?:mnt|cygdrive|host_mnt)\/([a-z])(?=\/|$)/
const MSYS = /^\/([A-Za-z])(?=\/|$)/
const DRIVE = /^([A-Za-z]):(?=[\\/]|$)/

/** A text with some characters changed, in one piece if all of it is known. */
function rewritten(path: TracedText, head: number, by: string, separator: '/' | '\\'): TracedText {
  const rest = slice(path, head)
  const tail = rest.text.replace(/[\\/]/g, separator)
  if (!path.text.includes(HOLE)) return replace(path, by + tail)
  return concat(replace(slice(path, 0, head), by), withSeparators(rest, separator))
}

function withSeparators(path: TracedText, separator: '/' | '\\'): TracedText {
  const parts: TracedText[] = []
  for (const match of path.text.matchAll(/[\\/]|[^\\/]+/g)) {
    const part = slice(path, match.index, match.index + match[0].length)
    parts.push(/^[\\/]$/.test(part.text) ? replace(part, separator) : part)
  }
  return concatAll(parts)
}

/** `/mnt/c/x` as `C:\x` or `C:/x`; undefined where it is not below a drive. */
export function toWindows(path: TracedText, separator: '/' | '\\', drives: 'wsl' | 'cygwin'): TracedText | undefined {
  const [head, letter] =
    DRIVE.exec(path.text) ?? MOUNTED.exec(path.text) ?? (drives === 'cygwin' ? MSYS.exec(path.text) : null) ?? []
  if (head === undefined || letter === undefined) return undefined
  const isBare = head.length === path.text.length
  return rewritten(path, head.length, `${letter.toUpperCase()}:${isBare ? separator : ''}`, separator)
}

/** `C:\x` as `/mnt/c/x`; undefined where it has no drive. */
export function toMounted(path: TracedText): TracedText | undefined {
  const [head, letter] = DRIVE.exec(path.text) ?? []
  if (head === undefined || letter === undefined) return MOUNTED.test(path.text) ? path : undefined
  return rewritten(path, head.length, `/mnt/${letter.toLowerCase()}`, '/')
}

/** The value of an escape; an escaped line end is removed, and any other letter invalidates the whole line. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', b: '\b', n: '\n', t: '\t', '\n': '' }

interface Value {
  readonly text: string
  /** Offset after the value: a line end, a comment or the end of the text. */
  readonly end: number
}

/** A value up to the end of its line: quotes are removed, and a `#` outside them starts a comment. */
function valueAt(text: string, start: number): Value | undefined {
  let value = ''
  let isQuoted = false
  let at = start
  for (; at < text.length && text[at] !== '\n' && (isQuoted || text[at] !== '#'); at++) {
    const character = text[at] ?? ''
    if (character === '"') isQuoted = !isQuoted
    else if (character !== '\\') value += character
    else {
      const escaped = ESCAPES[text[++at] ?? '']
      if (escaped === undefined) return undefined
      value += escaped
    }
  }
  return { text: value.replace(/[ \t]+$/, ''), end: at }
}

const SECTION = /\[([a-z][a-z\d]*)\][ \t]*(?=[\n#]|$)/iy
const KEY = /([a-z][a-z\d]*)[ \t]*=[ \t]*/iy
const BLANK = /[ \t\n]+|#[^\n]*/y
const LINE = /[^\n]*/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** The item at an offset: a section, a key with its value, or skipped text. */
interface Piece {
  readonly section?: string
  readonly key?: string
  readonly value?: string
  readonly end: number
}

function pieceAt(text: string, at: number): Piece {
  const blank = matchAt(BLANK, text, at)
  if (blank) return { end: at + blank[0].length }
  const [heading, section = ''] = matchAt(SECTION, text, at) ?? []
  if (heading !== undefined) return { section: section.toLowerCase(), end: at + heading.length }
  const [start, key = ''] = matchAt(KEY, text, at) ?? []
  const value = start === undefined ? undefined : valueAt(text, at + start.length)
  if (value) return { key: key.toLowerCase(), value: value.text, end: value.end }
  return { end: at + (matchAt(LINE, text, at)?.[0].length ?? 0) }
}

/** The values of a `wsl.conf` by `section.key` in lower case, the first of each, as WSL's configfile.cpp reads them. */
export function parseWslConf(source: string): ReadonlyMap<string, string> {
  const text = source.replace(/\r\n?/g, '\n')
  const values = new Map<string, string>()
  let prefix = ''
  for (let at = 0; at < text.length;) {
    const { section, key, value, end } = pieceAt(text, at)
    if (section !== undefined) prefix = `${section}.`
    const name = prefix + (key ?? '')
    if (value !== undefined && !values.has(name)) values.set(name, value)
    at = end
  }
  return values
}

/** The words that WSL reads as false (stringshared.h ParseBool). */
const FALSE = /^(?:false|f|no|n|off|0)$/i

/** The folder in which drives are mounted: `[automount] root`, by default `/mnt`; undefined if WSL mounts none. */
export function automountRoot(wslConf: string): string | undefined {
  const values = parseWslConf(wslConf)
  if (FALSE.test(values.get('automount.enabled') ?? '')) return undefined
  return (values.get('automount.root') ?? '/mnt/').replace(/\/+$/, '') || '/'
}

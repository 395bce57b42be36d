import type { Range } from '../../types.js'

/** How a string is written: with backslash escapes, without any, with doubled quotes, or with expressions in braces. */
export type StringKind = 'escaped' | 'raw' | 'doubled' | 'filled'

/** Strings of Groovy: `'x'`, `"x"` with variables, and with variables between slashes: `/x/`, `$/x/$`. */
type GroovyString = 'literal' | 'text' | 'slashy' | 'dollar'

export interface CodeToken {
  readonly kind: 'comment' | StringKind | GroovyString | 'opaque' | 'word' | 'sign'
  readonly range: Range
  /** Without the quotes or the signs of a comment. */
  readonly content: Range
}

/** The strings and comments of a language family; a string that is not closed ends with its line or the file. */
export interface CodeSyntax {
  /** Global, with a named group for each kind of token. */
  readonly tokens: RegExp
  /** Global: the expressions in strings of a kind. */
  readonly expressions: Readonly<Partial<Record<StringKind, RegExp>>>
}

const PYTHON_BODY = String.raw`(?:'''(?:[^\\]|\\[^])*?(?:'''|$)|"""(?:[^\\]|\\[^])*?(?:"""|$)|'(?:[^'\\\r\n]|\\[^])*'?|"(?:[^"\\\r\n]|\\[^])*"?)`

const REST = String.raw`(?<word>[A-Za-z_]\w*)|(?<sign>\S)`

/** Python 3 ("String and Bytes literals"). */
export const PYTHON: CodeSyntax = {
  tokens: new RegExp(
    String.raw`(?<comment>#[^\r\n]*)|(?<filled>(?:[fFtT][rR]?|[rR][fFtT])${PYTHON_BODY})|(?<raw>(?:[rR][bB]?|[bB][rR])${PYTHON_BODY})|(?<escaped>[uUbB]?${PYTHON_BODY})|${REST}`,
    'g',
  ),
  expressions: { filled: /\{[^{}]*\}/g },
}

const C_STRINGS = [
  // Text blocks of Java and raw strings of several lines.
  String.raw`(?<opaque>"""[ \t]*[\r\n][^]*?(?:"""|$)|'(?:[^'\\\r\n]|\\[^])*'?)`,
  // Also raw strings of Go.
  String.raw`(?<raw>"""[^\r\n]*?(?:"""|(?=[\r\n])|$)|${'`'}[^${'`'}\r\n]*${'`'}?)`,
  String.raw`(?<filled>(?:\$@|@\$)"(?:[^"]|"")*"?|\$"(?:[^"\\\r\n]|\\[^])*"?)`,
  String.raw`(?<doubled>@"(?:[^"]|"")*"?)`,
  String.raw`(?<escaped>"(?:[^"\\\r\n]|\\[^])*"?)`,
].join('|')

const TEMPLATE = /\$(?:\{[^}]*\}|[A-Za-z_]\w*)/g

/** Java, Kotlin, C# and Go, whose strings differ by their first characters. */
export const C_FAMILY: CodeSyntax = {
  tokens: new RegExp(String.raw`(?<comment>\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$))|${C_STRINGS}|${REST}`, 'g'),
  expressions: { filled: /\{[^{}]*\}/g, escaped: TEMPLATE, raw: TEMPLATE },
}

const KINDS = ['comment', 'escaped', 'raw', 'doubled', 'filled', 'opaque', 'word', 'sign'] as const

const OPEN = /^(?:\/\/|\/\*|#|[A-Za-z@$]{0,2}(?:'''|"""|['"`]))/

const CLOSE = /(?:\*\/|'''|"""|['"`])$/

function contentOf(kind: CodeToken['kind'], written: string, start: number): Range {
  const end = start + written.length
  if (kind === 'word' || kind === 'sign') return [start, end]
  const open = OPEN.exec(written)?.[0].length ?? 0
  const isLine = kind === 'comment' && !written.startsWith('/*')
  const close = isLine ? 0 : (CLOSE.exec(written.slice(open))?.[0].length ?? 0)
  return [start + open, end - close]
}

/** The tokens of a text in order, comments among them. */
export function codeTokensOf(text: string, { tokens }: CodeSyntax): CodeToken[] {
  return [...text.matchAll(tokens)].map(({ 0: written, index, groups }) => {
    const kind = KINDS.find((name) => groups?.[name] !== undefined) ?? 'sign'
    return { kind, range: [index, index + written.length], content: contentOf(kind, written, index) }
  })
}

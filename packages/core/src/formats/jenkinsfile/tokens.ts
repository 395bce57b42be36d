import type { Range } from '../../types.js'
import type { CodeSyntax, CodeToken } from '../code/tokens.js'

/**
 * Comments and strings end with the file where their end is missing, so that each character is read once. Behind an operand, a
 * slash divides.
 */
const TOKEN =
  /(?<comment>\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$))|(?<literal>'''(?:[^\\]|\\[^])*?(?:'''|$)|'(?:[^'\\\n]|\\[^])*')|(?<text>"""(?:[^\\]|\\[^])*?(?:"""|$)|"(?:[^"\\\n]|\\[^])*")|(?<slashy>(?<=[(,=[:+]\s?)\/(?:\\[^]|[^\\/])+\/)|(?<dollar>\$\/(?:\$[$/]|[^$/]|\$(?![$/])|\/(?!\$))*(?:\/\$|$))|(?<word>[A-Za-z_]\w*)|(?<sign>\S)/g

/** Strings are read by their tokens' kinds. */
export const GROOVY: CodeSyntax = { tokens: TOKEN, expressions: {} }

const KINDS = ['comment', 'literal', 'text', 'slashy', 'dollar', 'word', 'sign'] as const

const OPEN = /^(?:\/\/|\/\*|'''|"""|\$\/|['"/])/

const CLOSE = /(?:\*\/|'''|"""|\/\$|['"/])$/

function contentOf(kind: CodeToken['kind'], written: string, start: number): Range {
  const end = start + written.length
  if (kind === 'word' || kind === 'sign') return [start, end]
  const open = OPEN.exec(written)?.[0].length ?? 0
  const close = written.startsWith('//') ? 0 : (CLOSE.exec(written.slice(open))?.[0].length ?? 0)
  return [start + open, end - close]
}

/** The tokens of a text in order, comments among them. */
export function tokensOf(text: string): CodeToken[] {
  return [...text.matchAll(TOKEN)].map(({ 0: written, index, groups }) => {
    const kind = KINDS.find((name) => groups?.[name] !== undefined) ?? 'sign'
    return { kind, range: [index, index + written.length], content: contentOf(kind, written, index) }
  })
}

import type { Comment } from './comment.js'

/** The constructs that contain the current position. */
type Frame = 'code' | 'parentheses' | 'backticks' | 'double' | 'braces' | 'arithmetic'

interface Scan {
  readonly text: string
  readonly frames: Frame[]
  /** Delimiters of the here-documents that start on the next line. */
  readonly heredocs: { readonly delimiter: string; readonly tabs: boolean }[]
  readonly comments: Comment[]
}

/** Returns the offset after the token at `at`. */
type Step = (scan: Scan, at: number) => number

const SPECIAL = /[\\'"`$(){}#<\n]/g
const HEREDOC = /<<(-?)[ \t]*((?:'[^'\n]*'|"[^"\n]*"|\\.|[^\s\\'"|&;()<>`])+)/y
const OPENERS: readonly (readonly [string, readonly Frame[]])[] = [
  ['$((', ['arithmetic', 'arithmetic']],
  ['$(', ['parentheses']],
  ['${', ['braces']],
]

function behind(text: string, sign: string, at: number): number {
  const found = text.indexOf(sign, at)
  return found < 0 ? text.length : found + sign.length
}

const push = ({ frames }: Scan, at: number, opener: string, ...opened: readonly Frame[]): number => {
  frames.push(...opened)
  return at + opener.length
}

function pop({ frames }: Scan, at: number): number {
  if (frames.length > 1) frames.pop()
  return at + 1
}

function ansiQuoted(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === "'") return at + 1
  }
  return text.length
}

const dollar: Step = (scan, at) => {
  const { text, frames } = scan
  const opener = OPENERS.find(([sign]) => text.startsWith(sign, at))
  if (opener) return push(scan, at, opener[0], ...opener[1])
  return text[at + 1] === "'" && frames.at(-1) !== 'double' ? ansiQuoted(text, at + 2) : at + 1
}

const backtick: Step = (scan, at) =>
  scan.frames.at(-1) === 'backticks' ? pop(scan, at) : push(scan, at, '`', 'backticks')

const isWordStart = (text: string, at: number): boolean => at === 0 || /[\s;&|()`]/.test(text.charAt(at - 1))

const hash: Step = ({ text, comments }, at) => {
  if (!isWordStart(text, at)) return at + 1
  const line = text.slice(at, behind(text, '\n', at)).replace(/\r?\n$/, '')
  comments.push({ range: [at, at + line.length], text: line.slice(1) })
  return at + line.length
}

const less: Step = ({ text, heredocs }, at) => {
  if (text.startsWith('<<<', at)) return at + 3
  HEREDOC.lastIndex = at
  const [whole, dash, word = ''] = HEREDOC.exec(text) ?? []
  if (whole === undefined) return at + 1
  heredocs.push({ delimiter: word.replace(/['"\\]/g, ''), tabs: dash === '-' })
  return at + whole.length
}

const newline: Step = ({ text, heredocs }, at) => {
  let line = at + 1
  for (const { delimiter, tabs } of heredocs.splice(0)) {
    for (let closed = false; !closed && line < text.length;) {
      const end = behind(text, '\n', line)
      const written = text.slice(line, end).replace(/\r?\n$/, '')
      closed = (tabs ? written.replace(/^\t+/, '') : written) === delimiter
      line = end
    }
  }
  return line
}

const escape: Step = (_scan, at) => at + 2
const singleQuoted: Step = ({ text }, at) => behind(text, "'", at + 1)
const doubleQuote: Step = (scan, at) =>
  scan.frames.at(-1) === 'double' ? pop(scan, at) : push(scan, at, '"', 'double')

/** In double quotes, a single quote is literal. */
const quoteInBraces: Step = (scan, at) => (scan.frames.at(-2) === 'double' ? at + 1 : singleQuoted(scan, at))

const parenthesis =
  (frame: Frame): Step =>
  (scan, at) =>
    push(scan, at, '(', frame)

/** `((` is arithmetic, in which `#` and `<<` have other meanings. */
const openParenthesis: Step = (scan, at) =>
  scan.text.startsWith('((', at) ? push(scan, at, '((', 'arithmetic', 'arithmetic') : push(scan, at, '(', 'parentheses')

const closeParenthesis: Step = (scan, at) => (scan.frames.at(-1) === 'parentheses' ? pop(scan, at) : at + 1)

const EXPANSIONS = { '\\': escape, '"': doubleQuote, '`': backtick, $: dollar }
const CODE = { "'": singleQuoted, '#': hash, '<': less, '\n': newline, '(': openParenthesis, ')': closeParenthesis }

const STEPS: Readonly<Record<Frame, Readonly<Record<string, Step>>>> = {
  code: { ...EXPANSIONS, ...CODE },
  parentheses: { ...EXPANSIONS, ...CODE },
  backticks: { ...EXPANSIONS, ...CODE },
  double: EXPANSIONS,
  braces: { ...EXPANSIONS, "'": quoteInBraces, '}': pop },
  arithmetic: { ...EXPANSIONS, '(': parenthesis('arithmetic'), ')': pop },
}

/** The comments of a shell script, as in bash: a `#` where a word may start, outside quotes and here-documents. */
export function shellComments(text: string): Comment[] {
  const scan: Scan = { text, frames: ['code'], heredocs: [], comments: [] }
  for (let at = 0; at < text.length;) {
    SPECIAL.lastIndex = at
    const next = SPECIAL.exec(text)
    if (!next) break
    const step = STEPS[scan.frames.at(-1) ?? 'code'][next[0]]
    at = step ? step(scan, next.index) : next.index + 1
  }
  return scan.comments
}

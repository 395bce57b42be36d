/** A piece of a script of zsh, as far as its grammar is told apart here. */
export interface Token {
  /** `test`: `[[ … ]]` and `(( … ))`; `end`: a line end. */
  readonly kind: 'word' | 'operator' | 'test' | 'end'
  readonly text: string
  readonly start: number
  readonly end: number
  /** Parentheses in a word that are no pattern of bash: glob qualifiers and groups. */
  readonly groups: readonly (readonly [start: number, end: number])[]
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

const behind = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}

function behindQuotes(text: string, quote: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

/** The offset behind one character, or behind the quotes that start there. */
function behindOne(text: string, at: number): number {
  const character = text[at] ?? ''
  if (character === '\\') return Math.min(at + 2, text.length)
  if (character === "'") return text[at - 1] === '$' ? behindQuotes(text, "'", at + 1) : behind(text, "'", at + 1)
  return character === '"' || character === '`' ? behindQuotes(text, character, at + 1) : at + 1
}

/** The text that is read, and how often a search for what closes something may still fail, since each takes long. */
interface Scan {
  readonly text: string
  failures: number
}

const MOST_FAILURES = 64

/** The offset behind the parenthesis or brace that closes the one at an offset, or the offset where none does. */
function behindPair(scan: Scan, start: number): number {
  const { text } = scan
  const [opening, closing] = [text[start], CLOSING[text[start] ?? '']]
  let depth = 0
  for (let at = start; at < text.length && scan.failures < MOST_FAILURES; at = behindOne(text, at)) {
    if (text[at] === opening) depth++
    else if (text[at] === closing && --depth === 0) return at + 1
  }
  scan.failures++
  return start
}

const BORDER = /[\s;&|()<>]/

/** Characters before `(` that make something else of it than a group of a pattern. */
const OTHER_GROUP = /[=@?*+!$<>]/

/** `(…)` in a word, but not the `()` of a function, and `${…}`. */
const opensPair = (text: string, at: number): boolean =>
  text[at] === '(' ? text[at + 1] !== ')' : text[at] === '{' && text[at - 1] === '$'

function wordAt(scan: Scan, start: number): Token {
  const { text } = scan
  const groups: (readonly [number, number])[] = []
  let at = start
  while (at < text.length) {
    const end = at > start && opensPair(text, at) ? behindPair(scan, at) : at
    if (end > at) {
      if (text[at] === '(' && !OTHER_GROUP.test(text.charAt(at - 1))) groups.push([at, end])
      at = end
    } else if (BORDER.test(text.charAt(at))) break
    else at = behindOne(text, at)
  }
  return { kind: 'word', text: text.slice(start, at), start, end: at, groups }
}

const OPERATOR = /;;&|;[;&|]?|&[&|!]|&>>?|\|[|&]?|<<<|<<-?|[<>][&|]?>?|[&()]/y

function operatorAt(text: string, start: number): Token {
  OPERATOR.lastIndex = start
  const [operator = text.charAt(start)] = OPERATOR.exec(text) ?? []
  return { kind: 'operator', text: operator, start, end: start + operator.length, groups: [] }
}

const TEST_END = /\s\]\](?=[\s;&|)]|$)/g

/** `[[ … ]]` and `(( … ))`, which have another grammar inside. */
function testAt(scan: Scan, start: number): Token | undefined {
  const { text } = scan
  const isArithmetic = text.startsWith('((', start)
  if ((!isArithmetic && !/^\[\[\s/.test(text.slice(start, start + 3))) || scan.failures >= MOST_FAILURES)
    return undefined
  TEST_END.lastIndex = start
  const end = isArithmetic ? behindPair(scan, start) : (TEST_END.exec(text)?.index ?? start - 3) + 3
  if (end > start && (!isArithmetic || text[end - 2] === ')')) return testToken(text, start, end)
  scan.failures++
  return undefined
}

const testToken = (text: string, start: number, end: number): Token => ({
  kind: 'test',
  text: text.slice(start, end),
  start,
  end,
  groups: [],
})

/** The offset behind the bodies of here-documents, which start at a line. */
function behindBodies(text: string, start: number, delimiters: readonly string[]): number {
  let at = start
  for (const delimiter of delimiters) {
    let line = ''
    while (at < text.length && line.replace(/^\t+/, '') !== delimiter) {
      const end = behind(text, '\n', at)
      line = text.slice(at, end).replace(/\n$/, '')
      at = end
    }
  }
  return at
}

const BLANKS = /(?:[ \t\r]|\\\n)+|#[^\n]*/y

/** The tokens of a script in order; comments and here-documents are left out. */
export function tokensOf(text: string): Token[] {
  const scan: Scan = { text, failures: 0 }
  const tokens: Token[] = []
  let delimiters: string[] = []
  for (let at = 0; at < text.length;) {
    BLANKS.lastIndex = at
    const blank = BLANKS.exec(text)
    if (blank) {
      at += blank[0].length
      continue
    }
    const token = tokenAt(scan, at)
    if (/^<<-?$/.test(tokens.at(-1)?.text ?? '')) delimiters.push(token.text.replace(/['"\\]/g, ''))
    tokens.push(token)
    at = token.kind === 'end' ? behindBodies(text, token.end, delimiters) : token.end
    if (token.kind === 'end') delimiters = []
  }
  return tokens
}

function tokenAt(scan: Scan, at: number): Token {
  const { text } = scan
  const character = text[at] ?? ''
  if (character === '\n') return { kind: 'end', text: '\n', start: at, end: at + 1, groups: [] }
  const test = testAt(scan, at)
  if (test) return test
  return /[;&|()<>]/.test(character) && !/^[<>]\(/.test(text.slice(at, at + 2))
    ? operatorAt(text, at)
    : wordFrom(scan, at)
}

/** A word that may start with `<(` or `>(`. */
function wordFrom(scan: Scan, at: number): Token {
  const { text } = scan
  const start = /^[<>]\(/.test(text.slice(at, at + 2)) ? behindPair(scan, at + 1) : at
  const word = start > at + 1 ? wordAt(scan, start) : wordAt(scan, at)
  return word.end > at ? { ...word, start: at, text: text.slice(at, word.end) } : operatorAt(text, at)
}

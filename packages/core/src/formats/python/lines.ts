import { codeAt, depthChange, MOST_TOKENS, type CodeTokens } from '../code/arguments.js'

/** A statement, or the header of one that contains others. */
export interface PythonLine {
  /** Its tokens: `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly indent: number
  /** The token after the last line that is indented as deep or deeper. */
  readonly blockEnd: number
}

type Part = Omit<PythonLine, 'blockEnd'>

/** Statements that may have another one on their line. */
const HEADER = /^(?:async|class|def|elif|else|except|finally|for|if|try|while|with)$/

/** Whether a line ends between two tokens; a backslash continues it. */
const LINE_END = /(?:^|[^\\\s])[ \t]*(?:#[^\n]*)?\r?\n/

const endsLine = ({ document: { text }, tokens }: CodeTokens, at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]]
  return !before || !token || LINE_END.test(text.slice(before.range[1], token.range[0]))
}

/** Where the expression ends that starts at a token: at a comma, the end of its line, or the bracket around it. */
export function expressionEnd(code: CodeTokens, from: number): number {
  let depth = 0
  const end = Math.min(code.tokens.length, from + MOST_TOKENS)
  for (let at = from; at < end; at++) {
    const written = codeAt(code, at)
    if (depth === 0 && at > from && endsLine(code, at)) return at
    depth += depthChange(written)
    if (depth < 0 || (depth === 0 && written === ',')) return at
  }
  return end
}

function indentOf(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return at - start
}

/** Splits the tokens into statements: at line ends and semicolons outside of brackets, and after the colon of a header. */
function partsOf(code: CodeTokens): Part[] {
  const {
    document: { text },
    tokens,
  } = code
  const parts: Part[] = []
  let [from, depth, indent] = [0, 0, 0]
  const end = (to: number): void => {
    if (to > from) parts.push({ from, to, indent })
    from = to
  }
  for (const [at, { range }] of tokens.entries()) {
    const written = codeAt(code, at)
    if (depth === 0 && endsLine(code, at)) {
      end(at)
      indent = indentOf(text, range[0])
    }
    depth = Math.max(0, depth + depthChange(written))
    if (depth > 0) continue
    if (written === ';') end(at + 1)
    if (written !== ':' || !HEADER.test(codeAt(code, from))) continue
    end(at + 1)
    indent++
  }
  end(tokens.length)
  return parts
}

/** The statements of a file in order. */
export function linesOf(code: CodeTokens): readonly PythonLine[] {
  const parts = partsOf(code)
  const ends = new Array<number>(parts.length).fill(code.tokens.length)
  const open: number[] = []
  for (const [index, part] of parts.entries()) {
    while (open.length > 0 && (parts[open.at(-1) ?? 0]?.indent ?? 0) > part.indent) ends[open.pop() ?? 0] = part.from
    open.push(index)
  }
  return parts.map((part, index) => ({ ...part, blockEnd: ends[index] ?? 0 }))
}

import type { Edit, Range } from '@mount-lint/core'
import type { TextEdit } from '../../report.js'
import type { Literal } from './pieces.js'
import type { HomeExpression } from './home.js'
import type { Reader, Script, Segment } from './script.js'

/** Text, or an expression that the code must compute. */
type Token = { readonly text: string } | { readonly expression: string }

const TOKEN = /\\(["$`\\])|^(~)(?=\/|$)|\$\{?(HOME|PWD)\}?/g

/** What the shell makes of the text in double quotes. */
function tokensOf(text: string, home: HomeExpression): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const match of text.matchAll(TOKEN)) {
    const [whole, escaped, tilde, name] = match
    tokens.push({ text: text.slice(from, match.index) })
    const variable = tilde === undefined ? name : 'HOME'
    if (variable === undefined) tokens.push({ text: escaped ?? whole })
    else tokens.push({ expression: variable === 'HOME' ? home.code : 'process.cwd()' })
    from = match.index + whole.length
  }
  return [...tokens, { text: text.slice(from) }]
}

const inTemplate = (text: string): string => text.replace(/[`\\]|\$(?=\{)/g, String.raw`\$&`)

const asTemplate = (tokens: readonly Token[]): string =>
  tokens.map((token) => ('text' in token ? inTemplate(token.text) : `\${${token.expression}}`)).join('')

function inLiteral(text: string, { quote }: Literal): string {
  if (quote === '`') return inTemplate(text)
  return text.replace(/[\\\n]/g, (sign) => (sign === '\n' ? String.raw`\n` : '\\\\')).replaceAll(quote, `\\${quote}`)
}

/** Octal escapes and what a template reads as its own signs. */
const NOT_IN_TEMPLATE = /\\[1-9]|\\0\d|`|\$\{/

/** A string becomes a template as a whole, quotes included. */
function templateEdit([start, end]: Range, tokens: readonly Token[], { range }: Literal, code: string): TextEdit[] {
  const [before, after] = [code.slice(range[0], start), code.slice(end, range[1])]
  if (NOT_IN_TEMPLATE.test(before + after)) return []
  return [{ range: [range[0] - 1, range[1] + 1], text: `\`${before}${asTemplate(tokens)}${after}\`` }]
}

interface Covered {
  readonly range: Range
  readonly literal: Literal
  readonly reader: Reader
}

/** The characters of one literal that stand for a range of the script. */
function coveredBy(segments: readonly Segment[], [start, end]: Range): Covered | undefined {
  const inside = segments.filter((segment) => segment.start < end && segment.end > start)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first?.written || !last?.written || first.start !== start || last.end !== end) return undefined
  const {
    written: { literal },
    reader,
  } = first
  const isOne = inside.every((segment) => segment.written?.literal === literal)
  return isOne && literal.isUsedOnce
    ? { range: [first.written.range[0], last.written.range[1]], literal, reader }
    : undefined
}

/** An edit of the script as an edit of the code; none where the text is not written in one place of its own. */
export function rewrite(edit: Edit, { segments }: Script, code: string, home: HomeExpression): TextEdit[] {
  const covered = coveredBy(segments, edit.range)
  if (!covered) return []
  const { range, literal, reader } = covered
  if (reader === 'shell') return [{ range, text: inLiteral(edit.text, literal) }]
  const tokens = tokensOf(edit.text, home)
  if (literal.quote === '`') return [{ range, text: asTemplate(tokens) }]
  if (tokens.some((token) => 'expression' in token)) return templateEdit(range, tokens, literal, code)
  return [{ range, text: inLiteral(tokens.map((token) => ('text' in token ? token.text : '')).join(''), literal) }]
}

import type { Edit, Range } from '@mount-lint/core'
import type { TextEdit } from '../../report.js'
import type { HomeExpression } from './home.js'
import { segmentsIn, type Script, type Segment } from './script.js'
import { asTemplate, inLiteral, tokensOf, type Token } from './tokens.js'

const isSame = (a: Range, b: Range): boolean => a[0] === b[0] && a[1] === b[1]

/** Where the characters are written at the place that uses them. */
const isInPlace = ({ written, use }: Segment): boolean => written !== undefined && isSame(written.range, use)

/** Characters that mean the same with and without quotes around them, for templates that run commands. */
const PLAIN = /^[\w./:@-]*$/

const isPlain = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => !('text' in token) || PLAIN.test(token.text))

const asExpression = (tokens: readonly Token[]): string =>
  tokens.some((token) => 'expression' in token)
    ? `\`${asTemplate(tokens)}\``
    : `'${inLiteral(tokens.map((token) => ('text' in token ? token.text : '')).join(''), { quote: "'" })}'`

/** The new text of an expression, or of a placeholder in a template: `${folder}`. */
function writtenAs(tokens: readonly Token[], { use: [start, end], reader }: Segment, code: string): string {
  if (!code.slice(start, end).startsWith('${')) return asExpression(tokens)
  return reader === 'shell' || isPlain(tokens) ? asTemplate(tokens) : `\${${asExpression(tokens)}}`
}

/** The script's text of an expression with an edit that starts in it. */
function editedText(text: string, [start, end]: Range, { range, text: instead }: Edit): string {
  return text.slice(start, range[0]) + instead + text.slice(Math.min(range[1], end), end)
}

/** Replaces an expression by the new value, and removes the rest of the edited text behind it. */
export function editsAtUse(
  edit: Edit,
  script: Script,
  { text: code, home }: { readonly text: string; readonly home: HomeExpression },
): TextEdit[] {
  const inside = segmentsIn(script, edit.range)
  const [first] = inside
  if (!first || isInPlace(first)) return []
  const expression = script.segments.filter(({ use }) => isSame(use, first.use))
  const rest = inside.filter(({ use }) => !isSame(use, first.use))
  if (expression.some(({ written, isOption }) => !written || isOption) || !rest.every(isInPlace)) return []
  const run: Range = [expression[0]?.start ?? 0, expression.at(-1)?.end ?? 0]
  const text = editedText(script.text, run, edit)
  const tokens: Token[] = first.reader === 'shell' ? [{ text }] : tokensOf(text, home)
  return [
    { range: first.use, text: writtenAs(tokens, first, code) },
    ...rest.map((segment): TextEdit => ({ range: segment.use, text: '' })),
  ]
}

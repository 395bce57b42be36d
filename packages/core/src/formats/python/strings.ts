import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { CodeTokens } from '../code/arguments.js'
import { codeString, stringText } from '../code/strings.js'
import { codeTokensOf, type CodeToken } from '../code/tokens.js'
import { concatenated, textAsValue, type CodeValues } from '../code/values.js'

/** Evaluates an expression in braces: its tokens, and how it is written with them. */
export type EvaluateField = (field: CodeTokens, written: TracedText) => CodeValues

/** A doubled brace, or an expression in single ones. */
const FIELD = /\{\{|\}\}|\{[^{}]*\}/g

/** The value of an f-string. */
function filled(document: TracedText, token: CodeToken, { syntax }: CodeTokens, evaluate: EvaluateField): CodeValues {
  const text = slice(document, ...token.content)
  const isRaw = /r/i.test(document.text.slice(token.range[0], token.content[0]))
  const plain = (part: TracedText): CodeValues => textAsValue(stringText(part, isRaw ? 'raw' : 'filled'))
  const parts: CodeValues[] = []
  let from = 0
  for (const { 0: written, index } of text.text.matchAll(FIELD)) {
    const end = index + written.length
    parts.push(plain(slice(text, from, index)))
    const inner = slice(text, index + 1, end - 1)
    if (written.length === 2) parts.push(plain(slice(text, index, index + 1)))
    else
      parts.push(
        evaluate({ document: inner, tokens: codeTokensOf(inner.text, syntax), syntax }, slice(text, index, end)),
      )
    from = end
  }
  return concatenated([...parts, plain(slice(text, from))])
}

/** The value of a string token; nothing for any other token. */
export function stringValue(code: CodeTokens, token: CodeToken, evaluate: EvaluateField): CodeValues | undefined {
  if (token.kind === 'filled') return filled(code.document, token, code, evaluate)
  const text = codeString(code.document, token, code.syntax)
  return text && textAsValue(text)
}

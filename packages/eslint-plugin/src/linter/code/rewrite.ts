import type { Edit, Range } from '@mount-lint/core'
import type { TextEdit } from '../../report.js'
import { editsAtUse } from './edits-at-use.js'
import type { HomeExpression } from './home.js'
import type { Literal } from './pieces.js'
import { coveredBy, type Covered, type Script } from './script.js'
import type { IsRightForAll } from './shared-literals.js'
import { asTemplate, inLiteral, tokensOf, type Token } from './tokens.js'

/** The code that edits of a script are written in. */
export interface Code {
  readonly text: string
  readonly home: HomeExpression
  readonly isRightForAll: IsRightForAll
}

/** Octal escapes and what a template reads as its own signs. */
const NOT_IN_TEMPLATE = /\\[1-9]|\\0\d|`|\$\{/

/** The most blanks that are skipped before and after a key. */
const NEAR = 200

/** Whether a string, whose range includes the quotes, is the key of an object. */
function isKey([start, end]: Range, code: string): boolean {
  const before = code.slice(Math.max(0, start - NEAR), start).trimEnd()
  const after = code.slice(end, end + NEAR).trimStart()
  return /[{,]$/.test(before) && after.startsWith(':')
}

/** A string becomes a template as a whole, quotes included; as a key, it needs brackets. */
function templateEdit([start, end]: Range, tokens: readonly Token[], { range }: Literal, code: string): TextEdit[] {
  const [before, after] = [code.slice(range[0], start), code.slice(end, range[1])]
  if (NOT_IN_TEMPLATE.test(before + after)) return []
  const whole: Range = [range[0] - 1, range[1] + 1]
  const template = `\`${before}${asTemplate(tokens)}${after}\``
  return [{ range: whole, text: isKey(whole, code) ? `[${template}]` : template }]
}

/** Replaces characters of a literal. */
function editsInLiteral({ range, literal, reader }: Covered, written: string, { text, home }: Code): TextEdit[] {
  if (reader === 'shell') return [{ range, text: inLiteral(written, literal) }]
  const tokens = tokensOf(written, home)
  if (literal.quote === '`') return [{ range, text: asTemplate(tokens) }]
  if (tokens.some((token) => 'expression' in token)) return templateEdit(range, tokens, literal, text)
  return [{ range, text: inLiteral(tokens.map((token) => ('text' in token ? token.text : '')).join(''), literal) }]
}

/**
 * An edit of the script as edits of the code: of the literal if that is right for all its uses, else of the expression that
 * refers to it. None if neither is one range of the code.
 */
export function rewrite(edit: Edit, script: Script, code: Code): TextEdit[] {
  const covered = coveredBy(script, edit.range)
  if (covered && code.isRightForAll(covered, edit.text)) return editsInLiteral(covered, edit.text, code)
  return editsAtUse(edit, script, code)
}

import type { Edit, Range } from '../types.js'
import type { TextOf } from './one-word.js'
import { isPlaceWithin } from './places.js'

/**
 * Quotes that are closed for a variable and opened again, as languages/write.ts writes them in single quotes: the quote
 * (also escaped within other single quotes), the double quotes with the variable, and the start of `$'…'`.
 */
const REOPENED = /^('\\''|')(\\?")(\\?\$(?:HOME|PWD))\2(\$?)\1/

interface Reopened {
  /** How a single quote is written there. */
  readonly single: string
  readonly double: string
  readonly variable: string
  readonly isAnsi: boolean
  /** The text after the variable. */
  readonly rest: string
}

function reopened(text: string): Reopened | undefined {
  const [all, single, double, variable, dollar] = REOPENED.exec(text) ?? []
  if (all === undefined || single === undefined || double === undefined || variable === undefined) return undefined
  return { single, double, variable, isAnsi: dollar === '$', rest: text.slice(all.length) }
}

/** Characters that need no escape in double quotes. */
const PLAIN = /^[^'"$`\\\n]*$/

/** The spellings of a single quote for each spelling here: in single quotes, also with double quotes around it. */
const sameAs = (single: string): readonly string[] => (single === "'" ? [single] : [single, `'"'"'`])

/** The opening quotes right before the edit; within single quotes, a quote can only close them. */
function openingBefore({ single, isAnsi }: Reopened, before: string): string | undefined {
  const openings = sameAs(single).flatMap((one) => (isAnsi ? [String.raw`\$` + one, `$${one}`] : [one]))
  return openings.find((opening) => before.endsWith(opening))
}

const MOST_OPENING = 8

const rightBefore = (text: string, at: number): string => text.slice(Math.max(0, at - MOST_OPENING), at)

/** The quotes around an edit: their positions, and the rest of their content. */
interface Quotes {
  readonly range: Range
  readonly before: string
  readonly after: string
}

/** Quotes that contain only the replaced text. */
function ownQuotes({ range }: Edit, text: string, parts: Reopened): Quotes | undefined {
  const opening = openingBefore(parts, rightBefore(text, range[0]))
  const closing = sameAs(parts.single).find((one) => text.startsWith(one, range[1]))
  if (opening === undefined || closing === undefined) return undefined
  return { range: [range[0] - opening.length, range[1] + closing.length], before: '', after: '' }
}

/** Longest text in single quotes that is searched. */
const MOST_QUOTED = 1000

/** Single quotes whose content needs no escapes in double quotes. */
function widerQuotes({ range }: Edit, text: string, { single, isAnsi }: Reopened): Quotes | undefined {
  if (isAnsi || single !== "'") return undefined
  const from = Math.max(0, range[0] - MOST_QUOTED)
  const open = text.slice(from, range[0]).lastIndexOf("'") + from
  const close = text.slice(range[1], range[1] + MOST_QUOTED).indexOf("'") + range[1]
  const [before, after] = [text.slice(open + 1, range[0]), text.slice(range[1], close)]
  const isFound = text[open] === "'" && text[close] === "'" && !/[$\\']/.test(text[open - 1] ?? '')
  return isFound && PLAIN.test(before + after) ? { range: [open, close + 1], before, after } : undefined
}

/** Replaces single quotes by double quotes: `'-v C:/x:/y'` becomes `"-v $HOME/x:/y"`. */
function inDoubleQuotes(edit: Edit, text: string, parts: Reopened): Edit | undefined {
  const { double, variable, rest } = parts
  const quotes = PLAIN.test(rest) ? (ownQuotes(edit, text, parts) ?? widerQuotes(edit, text, parts)) : undefined
  if (!quotes) return undefined
  const { range, before, after } = quotes
  return { path: edit.path, range, text: double + before + variable + rest + after + double }
}

/** Removes quotes that would be empty: `'C:/$x'` becomes `"$HOME"'/$x'`, not `''"$HOME"'/$x'`. */
function withOpening(edit: Edit, text: string, parts: Reopened): Edit {
  const before = rightBefore(text, edit.range[0])
  const opening = openingBefore(parts, before)
  if (opening === undefined || before.at(-1 - opening.length) === "'") return edit
  const range = [edit.range[0] - opening.length, edit.range[1]] as const
  return { path: edit.path, range, text: edit.text.slice(parts.single.length) }
}

/** Removes quotes that open and close at once: those after `~/x''`. */
function withoutEmptyEnd(edit: Edit, text: string): Edit {
  const last = edit.text.at(-1)
  const isEmpty =
    (last === '"' || last === "'") && text[edit.range[1]] === last && !/[\\$]$/.test(edit.text.slice(0, -1))
  if (!isEmpty) return edit
  return { path: edit.path, range: [edit.range[0], edit.range[1] + 1], text: edit.text.slice(0, -1) }
}

/** Simplifies the quotes of an edit together with the quotes around it. */
export function tidyEdit(edit: Edit, text: string): Edit {
  const parts = reopened(edit.text)
  const tidied = parts && (inDoubleQuotes(edit, text, parts) ?? withOpening(edit, text, parts))
  return withoutEmptyEnd(tidied ?? edit, text)
}

/** Tidies the edits of one finding; an edit that would then overlap another one stays unchanged. */
export function tidyEdits(edits: readonly Edit[], textOf: TextOf): Edit[] {
  return edits.map((edit) => {
    const tidied = tidyEdit(edit, textOf(edit.path))
    return edits.some((other) => other !== edit && isPlaceWithin(other, tidied)) ? edit : tidied
  })
}

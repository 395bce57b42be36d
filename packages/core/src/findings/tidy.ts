import type { Edit } from '../types.js'

/**
 * Quotes that are closed for a variable and opened again, as languages/write.ts writes them in single quotes: the quote,
 * also as other single quotes hold it, the double quotes with the variable, and what opens `$'…'`.
 */
const REOPENED = /^('\\''|')(\\?")(\\?\$(?:HOME|PWD))\2(\$?)\1/

interface Reopened {
  /** How a single quote is written there. */
  readonly single: string
  readonly double: string
  readonly variable: string
  readonly isAnsi: boolean
  /** The text behind the variable. */
  readonly rest: string
}

function reopened(text: string): Reopened | undefined {
  const [all, single, double, variable, dollar] = REOPENED.exec(text) ?? []
  if (all === undefined || single === undefined || double === undefined || variable === undefined) return undefined
  return { single, double, variable, isAnsi: dollar === '$', rest: text.slice(all.length) }
}

/** What double quotes take as it is. */
const PLAIN = /^[^'"$`\\\n]*$/

/** Ways to write a single quote where it is written like this: in single quotes also with double ones around it. */
const sameAs = (single: string): readonly string[] => (single === "'" ? [single] : [single, `'"'"'`])

/** What opens the quotes right before the edit; in single quotes a quote can only be that. */
function openingBefore({ single, isAnsi }: Reopened, before: string): string | undefined {
  const openings = sameAs(single).flatMap((one) => (isAnsi ? [String.raw`\$` + one, `$${one}`] : [one]))
  return openings.find((opening) => before.endsWith(opening))
}

const closingBehind = ({ single }: Reopened, text: string, end: number): string | undefined =>
  sameAs(single).find((closing) => text.startsWith(closing, end))

const MOST_OPENING = 8

/** The edit with the quotes that it would leave empty: `'C:\x'` becomes `"$HOME/x"`, not `''"$HOME"'/x'`. */
function withOpening(edit: Edit, text: string, parts: Reopened): Edit | undefined {
  const before = text.slice(Math.max(0, edit.range[0] - MOST_OPENING), edit.range[0])
  const opening = openingBefore(parts, before)
  if (opening === undefined || before.at(-1 - opening.length) === "'") return undefined
  const { single, double, variable, rest } = parts
  const start = edit.range[0] - opening.length
  const closing = PLAIN.test(rest) ? closingBehind(parts, text, edit.range[1]) : undefined
  if (closing === undefined)
    return { path: edit.path, range: [start, edit.range[1]], text: edit.text.slice(single.length) }
  return { path: edit.path, range: [start, edit.range[1] + closing.length], text: double + variable + rest + double }
}

/** Longest text in single quotes that is looked through. */
const MOST_QUOTED = 1000

/** The single quotes around the edit, where double ones would hold all that they hold and more than the edit. */
function quotesAround({ range }: Edit, text: string): readonly [open: number, close: number] | undefined {
  const open = text.lastIndexOf("'", range[0] - 1)
  const close = text.slice(range[1], range[1] + MOST_QUOTED).indexOf("'") + range[1]
  const isNear = open >= Math.max(0, range[0] - MOST_QUOTED) && close >= range[1]
  const isWhole = open === range[0] - 1 && close === range[1]
  if (!isNear || isWhole || /[$\\']/.test(text[open - 1] ?? '')) return undefined
  return PLAIN.test(text.slice(open + 1, close)) ? [open, close] : undefined
}

/** Double quotes in the place of single ones: `'-v C:/x:/y'` becomes `"-v $HOME/x:/y"`. */
function inDoubleQuotes(edit: Edit, text: string, parts: Reopened): Edit[] | undefined {
  const { single, double, variable, isAnsi, rest } = parts
  const quotes = isAnsi || single !== "'" || !PLAIN.test(rest) ? undefined : quotesAround(edit, text)
  if (!quotes) return undefined
  const { path } = edit
  const others = quotes.map((at): Edit => ({ path, range: [at, at + 1], text: double }))
  return [{ ...edit, text: variable + rest }, ...others]
}

/** Leaves out quotes that are opened only to be closed again: those behind `~/x''`. */
function withoutEmptyEnd(edit: Edit, text: string): Edit {
  const last = edit.text.at(-1)
  const isEmpty =
    (last === '"' || last === "'") && text[edit.range[1]] === last && !/[\\$]$/.test(edit.text.slice(0, -1))
  if (!isEmpty) return edit
  return { path: edit.path, range: [edit.range[0], edit.range[1] + 1], text: edit.text.slice(0, -1) }
}

/** Writes quotes as a person would, with those around the edit. */
export function tidyEdit(edit: Edit, text: string): Edit[] {
  const parts = reopened(edit.text)
  if (!parts) return [withoutEmptyEnd(edit, text)]
  return inDoubleQuotes(edit, text, parts) ?? [withoutEmptyEnd(withOpening(edit, text, parts) ?? edit, text)]
}

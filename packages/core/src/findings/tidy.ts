import type { Edit, Range } from '../types.js'
import type { TextOf } from './one-word.js'
import { isPlaceWithin } from './places.js'

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

const MOST_OPENING = 8

const rightBefore = (text: string, at: number): string => text.slice(Math.max(0, at - MOST_OPENING), at)

/** The quotes around an edit: where they open and close, and what they hold beside it. */
interface Quotes {
  readonly range: Range
  readonly before: string
  readonly after: string
}

/** Quotes that hold nothing but what is replaced. */
function ownQuotes({ range }: Edit, text: string, parts: Reopened): Quotes | undefined {
  const opening = openingBefore(parts, rightBefore(text, range[0]))
  const closing = sameAs(parts.single).find((one) => text.startsWith(one, range[1]))
  if (opening === undefined || closing === undefined) return undefined
  return { range: [range[0] - opening.length, range[1] + closing.length], before: '', after: '' }
}

/** Longest text in single quotes that is looked through. */
const MOST_QUOTED = 1000

/** Single quotes that hold more, all of which double ones would hold as it is. */
function widerQuotes({ range }: Edit, text: string, { single, isAnsi }: Reopened): Quotes | undefined {
  if (isAnsi || single !== "'") return undefined
  const from = Math.max(0, range[0] - MOST_QUOTED)
  const open = text.slice(from, range[0]).lastIndexOf("'") + from
  const close = text.slice(range[1], range[1] + MOST_QUOTED).indexOf("'") + range[1]
  const [before, after] = [text.slice(open + 1, range[0]), text.slice(range[1], close)]
  const isFound = text[open] === "'" && text[close] === "'" && !/[$\\']/.test(text[open - 1] ?? '')
  return isFound && PLAIN.test(before + after) ? { range: [open, close + 1], before, after } : undefined
}

/** Double quotes in the place of single ones: `'-v C:/x:/y'` becomes `"-v $HOME/x:/y"`. */
function inDoubleQuotes(edit: Edit, text: string, parts: Reopened): Edit | undefined {
  const { double, variable, rest } = parts
  const quotes = PLAIN.test(rest) ? (ownQuotes(edit, text, parts) ?? widerQuotes(edit, text, parts)) : undefined
  if (!quotes) return undefined
  const { range, before, after } = quotes
  return { path: edit.path, range, text: double + before + variable + rest + after + double }
}

/** Takes the quotes along that would be empty: `'C:/$x'` becomes `"$HOME"'/$x'`, not `''"$HOME"'/$x'`. */
function withOpening(edit: Edit, text: string, parts: Reopened): Edit {
  const before = rightBefore(text, edit.range[0])
  const opening = openingBefore(parts, before)
  if (opening === undefined || before.at(-1 - opening.length) === "'") return edit
  const range = [edit.range[0] - opening.length, edit.range[1]] as const
  return { path: edit.path, range, text: edit.text.slice(parts.single.length) }
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
export function tidyEdit(edit: Edit, text: string): Edit {
  const parts = reopened(edit.text)
  const tidied = parts && (inDoubleQuotes(edit, text, parts) ?? withOpening(edit, text, parts))
  return withoutEmptyEnd(tidied ?? edit, text)
}

/** Tidies the edits of one finding; an edit that would then cover another one stays as it is. */
export function tidyEdits(edits: readonly Edit[], textOf: TextOf): Edit[] {
  return edits.map((edit) => {
    const tidied = tidyEdit(edit, textOf(edit.path))
    return edits.some((other) => other !== edit && isPlaceWithin(other, tidied)) ? edit : tidied
  })
}

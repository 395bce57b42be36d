import { capitalized, lineIndex, type Range } from '@mount-lint/core'
import type { TextEdit } from '../report.js'

const quoted = (text: string): string => (text.includes('`') ? text : `\`${text}\``)

/** The title of a suggestion; it names the changed line and text where that is not the line of the report. */
export function titleOf(help: string, edits: readonly TextEdit[], reported: Range, text: string): string {
  if (edits.every(({ range }) => range[0] >= reported[0] && range[0] <= reported[1])) return capitalized(help)
  const { positionAt } = lineIndex(text)
  const [first, last] = [positionAt(reported[0]).line, positionAt(reported[1]).line]
  const elsewhere = edits.find(({ range }) => positionAt(range[0]).line < first || positionAt(range[0]).line > last)
  if (!elsewhere) return capitalized(help)
  return `Write ${quoted(elsewhere.text)} in line ${positionAt(elsewhere.range[0]).line}`
}

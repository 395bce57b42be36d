import { replace, slice, writtenAs, concatAll } from '../traced-text.js'
import type { TracedText } from '../types.js'

/** Where an unquoted field ends; a carriage return ends it only before a line end or the end of the text. */
const STOP = /,|\r?\n|\r$/
const RECORD_END = /(?:\r?\n|\r?$)/y
const BLANK_LINES = /^(?:\r?\n)*/

interface Field {
  readonly value: TracedText
  /** Offset after the field: a comma, a line end or the end of the text. */
  readonly end: number
}

function bareField(record: TracedText, start: number): Field | undefined {
  const length = record.text.slice(start).search(STOP)
  const end = length < 0 ? record.text.length : start + length
  const value = slice(record, start, end)
  return value.text.includes('"') ? undefined : { value, end }
}

function quotedField(record: TracedText, start: number): Field | undefined {
  const parts: TracedText[] = []
  let from = start + 1
  for (let quote = record.text.indexOf('"', from); quote >= 0; quote = record.text.indexOf('"', from)) {
    parts.push(slice(record, from, quote))
    if (record.text[quote + 1] !== '"') return { value: writtenAs(concatAll(parts), 'csv-quoted'), end: quote + 1 }
    parts.push(replace(slice(record, quote, quote + 2), '"'))
    from = quote + 2
  }
  return undefined
}

const fieldAt = (record: TracedText, start: number): Field | undefined =>
  record.text[start] === '"' ? quotedField(record, start) : bareField(record, start)

function endsRecord(text: string, at: number): boolean {
  RECORD_END.lastIndex = at
  return RECORD_END.test(text)
}

/** The fields of the first record, as in Go's encoding/csv; undefined for an error. */
export function csvFields(record: TracedText): TracedText[] | undefined {
  const fields: TracedText[] = []
  for (let start = BLANK_LINES.exec(record.text)?.[0].length ?? 0; ;) {
    const field = fieldAt(record, start)
    if (!field) return undefined
    fields.push(field.value)
    if (endsRecord(record.text, field.end)) return fields
    if (record.text[field.end] !== ',') return undefined
    start = field.end + 1
  }
}

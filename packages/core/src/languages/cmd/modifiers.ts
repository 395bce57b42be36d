import { EMPTY, replaceByHole, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { isKnownText, replaceIn } from '../windows/replace-in.js'

const SUBSTRING = /^~([+-]?\d+)(?:,([+-]?\d+))?$/

function substring(value: TracedText, start: string, length: string | undefined): TracedText {
  const size = value.text.length
  const from = Number(start) < 0 ? Math.max(0, size + Number(start)) : Math.min(Number(start), size)
  const to = length === undefined ? size : Number(length) < 0 ? size + Number(length) : from + Number(length)
  return slice(value, from, Math.max(from, to))
}

/** A drive at the start, which a part of an unknown rest does not change. */
const isStartOnly = (value: TracedText, start: string, length: string | undefined): boolean =>
  Number(start) >= 0 && Number(length) >= 0 && isKnownText(slice(value, 0, Number(start) + Number(length)))

function replaced(value: TracedText, sought: string, by: string): TracedText | undefined {
  if (!sought.startsWith('*')) return replaceIn(value, sought, by, 'any-case')
  if (!isKnownText(value) || sought === '*') return undefined
  const at = value.text.toLowerCase().indexOf(sought.slice(1).toLowerCase())
  return at < 0 ? value : replaceIn(value, value.text.slice(0, at + sought.length - 1), by, 'exact')
}

/** `%~dp0` without its trailing backslash is the same folder. */
const isTrimmed = (value: TracedText, start: string, length: string | undefined): boolean =>
  value.atoms.length === 1 && Number(start) === 0 && length === '-1'

/** The value of `%A:~0,2%` or `%A:x=y%`, or an unknown part. */
export function modify(value: TracedText, modifier: string, name: string): TracedText {
  const [, start, length] = SUBSTRING.exec(modifier) ?? []
  if (start !== undefined && (isKnownText(value) || isStartOnly(value, start, length))) {
    return substring(value, start, length)
  }
  const equals = modifier.indexOf('=', 1)
  const isReplacing = start === undefined && equals >= 1
  const changed = isReplacing ? replaced(value, modifier.slice(0, equals), modifier.slice(equals + 1)) : undefined
  if (changed) return changed
  if (start !== undefined && isTrimmed(value, start, length)) return value
  return value.text === '' ? EMPTY : replaceByHole(value, { name, meaning: 'unknown' })
}

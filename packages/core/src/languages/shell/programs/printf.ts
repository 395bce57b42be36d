import { concat, concatAll, EMPTY, HOLE, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { unescaped } from './escapes.js'
import { backslashed } from '../words/quote.js'
import { unknownOutput, type Run } from './program.js'

/** A directive of a format: its flags, width and precision, and the letter that says what is printed. */
const DIRECTIVE = /%(?:%|([-+ 0#']*)(\*|\d*)(?:\.(\*|\d*))?(?:\([^)]*\))?([A-Za-z]))/g

interface Directive {
  readonly flags: string
  readonly width: number
  readonly precision: number | undefined
  readonly letter: string
}

/** `12`, `'A`. */
function numberIn(text: string): number | undefined {
  if (text === '') return 0
  const quoted = /^["'](.)/su.exec(text)?.[1]
  if (quoted !== undefined) return quoted.codePointAt(0)
  return /^[-+]?(?:0|[1-9]\d{0,14})$/.test(text.trim()) ? Number(text) : undefined
}

const BASES: Readonly<Record<string, number>> = { d: 10, i: 10, u: 10, x: 16, X: 16, o: 8 }

function printedNumber(
  { letter, flags, precision }: Directive,
  base: number,
  value: TracedText,
): TracedText | undefined {
  const number = numberIn(value.text)
  if (number === undefined || (number < 0 && letter !== 'd' && letter !== 'i') || /[#+ ']/.test(flags)) return undefined
  const digits = Math.abs(number)
    .toString(base)
    .padStart(precision ?? 0, '0')
  const printed = (number < 0 ? '-' : '') + (letter === 'X' ? digits.toUpperCase() : digits)
  return printed === value.text ? value : unwritten(printed)
}

/** What a directive prints of an argument, before it is padded; undefined where that is not followed. */
function printed(directive: Directive, value: TracedText): TracedText | undefined {
  const { letter, precision } = directive
  if (value.text.includes(HOLE) && (letter !== 's' || precision !== undefined)) return undefined
  const base = BASES[letter]
  if (base !== undefined) return printedNumber(directive, base, value)
  switch (letter) {
    case 's':
      return slice(value, 0, precision)
    case 'b':
      return slice(unescaped(value, 'zero').text, 0, precision)
    case 'c':
      return slice(value, 0, 1)
    case 'q':
      return backslashed(value)
    default:
      return undefined
  }
}

function padded({ flags, width, letter }: Directive, text: TracedText): TracedText | undefined {
  const missing = width - text.text.length
  if (missing <= 0) return text
  if (text.text.includes(HOLE)) return undefined
  if (flags.includes('-')) return concat(text, unwritten(' '.repeat(missing)))
  const isNumber = BASES[letter] !== undefined && flags.includes('0')
  const sign = isNumber && text.text.startsWith('-') ? 1 : 0
  const filler = unwritten((isNumber ? '0' : ' ').repeat(missing))
  return concat(slice(text, 0, sign), filler, slice(text, sign))
}

const MOST_WIDTH = 4096

/** The format once, filled in by the arguments from an index on. */
interface Round {
  readonly text: TracedText
  readonly used: number
}

function formatted(run: Run, from: number): Round {
  const [format = EMPTY, ...values] = run.args
  const parts: TracedText[] = []
  let [start, used] = [0, from]
  const number = (text: string | undefined): number | undefined =>
    text === '*' ? numberIn(values[used++]?.text ?? '') : Math.min(Number(text ?? ''), MOST_WIDTH)
  for (const { index, 0: directive, 1: flags = '', 2: width, 3: precision, 4: letter } of format.text.matchAll(
    DIRECTIVE,
  )) {
    parts.push(unescaped(slice(format, start, index), 'bare').text)
    start = index + directive.length
    if (letter === undefined) {
      parts.push(slice(format, start - 1, start))
      continue
    }
    const size = number(width) ?? 0
    const asked = { flags, width: size, precision: precision === undefined ? undefined : number(precision), letter }
    const text = directive.includes('(') ? undefined : printed(asked, values[used] ?? EMPTY)
    used++
    parts.push((text && padded(asked, text)) ?? unknownOutput(run))
  }
  return { text: concatAll([...parts, unescaped(slice(format, start), 'bare').text]), used }
}

const MOST_FORMATS = 64

/** `printf format arguments`: the format as often as it takes to use all arguments (POSIX XCU "printf"). */
export function printf({ args, ...rest }: Run): TracedText {
  const run = { ...rest, args: args[0]?.text === '--' ? args.slice(1) : args }
  const parts: TracedText[] = []
  let used = 0
  for (let round = 0; round < MOST_FORMATS; round++) {
    const next = formatted(run, used)
    parts.push(next.text)
    if (next.used === used || next.used >= run.args.length - 1) break
    used = next.used
  }
  return concatAll(parts)
}

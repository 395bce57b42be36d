import { concatAll, HOLE, replace, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { isHole } from '../holes.js'
import { inputOf, joinLines, linesOf } from './lines.js'
import { hasOnly, optionsOf, valueOf, type Options } from './options.js'
import type { Run } from './program.js'

/** `head -1` as `head -n 1`. */
const withoutShort = (args: readonly TracedText[]): readonly TracedText[] =>
  args.flatMap((arg) => (/^-\d+$/.test(arg.text) ? [unwritten('-n'), slice(arg, 1)] : [arg]))

interface Asked {
  readonly options: Options
  readonly input: TracedText
}

function asked({ args, ...run }: Run, valueFlags: string, known: string): Asked | undefined {
  const options = optionsOf(args, valueFlags)
  const input = inputOf({ ...run, args }, options.operands)
  return input && hasOnly(options, known) ? { options, input } : undefined
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[-+]?\d{1,9}$/.test(text) ? Number(text) : undefined

/** Lines from the start: so many, or all but so many for a number below zero; the text must not hold unknown lines before. */
export function head(run: Run): TracedText | undefined {
  const all = asked({ ...run, args: withoutShort(run.args) }, 'nc', 'ncq')
  if (!all) return undefined
  const { options, input } = all
  const size = valueOf(options, 'c')
  return size
    ? firstCharacters(input, numberOf(size.text))
    : firstLines(run, input, valueOf(options, 'n')?.text ?? '10')
}

function firstCharacters(input: TracedText, size: number | undefined): TracedText | undefined {
  if (size === undefined || size < 0 || input.text.slice(0, size).includes(HOLE)) return undefined
  return slice(input, 0, size)
}

function firstLines(run: Run, input: TracedText, written: string): TracedText | undefined {
  const count = numberOf(written)
  if (count === 1) return isHole(input) ? input : slice(input, 0, (input.text + '\n').indexOf('\n') + 1)
  return count === undefined || input.text.includes(HOLE) ? undefined : joinLines(run, linesOf(input).slice(0, count))
}

/** Lines from the end; `-n +2` starts at the second line. */
export function tail(run: Run): TracedText | undefined {
  const all = asked({ ...run, args: withoutShort(run.args) }, 'n', 'nq')
  if (!all || all.input.text.includes(HOLE)) return undefined
  const written = valueOf(all.options, 'n')?.text ?? '10'
  const count = numberOf(written)
  if (count === undefined) return undefined
  const lines = linesOf(all.input)
  return joinLines(
    run,
    written.startsWith('+') ? lines.slice(Math.max(count - 1, 0)) : lines.slice(-Math.abs(count) || lines.length),
  )
}

type Order = (a: TracedText, b: TracedText) => number

const byText: Order = (a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

const leadingNumber = ({ text }: TracedText): number => Number(/^\s*(-?\d+(?:\.\d+)?)/.exec(text)?.[1] ?? 0)

const byNumber: Order = (a, b) => leadingNumber(a) - leadingNumber(b) || byText(a, b)

const withoutRepeats = (lines: readonly TracedText[]): TracedText[] =>
  lines.filter((line, index) => line.text !== lines[index - 1]?.text)

/** Lines in the order of their characters, as in the C locale. */
export function sort(run: Run): TracedText | undefined {
  const all = asked(run, '', 'rnuf')
  if (!all) return undefined
  const { letters } = all.options
  if (all.input.text.includes(HOLE)) return letters === '' ? all.input : undefined
  if (letters.includes('f')) return undefined
  const lines = [...linesOf(all.input)].sort(letters.includes('n') ? byNumber : byText)
  if (letters.includes('r')) lines.reverse()
  return joinLines(run, letters.includes('u') ? withoutRepeats(lines) : lines)
}

export function uniq(run: Run): TracedText | undefined {
  const all = asked(run, '', '')
  if (!all || all.input.text.includes(HOLE)) return all?.input
  return joinLines(run, withoutRepeats(linesOf(all.input)))
}

export function tac(run: Run): TracedText | undefined {
  const all = asked(run, '', '')
  return all && !all.input.text.includes(HOLE) ? joinLines(run, [...linesOf(all.input)].reverse()) : undefined
}

function backwards(line: TracedText): TracedText {
  const pieces = Array.from(line.text, (_, at) => slice(line, line.text.length - 1 - at, line.text.length - at))
  return concatAll(pieces)
}

export function rev(run: Run): TracedText | undefined {
  const all = asked(run, '', '')
  return all && !all.input.text.includes(HOLE) ? joinLines(run, linesOf(all.input).map(backwards)) : undefined
}

/** `wc -l` and `wc -c` of the standard input. */
export function wc(run: Run): TracedText | undefined {
  const all = asked(run, '', 'lc')
  if (!all || all.options.operands.length > 0 || all.input.text.includes(HOLE) || all.options.letters.length !== 1)
    return undefined
  const { text } = all.input
  const count = all.options.letters === 'l' ? text.split('\n').length - 1 : text.length
  return joinLines(run, [unwritten(count.toString())])
}

/** `paste -sd,`: the lines as one. */
export function paste(run: Run): TracedText | undefined {
  const all = asked(run, 'd', 'sd')
  if (!all || all.input.text.includes(HOLE) || !all.options.letters.includes('s')) return undefined
  const delimiter = valueOf(all.options, 'd')?.text ?? '\t'
  if (delimiter.length !== 1) return undefined
  const lines = linesOf(all.input)
  return joinLines(run, [
    concatAll(lines.flatMap((line, index) => (index === 0 ? [line] : [unwritten(delimiter), line]))),
  ])
}

const MOST_NUMBERS = 256

/** `seq last`, `seq first last`, `seq first step last`. */
export function seq(run: Run): TracedText | undefined {
  const numbers = run.args.map(({ text }) => (/^-?\d{1,9}$/.test(text) ? Number(text) : undefined))
  const [a, b, c] = numbers
  if (numbers.includes(undefined) || a === undefined || numbers.length > 3) return undefined
  const [first, step, last] = b === undefined ? [1, 1, a] : c === undefined ? [a, 1, b] : [a, b, c]
  const count = step === 0 ? 0 : Math.max(0, Math.floor((last - first) / step) + 1)
  if (count > MOST_NUMBERS) return undefined
  return joinLines(
    run,
    Array.from({ length: count }, (_, index) => replace(run.name, (first + index * step).toString())),
  )
}

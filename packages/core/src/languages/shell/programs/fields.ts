import { concat, HOLE, replace, slice, split, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { inputOf, joinLines, linesOf } from './lines.js'
import { hasOnly, optionsOf, valueOf, type Options } from './options.js'
import type { Run } from './program.js'

/** Places from the first one on, counted from 1; `Infinity` for all that follow. */
interface Span {
  readonly first: number
  readonly last: number
}

/** `2`, `2-`, `-2`, `1,3-4`, in order. */
function spansOf(list: string): Span[] | undefined {
  const spans = list.split(',').map((one): Span | undefined => {
    const [, first, dash, last] = /^(\d*)(-?)(\d*)$/.exec(one) ?? []
    if (first === undefined || (first === '' && last === '')) return undefined
    const from = first === '' ? 1 : Number(first)
    return { first: from, last: dash === '' ? from : last === '' ? Infinity : Number(last) }
  })
  const known = spans.filter((span) => span !== undefined)
  return known.length === spans.length ? known.sort((a, b) => a.first - b.first) : undefined
}

const isIn = (spans: readonly Span[], place: number): boolean =>
  spans.some(({ first, last }) => place >= first && place <= last)

/** The fields with the delimiters that stand behind them, but for the last one. */
function fieldsIn(line: TracedText, delimiter: string, spans: readonly Span[]): TracedText {
  const parts = split(line, delimiter)
  const chosen = parts.flatMap((_, index) => (isIn(spans, index + 1) ? [index] : []))
  let at = 0
  const starts = parts.map((part) => (at += part.text.length + 1) - part.text.length - 1)
  const pieces = chosen.map((index, nth) => {
    const start = starts[index] ?? 0
    const end = start + (parts[index]?.text.length ?? 0)
    const isLast = nth === chosen.length - 1
    if (isLast || end < line.text.length) return slice(line, start, isLast ? end : end + 1)
    return concat(slice(line, start, end), replace(slice(line, start, end), delimiter))
  })
  return concatAll(pieces)
}

function charactersIn(line: TracedText, spans: readonly Span[]): TracedText {
  const places = Array.from({ length: line.text.length }, (_, index) => index)
  return concatAll(places.filter((at) => isIn(spans, at + 1)).map((at) => slice(line, at, at + 1)))
}

/** `cut -d= -f2`, `cut -c1-3`; a line without the delimiter stays as it is but for `-s`. */
export function cut(run: Run): TracedText | undefined {
  const options = optionsOf(run.args, 'dfcb')
  const input = inputOf(run, options.operands)
  if (!input || input.text.includes(HOLE) || !hasOnly(options, 'dfcbs')) return undefined
  const fields = valueOf(options, 'f')
  if (fields) return cutFields(run, options, linesOf(input), spansOf(fields.text))
  const spans = spansOf((valueOf(options, 'c') ?? valueOf(options, 'b'))?.text ?? '')
  const cutLine = (line: TracedText): TracedText => (spans ? charactersIn(line, spans) : line)
  return spans && joinLines(run, linesOf(input).map(cutLine))
}

function cutFields(run: Run, options: Options, lines: readonly TracedText[], spans: Span[] | undefined) {
  const delimiter = valueOf(options, 'd')?.text ?? '\t'
  if (!spans || delimiter.length !== 1) return undefined
  const kept = options.letters.includes('s') ? lines.filter(({ text }) => text.includes(delimiter)) : lines
  return joinLines(
    run,
    kept.map((line) => (line.text.includes(delimiter) ? fieldsIn(line, delimiter, spans) : line)),
  )
}

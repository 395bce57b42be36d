import { concatAll, EMPTY, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { unescaped } from './escapes.js'
import { unknownOutput, type Run } from './program.js'

/** A directive of a format: its flags, width and precision, and the letter that says what is printed. */
const DIRECTIVE = /%(?:%|([-+ 0#'*.\d]*)(?:\([^)]*\))?([A-Za-z]))/g

/** What a directive prints for an argument; undefined if that is not followed. */
function printed(letter: string, value: TracedText): TracedText | undefined {
  switch (letter) {
    case 's':
      return value
    case 'd':
    case 'i':
    case 'u':
      return /^-?(?:0|[1-9]\d{0,14})$/.test(value.text) ? value : undefined
    case 'b':
      return unescaped(value, 'zero').text
    default:
      return undefined
  }
}

/** Each `*` takes an argument for a number, before the one that is printed. */
const argumentsTaken = (size = ''): number => size.split('*').length

/** The format once, filled in by the arguments from an index on. */
interface Round {
  readonly text: TracedText
  readonly used: number
}

function formatted(run: Run, from: number): Round {
  const [format = EMPTY, ...values] = run.args
  const parts: TracedText[] = []
  let [start, used] = [0, from]
  for (const { index, 0: directive, 1: size, 2: letter } of format.text.matchAll(DIRECTIVE)) {
    parts.push(unescaped(slice(format, start, index), 'bare').text)
    start = index + directive.length
    if (letter === undefined) parts.push(slice(format, start - 1, start))
    else {
      const taken = argumentsTaken(size)
      const value = values[used + taken - 1] ?? EMPTY
      used += taken
      parts.push((size === '' ? printed(letter, value) : undefined) ?? unknownOutput(run))
    }
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

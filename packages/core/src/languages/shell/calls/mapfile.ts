import { slice, split, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, combine, map, type Alternatives } from '../conditions/alternatives.js'
import { arrayOf, entriesOf } from '../state/arrays.js'
import { bindList } from '../statements/assignment.js'
import { asMany, holeAt } from '../holes.js'
import { optionsOf, valueOf } from '../programs/options.js'
import { delimiterOf } from './read.js'
import type { Call } from '../scope.js'
import { assign, lookup, type Binding, type End } from '../state/state.js'

const DEFAULT_NAME = 'MAPFILE'

/** Lines with their ends, of which `-t` takes the last character away. */
function linesOf(text: TracedText, delimiter: string, isTrimmed: boolean): TracedText[] {
  let at = 0
  const lines = split(text, delimiter).map((line) => {
    const start = at
    at += line.text.length + 1
    return isTrimmed ? line : slice(text, start, at)
  })
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

const numberOf = (value: TracedText | undefined): number => {
  const number = Number(value?.text ?? 0)
  return Number.isInteger(number) && number > 0 ? number : 0
}

/** The lines behind the elements before an index, which stay. */
function placedAt(origin: number, before: Binding, lines: Binding): Binding {
  const kept = origin === 0 ? [] : entriesOf(before.value)
  const placed = entriesOf(lines.value).map(([key, item]) => [(Number(key) + origin).toString(), item] as const)
  return origin === 0 ? lines : { ...lines, value: arrayOf([...kept, ...placed]) }
}

/** `mapfile -t NAME` takes the lines of its input (bash, "mapfile"). */
export function mapfile({ argv, state }: Call): End[] {
  const options = optionsOf(argv.slice(1), 'dnOsuCc')
  const name = options.operands.at(-1) ?? unwritten(DEFAULT_NAME)
  const [skipped, most] = [numberOf(valueOf(options, 's')), numberOf(valueOf(options, 'n'))]
  const lists: Alternatives<Binding> = map(lookup(state, '#in'), ({ value }) => {
    if (value.kind !== 'text') return bindList([asMany(holeAt(argv[0] ?? name, `$${name.text}`, 'unknown'))])
    const lines = linesOf(value.text, delimiterOf(options), options.letters.includes('t'))
    return bindList(lines.slice(skipped, most === 0 ? undefined : skipped + most))
  })
  const origin = numberOf(valueOf(options, 'O'))
  const before = origin === 0 ? always(bindList([])) : lookup(state, name.text)
  const placed = combine(before, lists, (old, list) => placedAt(origin, old, list))
  return [{ state: assign(state, name.text, placed), success: true }]
}

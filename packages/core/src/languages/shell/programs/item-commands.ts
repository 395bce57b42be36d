import { concat, concatAll, EMPTY, replace, slice, split, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { holeAt } from '../holes.js'
import { expandUse } from '../scope.js'
import type { ItemCommand, Row, Separation } from './items.js'
import { hasAny, optionsFrom, valuesOf, type Option } from './operands.js'
import { words, type Wrapper } from './wrapper.js'

/** Puts what an item is made of in the place of a text, where it is used. */
export const filledAt =
  (place: string) =>
  (word: TracedText, row: Row): TracedText => {
    const [first = EMPTY, ...rest] = split(word, place)
    const item = concatAll(row.flatMap((part, index) => (index === 0 ? [part] : [unwritten(' '), part])))
    let at = first.text.length
    const filled = rest.map((part) => {
      const used = expandUse(slice(word, at, at + place.length), item)
      at += place.length + part.text.length
      return concat(used, part)
    })
    return concatAll([first, ...filled])
  }

const XARGS: Wrapper = {
  short: 'nILPdEsa',
  optional: 'iel',
  long: words('--max-args --max-procs --delimiter --arg-file --max-chars --process-slot-var'),
}

/** Without a command `xargs` prints what it reads. */
const echoOf = ([name]: readonly TracedText[]): readonly TracedText[] => (name ? [replace(name, 'echo')] : [])

const ESCAPES: ReadonlyMap<string, string> = new Map(Object.entries({ '\\n': '\n', '\\t': '\t', '\\0': '\0' }))

/** What stands for an item: the last of the flags counts. */
function placeOf(options: readonly Option[]): string | undefined {
  const flag = options.findLast(({ name }) => ['-I', '-i', '--replace'].includes(name))
  return flag && (flag.value?.text ?? '{}')
}

function separationOf(options: readonly Option[]): Separation {
  const [delimiter] = valuesOf(options, ['-d', '--delimiter'])
  if (delimiter) return { by: ESCAPES.get(delimiter.text) ?? delimiter.text }
  if (hasAny(options, ['-0', '--null'])) return { by: '\0' }
  if (placeOf(options) !== undefined) return 'lines'
  return hasAny(options, ['-L', '-l', '--max-lines']) ? 'lines-of-words' : 'words'
}

/** How many items a command gets; a flag without a number means one. */
function numberAtOnce(options: readonly Option[]): number | undefined {
  const flag = options.findLast(({ name }) => ['-n', '--max-args', '-L', '-l', '--max-lines'].includes(name))
  return flag && Math.max(Number(flag.value?.text ?? 1) || 1, 1)
}

/** GNU and BSD `xargs`. */
export function xargs(argv: readonly TracedText[]): readonly ItemCommand[] {
  const { options, end } = optionsFrom(XARGS, argv, 1)
  const place = placeOf(options)
  const atOnce = numberAtOnce(options)
  const [file] = valuesOf(options, ['-a', '--arg-file'])
  const command = argv.slice(end)
  return [
    {
      kind: 'items',
      argv: command.length > 0 ? command : echoOf(argv),
      items: file ? [[holeAt(file, '…', 'unknown')]] : separationOf(options),
      ...(place === undefined ? {} : { fill: filledAt(place) }),
      ...(atOnce === undefined ? {} : { atOnce }),
    },
  ]
}

const FIND_ACTIONS = new Set(['-exec', '-execdir', '-ok', '-okdir'])

/** Where `find` starts, as far as it is told; what it finds lies there or below. */
function foundPaths(argv: readonly TracedText[]): readonly TracedText[] {
  const end = argv.findIndex(({ text }, index) => index > 0 && /^(?:-[^HLPOD]|[(!])/.test(text))
  const starts = argv.slice(1, end < 0 ? argv.length : end).filter(({ text }) => !text.startsWith('-'))
  const paths = starts.map((start) => concat(start, holeAt(start, '…', 'unknown')))
  return paths.length > 0 ? paths : argv.slice(0, 1).map((name) => holeAt(name, '{}', 'unknown'))
}

/** The commands of `find … -exec … ;`, each for what is found. */
export function findActions(argv: readonly TracedText[]): readonly ItemCommand[] {
  const found = foundPaths(argv).map((path) => [path])
  const actions: ItemCommand[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]
    if (!word || !FIND_ACTIONS.has(word.text)) continue
    const end = endOfAction(argv, index + 1)
    const items = word.text.endsWith('dir') ? [[holeAt(word, '{}', 'unknown')]] : found
    actions.push({ kind: 'items', argv: argv.slice(index + 1, end), items, fill: filledAt('{}') })
    index = end
  }
  return actions
}

/** Index of the word that ends the command of an action. */
function endOfAction(argv: readonly TracedText[], start: number): number {
  const end = argv.findIndex(({ text }, index) => index >= start && (text === ';' || text === '+'))
  return end < 0 ? argv.length : end
}

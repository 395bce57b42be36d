import { concat, concatAll, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { expandUse } from '../domain/scope.js'
import { asMany, holeAt } from '../domain/unknown.js'
import { optionsFrom } from './operands.js'
import type { WrappedRun } from './wrapped-run.js'
import { words, type Wrapper } from './wrapper.js'

const itemAt = (use: TracedText, item: TracedText | undefined): TracedText =>
  item ? expandUse(use, item) : holeAt(use, use.text, 'unknown')

/** A word with an item in place of a placeholder; unknown if there is no item. */
function filled(word: TracedText, place: string, item?: TracedText): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (let at = word.text.indexOf(place); at >= 0; at = word.text.indexOf(place, start)) {
    parts.push(slice(word, start, at), itemAt(slice(word, at, at + place.length), item))
    start = at + place.length
  }
  return start === 0 ? word : concatAll([...parts, slice(word, start)])
}

const XARGS: Wrapper = {
  short: 'nILPdEsa',
  optional: 'iel',
  long: words('--max-args --max-procs --delimiter --arg-file --max-chars --process-slot-var'),
}

/** `xargs` runs its command with items that are not known. */
export function xargs(argv: readonly TracedText[]): readonly WrappedRun[] {
  const { options, end } = optionsFrom(XARGS, argv, 1)
  const flag = options.findLast(({ name }) => ['-I', '-i', '--replace'].includes(name))
  const command = argv.slice(end)
  const [first] = command
  if (!first) return []
  const place = flag && (flag.value?.text ?? '{}')
  const items = place ? command.map((word) => filled(word, place)) : [...command, asMany(holeAt(first, '…', 'unknown'))]
  return [{ kind: 'command', argv: items }]
}

const FIND_ACTIONS = new Set(['-exec', '-execdir', '-ok', '-okdir'])

/** Where `find` starts; what it finds lies there or below. */
function foundPaths(argv: readonly TracedText[]): readonly (TracedText | undefined)[] {
  const end = argv.findIndex(({ text }, index) => index > 0 && /^(?:-[^HLPOD]|[(!])/.test(text))
  const starts = argv.slice(1, end < 0 ? argv.length : end).filter(({ text }) => !text.startsWith('-'))
  const paths = starts.map((start) => concat(start, holeAt(start, '…', 'unknown')))
  return paths.length > 0 ? paths : [undefined]
}

/** The words of each `-exec … ;`; all of them belong to its command, even another `-exec`. */
function* actionsIn(argv: readonly TracedText[]): Generator<readonly TracedText[]> {
  for (let index = 0; index < argv.length; index++) {
    if (!FIND_ACTIONS.has(argv[index]?.text ?? '')) continue
    const end = argv.findIndex(({ text }, at) => at > index && (text === ';' || text === '+'))
    const action = argv.slice(index, end < 0 ? undefined : end)
    yield action
    index += action.length
  }
}

/** The commands of `find … -exec … ;`, each for what is found. */
export function findActions(argv: readonly TracedText[]): readonly WrappedRun[] {
  const found = foundPaths(argv)
  return [...actionsIn(argv)].flatMap(([action, ...command]): WrappedRun[] => {
    const paths = action?.text.endsWith('dir') ? [undefined] : found
    return paths.map((path) => ({ kind: 'command', argv: command.map((word) => filled(word, '{}', path)) }))
  })
}

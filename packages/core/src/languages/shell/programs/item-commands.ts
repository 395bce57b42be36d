import { concat, replace } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { firstOperand } from './operands.js'
import { holeAt } from '../holes.js'
import { words, type Wrapper } from './wrappers.js'

/** A command for each item; one word with blanks is a script. */
export interface ItemCommand {
  readonly kind: 'items'
  readonly argv: readonly TracedText[]
  /** What stands for an item; without one the items are put behind the command. */
  readonly placeholder: string | undefined
  /** The items, if they are not those of the standard input. */
  readonly items?: readonly TracedText[]
}

const XARGS: Wrapper = {
  short: 'nILPdEsa',
  long: ['--max-args', '--max-lines', '--max-procs', '--delimiter', '--arg-file', '--max-chars', '--eof'],
}

/** Without a command `xargs` prints what it reads. */
const echoOf = ([name]: readonly TracedText[]): readonly TracedText[] => (name ? [replace(name, 'echo')] : [])

export function xargs(argv: readonly TracedText[]): readonly ItemCommand[] {
  const first = firstOperand(XARGS, argv, 1)
  const flags = argv.slice(1, first)
  const at = flags.findIndex((flag) => /^-I|^--replace|^-i/.test(flag.text))
  const flag = flags[at]?.text
  const placeholder =
    flag === '-I' ? flags[at + 1]?.text : flag?.replace(/^(?:-I|--replace=?|-i)/, '').replace(/^$/, '{}')
  const command = argv.slice(first)
  return [{ kind: 'items', argv: command.length > 0 ? command : echoOf(argv), placeholder }]
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
  const items = foundPaths(argv)
  const actions: ItemCommand[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]
    if (!word || !FIND_ACTIONS.has(word.text)) continue
    const end = endOfAction(argv, index + 1)
    const found = word.text.endsWith('dir') ? [holeAt(word, '{}', 'unknown')] : items
    actions.push({ kind: 'items', argv: argv.slice(index + 1, end), placeholder: '{}', items: found })
    index = end
  }
  return actions
}

/** Index of the word that ends the command of an action. */
function endOfAction(argv: readonly TracedText[], start: number): number {
  const end = argv.findIndex(({ text }, index) => index >= start && (text === ';' || text === '+'))
  return end < 0 ? argv.length : end
}

const PARALLEL: Wrapper = {
  short: 'jnNaLIPS',
  long: words(
    '--jobs --max-args --arg-file --colsep --delay --joblog --results --retries --timeout --tagstring --workdir --halt --sshlogin',
  ),
}

/** GNU `parallel`: the items stand behind `:::`, or come by the standard input. */
export function parallel(argv: readonly TracedText[]): readonly ItemCommand[] {
  const isElsewhere = argv.some(({ text }) => /^(?:-S|--sshlogin|--slf)/.test(text))
  const end = argv.findIndex(({ text }) => text.startsWith(':::'))
  const line = end < 0 ? argv : argv.slice(0, end)
  const command = line.slice(firstOperand(PARALLEL, line, 1))
  const [last] = command.slice(-1)
  if (!last || isElsewhere) return []
  const hasPlace = command.some(({ text }) => text.includes('{}'))
  const words = hasPlace ? command : [...command, replace(last, '{}')]
  const groups = argv.filter(({ text }) => text.startsWith(':::')).length
  const items = groups === 0 ? undefined : groups > 1 ? [holeAt(last, '{}', 'unknown')] : argv.slice(end + 1)
  return [{ kind: 'items', argv: words, placeholder: '{}', ...(items ? { items } : {}) }]
}

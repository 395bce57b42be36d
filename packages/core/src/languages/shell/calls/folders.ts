import { concat, EMPTY, HOLE, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, flatMap, map, type Alternatives } from '../conditions/alternatives.js'
import { bindText } from '../statements/assignment.js'
import { holeAt } from '../holes.js'
import { normalPath } from '../programs/paths.js'
import { recordReading, type Call } from '../scope.js'
import { assign, forget, isAssigned, lookup, type Binding, type End, type State } from '../state/state.js'

const textIn = ({ value }: Binding): TracedText | undefined => (value.kind === 'text' ? value.text : undefined)

/** The folder that the shell is in. */
const currentFolder = (state: State, at: TracedText): Alternatives<TracedText> =>
  map(lookup(state, '#cwd'), (binding) => textIn(binding) ?? holeAt(at, '$PWD', 'project'))

const isAbsolute = ({ text }: TracedText): boolean => /^[/~\\]|^[A-Za-z]:[\\/]/.test(text) || text.startsWith(HOLE)

function folderFrom(before: TracedText, target: TracedText): TracedText {
  if (target.text === '' || target.text === '.') return before
  if (isAbsolute(target)) return normalPath(target)
  return normalPath(concat(before, unwritten(before.text === '/' ? '' : '/'), target))
}

/** `cd -` goes back. */
const formerFolder = (state: State, at: TracedText): Alternatives<TracedText> =>
  map(lookup(state, 'OLDPWD'), (binding) => textIn(binding) ?? holeAt(at, '$OLDPWD', 'unknown'))

/** The folder after `cd`, as far as it is known. */
function folderAfter({ argv, state }: Call): Alternatives<TracedText> | undefined {
  const [name, ...operands] = argv.filter((word, index) => index === 0 || !/^-[LPe@n]+$|^--$/.test(word.text))
  const [target] = operands
  if (!name) return undefined
  if (!target) return homeFolder(state, name)
  if (target.text === '-') return formerFolder(state, target)
  return map(currentFolder(state, target), (before) => folderFrom(before, target))
}

const homeFolder = (state: State, at: TracedText): Alternatives<TracedText> =>
  map(lookup(state, 'HOME'), (binding) => textIn(binding) ?? holeAt(at, '~', 'home'))

/** The shell is in the folder from now on, and knows the one that it left. */
function goTo(state: State, at: TracedText, folder: Alternatives<TracedText>): State {
  const left = map(currentFolder(state, at), bindText)
  const told = isAssigned(state, 'PWD') ? forget(state, 'PWD') : state
  return assign(assign(told, 'OLDPWD', left), '#cwd', map(folder, bindText))
}

function readFolder({ shell, argv: [name = EMPTY, ...words] }: Call): void {
  for (const word of words) recordReading(shell, name, word)
}

/** The folder is taken to be there. */
const end = (state: State): End[] => [{ state, success: true }]

export function cd(call: Call): End[] {
  const [name = EMPTY] = call.argv
  readFolder(call)
  const folder = folderAfter(call)
  return end(folder ? goTo(call.state, name, folder) : call.state)
}

const STACK = '#folders'

const stackOf = (state: State): Alternatives<readonly TracedText[]> =>
  map(lookup(state, STACK), ({ value }) => (value.kind === 'list' ? value.items : []))

const stackBinding = (items: readonly TracedText[]): Binding => ({ value: { kind: 'list', items }, definitions: [] })

/** `pushd` remembers the folder that it leaves; without an operand it goes to the one that was remembered last. */
export function pushd(call: Call): End[] {
  const { argv, state } = call
  const [name = EMPTY, ...operands] = argv.filter(({ text }) => text !== '-n')
  readFolder(call)
  const here = currentFolder(state, name)
  const isSwap = operands.length === 0
  const rest = map(stackOf(state), (items) => (isSwap ? items.slice(1) : items))
  const folder = isSwap ? lastOf(state, name) : folderAfter(call)
  const stack = flatMap(here, (one) => map(rest, (items) => stackBinding([one, ...items])))
  return end(folder ? assign(goTo(state, name, folder), STACK, stack) : state)
}

const lastOf = (state: State, at: TracedText): Alternatives<TracedText> =>
  flatMap(stackOf(state), ([last]) => (last ? always(last) : currentFolder(state, at)))

/** `popd` goes back to the folder that `pushd` left. */
export function popd({ argv: [name = EMPTY], state }: Call): End[] {
  const rest = map(stackOf(state), (items) => stackBinding(items.slice(1)))
  return end(assign(goTo(state, name, lastOf(state, name)), STACK, rest))
}

import { concat, EMPTY, HOLE, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { recordReading, type Call } from '../domain/scope.js'
import { assign, lookup, type Binding, type End, type State } from '../domain/state.js'
import { holeAt, meaningOf } from '../domain/unknown.js'
import { UNKNOWN_TEXT } from '../domain/forget.js'
import { remove } from '../domain/persistent-map.js'
import { always, map, type ValueSet } from '../domain/value-set.js'
import { normalPath } from '../programs/paths.js'
import { bindText } from '../words/bindings.js'

const textIn = ({ value }: Binding): TracedText | undefined => (value.kind === 'text' ? value.text : undefined)

/** The folder that the shell is in. */
const currentFolder = (state: State, at: TracedText): ValueSet<TracedText> =>
  map(state.folder, (folder) => folder ?? holeAt(at, '$PWD', 'project'))

const isAbsolute = ({ text }: TracedText): boolean => /^[/~\\]|^[A-Za-z]:[\\/]/.test(text) || text.startsWith(HOLE)

function folderFrom(before: TracedText, target: TracedText): TracedText {
  if (target.text === '' || target.text === '.') return before
  if (isAbsolute(target)) return normalPath(target)
  return normalPath(concat(before, unwritten(before.text === '/' ? '' : '/'), target))
}

/** A variable that holds a folder. */
const folderIn = (state: State, name: 'HOME' | 'OLDPWD', at: TracedText): ValueSet<TracedText> =>
  map(lookup(state, name), (binding) => {
    const { value } = binding
    const isOfEnvironment = value.kind === 'unknown' && value.from === 'environment' && name === 'HOME'
    return (
      textIn(binding) ?? holeAt(at, name === 'HOME' ? '~' : '$OLDPWD', isOfEnvironment ? meaningOf(name) : 'unknown')
    )
  })

/** The folder after `cd`, as far as it is known. */
function folderAfter({ argv, state }: Call): ValueSet<TracedText> {
  const [name = EMPTY, ...operands] = argv.filter(({ text }, index) => index === 0 || !/^-[LPe@n]+$|^--$/.test(text))
  const [target] = operands
  if (!target) return folderIn(state, 'HOME', name)
  if (target.text === '-') return folderIn(state, 'OLDPWD', target)
  return map(currentFolder(state, target), (before) => folderFrom(before, target))
}

/** The shell changes to the folder, and remembers the previous one. */
function goTo(state: State, at: TracedText, folder: ValueSet<TracedText | undefined>): State {
  const left = map(currentFolder(state, at), bindText)
  const variables = remove(state.variables, 'PWD')
  return { ...assign({ ...state, variables }, 'OLDPWD', left), folder }
}

function readFolder({ shell, argv: [name = EMPTY, ...words] }: Call): void {
  for (const word of words) recordReading(shell, name, word)
}

/** The folder is assumed to exist. */
const end = (state: State): End[] => [{ state, success: true }]

export function cd(call: Call): End[] {
  readFolder(call)
  return end(goTo(call.state, call.argv[0] ?? EMPTY, folderAfter(call)))
}

/** `pushd` remembers the current folder; without an operand, it changes to the one that was remembered last. */
export function pushd(call: Call): End[] {
  const { argv, state } = call
  const [name = EMPTY, ...operands] = argv.filter(({ text }) => text !== '-n')
  readFolder(call)
  const [last = UNKNOWN_FOLDER, ...others] = state.folderStack
  const [folder, rest] = operands.length === 0 ? [last, others] : [folderAfter(call), state.folderStack]
  return end({ ...goTo(state, name, folder), folderStack: [state.folder, ...rest] })
}

const UNKNOWN_FOLDER: ValueSet<TracedText | undefined> = always(UNKNOWN_TEXT)

/** `popd` returns to the folder that `pushd` remembered. */
export function popd({ argv: [name = EMPTY], state }: Call): End[] {
  const [folder = UNKNOWN_FOLDER, ...folderStack] = state.folderStack
  return end({ ...goTo(state, name, folder), folderStack })
}

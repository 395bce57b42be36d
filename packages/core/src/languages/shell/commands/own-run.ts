import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { inherited } from '../domain/exports.js'
import { entries } from '../domain/persistent-map.js'
import type { Call } from '../domain/scope.js'
import type { Binding, State } from '../domain/state.js'
import { possibleUnder } from '../domain/value-set.js'
import { mayHoldDrive } from '../programs/paths.js'

const mayMatter = ({ text, atoms }: TracedText): boolean =>
  mayHoldDrive(text.replaceAll(HOLE, '')) || atoms.some(({ hole }) => hole && hole.meaning !== 'unknown')

const isGiven = ({ value }: Binding): boolean => value.kind === 'text' && mayMatter(value.text)

const exportsPath = (state: State): boolean =>
  entries(state.exports).some(([name]) => inherited(state, name).some(({ value }) => isGiven(value)))

/** Whether a folder is outside of the project; the folders of the project are on the same drive. */
const isElsewhere = (folder: TracedText | undefined): boolean => {
  const first = folder?.atoms[0]?.hole?.meaning
  return folder !== undefined && (folder.text.startsWith('/') || first === 'home' || first === 'windows')
}

/**
 * Whether a script that is called mounts what it mounts on its own, where it is linted, too: it is given no path that
 * leaves the project, in its arguments, its environment, its input or its folder, and what it prints is not read.
 */
export const runsAsAlone = ({ state }: Call, args: readonly TracedText[]): boolean =>
  state.stdout === undefined &&
  !args.some(mayMatter) &&
  !exportsPath(state) &&
  possibleUnder(state.stdin, state.condition).every(({ value }) => value === undefined) &&
  !possibleUnder(state.folder, state.condition).some(({ value }) => isElsewhere(value))

import { visible, type MachineKind, type ProjectMove } from '@mount-lint/core'
import { copyCommand, inHome, inRoot, quoted } from '../copy-command.js'

/** How to move a project off its Windows drive: the purpose of the command, the command, and a note. */
export interface MoveDescription {
  readonly intent: string
  readonly command: string
  readonly note?: string
}

/** On Windows, the command runs in WSL, where the drives are below `/mnt`. */
const folderInWsl = ({ folder }: ProjectMove): string =>
  folder.replace(/^([A-Za-z]):/, (_, letter: string) => `/mnt/${letter.toLowerCase()}`)

/** `map` in the config can name a folder outside the home. */
const isInHome = ({ moveTo }: ProjectMove): boolean => moveTo.startsWith('~')

function commandOf(move: ProjectMove): string {
  const [path, at] = isInHome(move) ? [move.moveTo.slice(1), inHome] : [move.moveTo, inRoot]
  const copy =
    move.remote === undefined
      ? copyCommand(folderInWsl(move), path, at)
      : `git clone ${quoted(move.remote)} ${at(path)}`
  return visible(`${copy} && cd ${at(path)}`)
}

function uncPath(move: ProjectMove): string {
  const path = isInHome(move) ? `/home/<user>${move.moveTo.slice(1)}` : move.moveTo
  return visible(`\\\\wsl.localhost\\<distro>${path.replaceAll('/', '\\')}`)
}

function intentOf(move: ProjectMove, kind: MachineKind): string {
  const intent = kind === 'windows' ? 'Run this in WSL, and Docker from there' : 'Move it into the Linux home'
  return move.remote === undefined ? intent : `${intent} (push first: a clone has only what is pushed)`
}

export function describeMove(move: ProjectMove, kind: MachineKind): MoveDescription {
  const words = { intent: intentOf(move, kind), command: commandOf(move) }
  if (kind !== 'windows') return words
  const note = `Windows programs reach it at ${uncPath(move)}, slowly; Docker mounts it only if Docker Desktop is integrated with the distro.`
  return { ...words, note }
}

import { visible, type MachineKind, type ProjectMove } from '@mount-lint/core'
import { copyCommand, inHome, inRoot, quoted } from '../copy-command.js'
import type { Report } from '../report.js'

/** Each project that should be elsewhere, once, however many mounts suffer from it. */
function movesOf({ files }: Report): ProjectMove[] {
  const moves = files.flatMap(({ findings }) => findings.flatMap(({ move }) => move ?? []))
  return [...new Map(moves.map((move) => [move.folder, move])).values()]
}

/** On Windows the command is for WSL, which has the drives below `/mnt`. */
const folderInWsl = ({ folder }: ProjectMove): string =>
  folder.replace(/^([A-Za-z]):/, (_, letter: string) => `/mnt/${letter.toLowerCase()}`)

/** A config may map its folder to one outside of the home. */
const isInHome = ({ moveTo }: ProjectMove): boolean => moveTo.startsWith('~')

function commandOf(move: ProjectMove): string {
  const [path, at] = isInHome(move) ? [move.moveTo.slice(1), inHome] : [move.moveTo, inRoot]
  const copy =
    move.remote === undefined
      ? copyCommand(folderInWsl(move), path, at)
      : `git clone ${quoted(move.remote)} ${at(path)}`
  return `${copy} && cd ${at(path)}`
}

function uncPath(move: ProjectMove): string {
  const path = isInHome(move) ? `/home/<user>${move.moveTo.slice(1)}` : move.moveTo
  return `\\\\wsl.localhost\\<distro>${path.replaceAll('/', '\\')}`
}

function headOf(move: ProjectMove, kind: MachineKind): string {
  const where = `The project is on a Windows drive, ${visible(move.windowsPath)}.`
  const run = kind === 'windows' ? 'Run this in WSL, and Docker from there' : 'This moves it into the Linux home'
  return `${where} ${run}${move.remote === undefined ? '' : ' (what is not pushed stays behind)'}:`
}

const tailOf = (move: ProjectMove, kind: MachineKind): string[] =>
  kind === 'windows'
    ? [
        '',
        `Windows programs find it at ${visible(uncPath(move))}: slowly, and with Docker only where Docker Desktop is integrated with the distro.`,
      ]
    : []

/** How to move the projects that lie on Windows drives of this machine; one text for each. */
export const prettyMoves = (report: Report): string[] =>
  movesOf(report).map((move) => {
    const { kind } = report.machine
    return [headOf(move, kind), '', `  ${visible(commandOf(move))}`, ...tailOf(move, kind), ''].join('\n')
  })

import { isVolume, remoteOf, targetOf, type Alternative, type Finding, type Machine } from '@mount-lint/core'
import { copyCommand, inHome, inRoot, quoted } from '../copy-command.js'
import type { Report } from '../report.js'

const WINDOWS_PATH = /^([A-Za-z]):\\(.*)$/s

/** What Linux calls a Windows folder: below the drive's own mount, else where WSL mounts it unless told otherwise. */
export function linuxPathOf(windowsPath: string, { mounts, driveRoots }: Machine): string | undefined {
  const [, letter, rest = ''] = WINDOWS_PATH.exec(windowsPath) ?? []
  if (letter === undefined) return undefined
  const mounted = mounts.find((mount) => mount.windowsPath?.toUpperCase() === `${letter.toUpperCase()}:\\`)
  const [drives = '/mnt'] = driveRoots
  const root = mounted?.root ?? `${drives === '/' ? '' : drives}/${letter.toLowerCase()}`
  return rest === '' ? root : `${root}/${rest.replaceAll('\\', '/')}`
}

/** Something that was moved to somewhere. */
interface Move {
  readonly from: string
  readonly to: Alternative
  readonly finding: Finding
}

/** A folder that is part of another one which goes to the same place comes along with it. */
const comesAlong = (move: Move, other: Move): boolean => {
  const rest = move.from.slice(other.from.length)
  return (
    !isVolume(other.to) &&
    move.to.base === other.to.base &&
    rest.startsWith('/') &&
    move.from.startsWith(other.from) &&
    move.to.path === other.to.path + rest
  )
}

/**
 * Copies into a volume only while it is empty, and gives the files to the user whose folder it is in the image. Modes are
 * not kept: those of a Windows drive are 0777, which databases refuse.
 */
function copyScript(target: string): string {
  const isEmpty = '[ -z "$(ls -A)" ] || { echo "not copied: the volume is not empty" >&2; exit 1; }'
  return `cd ${quoted(target)} && { ${isEmpty}; } && owner=$(stat -c %u:%g .) && cp -R /from/. . && chown -R "$owner" .`
}

const HELPER_IMAGE = 'alpine'

function volumeCommand({ from, to, finding: { mount } }: Move): string {
  const target = mount.target?.text ?? '/to'
  const options = `--user root --entrypoint sh -v ${quoted(from)}:/from:ro`
  const script = `-c ${quoted(copyScript(target))}`
  const { service, engine, format, image = HELPER_IMAGE } = mount
  if (engine === 'compose' && format === 'compose' && service !== undefined) {
    const files = (mount.volumeDeclaration?.files ?? []).map((file) => ` -f ${quoted(file)}`).join('')
    return `docker compose${files} run --rm --no-deps ${options} ${quoted(service)} ${script}`
  }
  const program = engine === 'podman' || engine === 'nerdctl' ? engine : 'docker'
  return `${program} run --rm ${options} -v ${to.path}:${quoted(target)} ${quoted(image)} ${script}`
}

/** The machine that the commands are for, and its files. */
type MoveContext = Pick<Report, 'machine' | 'context'>

function commandFor(move: Move, { context }: MoveContext): string {
  const { from, to } = move
  if (isVolume(to)) return volumeCommand(move)
  const remote = remoteOf(context.read(`${from}/.git/config`) ?? '')
  const at = to.base === 'root' ? inRoot : inHome
  return remote === undefined ? copyCommand(from, to.path, at) : `git clone ${quoted(remote)} ${at(to.path)}`
}

/** Stands for a variable in the texts of core. */
const HOLE = '\uFFFF'

/** What moves for a finding; nothing where a variable decides which folder it is, or none is left behind. */
function moveOf(finding: Finding, machine: Machine): Move[] {
  const { location, alternativePath, meant, mount } = finding
  if (!alternativePath || alternativePath.base === 'project' || location.on !== 'windows' || meant.includes(HOLE))
    return []
  // What tools make again is not worth a copy.
  if (isVolume(alternativePath) && targetOf(mount)?.kind !== 'store') return []
  const from = linuxPathOf(location.windowsPath, machine)
  return from === undefined ? [] : [{ from, to: alternativePath, finding }]
}

/** Each compose project has volumes of its own, whatever their names. */
const keyOf = ({ from, to, finding: { mount } }: Move): string =>
  JSON.stringify([from, to, isVolume(to) && mount.volumeDeclaration?.files])

/** The commands that bring the files along, one for each Windows folder. */
export function moveCommands(findings: readonly Finding[], around: MoveContext): string[] {
  const all = findings.flatMap((finding) => moveOf(finding, around.machine))
  const moves = [...new Map(all.map((move) => [keyOf(move), move])).values()]
  return moves.filter((move) => !moves.some((other) => comesAlong(move, other))).map((move) => commandFor(move, around))
}

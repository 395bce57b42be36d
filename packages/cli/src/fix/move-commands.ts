import { isVolume, remoteOf, targetOf, type Alternative, type Finding, type Machine } from '@mount-lint/core'
import { copyCommand, inHome, inRoot, quoted } from '../copy-command.js'
import type { Report } from '../report.js'

const WINDOWS_PATH = /^([A-Za-z]):\\(.*)$/s

/** The path of a Windows folder in Linux: below the mount of its drive, else below the folder in which WSL mounts drives. */
export function linuxPathOf(windowsPath: string, { mounts, driveRoots }: Machine): string | undefined {
  const [, letter, rest = ''] = WINDOWS_PATH.exec(windowsPath) ?? []
  if (letter === undefined) return undefined
  const mounted = mounts.find((mount) => mount.windowsPath?.toUpperCase() === `${letter.toUpperCase()}:\\`)
  const [drives = '/mnt'] = driveRoots
  const root = mounted?.root ?? `${drives === '/' ? '' : drives}/${letter.toLowerCase()}`
  return rest === '' ? root : `${root}/${rest.replaceAll('\\', '/')}`
}

/** A folder or file, and where it moves. */
interface Move {
  readonly from: string
  readonly to: Alternative
  readonly finding: Finding
}

/** A folder moves along with a parent folder that moves to the matching place. */
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
 * Copies into a volume only while it is empty, and sets the owner that the image expects. Modes are not copied: Windows
 * drives report 0777, which databases refuse.
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

/** The machine on which the commands run, and its files. */
type MoveContext = Pick<Report, 'machine' | 'context'>

function commandFor(move: Move, { context }: MoveContext): string {
  const { from, to } = move
  if (isVolume(to)) return volumeCommand(move)
  const remote = remoteOf(context.read(`${from}/.git/config`) ?? '')
  const at = to.base === 'root' ? inRoot : inHome
  return remote === undefined ? copyCommand(from, to.path, at) : `git clone ${quoted(remote)} ${at(to.path)}`
}

/** How core writes an unknown part of a text. */
const HOLE = '\uFFFF'

/** The move of a finding; undefined if a variable decides the folder, or if no data stays behind. */
function moveOf(finding: Finding, machine: Machine): Move[] {
  const { location, alternativePath, meant, mount } = finding
  if (!alternativePath || alternativePath.base === 'project' || location.on !== 'windows' || meant.includes(HOLE))
    return []
  // Caches and dependencies can be recreated.
  if (isVolume(alternativePath) && targetOf(mount)?.kind !== 'store') return []
  const from = linuxPathOf(location.windowsPath, machine)
  return from === undefined ? [] : [{ from, to: alternativePath, finding }]
}

/** Compose creates separate volumes for each project. */
const keyOf = ({ from, to, finding: { mount } }: Move): string =>
  JSON.stringify([from, to, isVolume(to) && mount.volumeDeclaration?.files])

/** The commands that move the data, one for each Windows folder. */
export function moveCommands(findings: readonly Finding[], around: MoveContext): string[] {
  const all = findings.flatMap((finding) => moveOf(finding, around.machine))
  const moves = [...new Map(all.map((move) => [keyOf(move), move])).values()]
  return moves.filter((move) => !moves.some((other) => comesAlong(move, other))).map((move) => commandFor(move, around))
}

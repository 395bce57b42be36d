import { display, displayAs } from './traced-text.js'
import { isVolume } from './is-volume.js'
import type { Advice, ClientId, Finding, Misreading, Problem, ProblemCode, RuleId, Through } from './types.js'
import { visible } from './visible.js'

/** A finding in words: what is wrong, and what to do. */
export interface Description {
  readonly message: string
  readonly help?: string
}

/** Why any of it matters; said once, since it is the same for all findings. */
export const REASON =
  'Containers access Windows drives through the WSL 2 VM boundary: often ten times slower or more, without change events, and with permissions that databases refuse.'

const code = (text: string): string => `\`${text}\``

type Describe = (finding: Finding) => string

const sourceOf = ({ mount }: Finding): string => code(mount.source ? display(mount.source) : '')
const targetOf = ({ mount }: Finding): string => code(mount.target ? display(mount.target) : '')
const hostOf = ({ host }: Finding): string => code(display(host))
const meantOf = ({ meant, host }: Finding): string => code(displayAs(meant, host))

/** `C:` or `\\server\share`. */
const driveOf = (drive: string): string =>
  drive.length === 1 ? `the Windows drive ${drive}:` : `the Windows share ${code(drive)}`

const REASONS_OF_THIS_MACHINE: Readonly<Record<Through, string>> = {
  project: 'since the project is on a Windows drive',
  home: 'since the home folder is on a Windows drive',
  link: 'which a link leads to',
}

/** What the engine makes of a broken spelling. */
const MISREADINGS: Readonly<Record<Misreading, Describe>> = {
  'cut-at-colon': (finding) =>
    `${hostOf(finding)} is cut at the colon of the drive: ${finding.mount.engine} mounts ${sourceOf(finding)} at ${targetOf(finding)}`,
  'volume-name': (finding) =>
    `${finding.mount.engine} takes ${hostOf(finding)} for the name of a volume, not for a folder`,
  escape: (finding) =>
    `escapes in the quotes turned ${meantOf(finding)} into another path: a backslash and a letter make one control character`,
  'escaped-space': (finding) =>
    `a space needs no backslash here: ${finding.mount.engine} looks for ${hostOf(finding)} with the backslash in its name`,
  'lost-backslashes': (finding) =>
    `the shell takes the backslashes of ${meantOf(finding)} away: ${finding.mount.engine} gets ${hostOf(finding)}`,
  mangled: (finding) =>
    `Git Bash converted the container path: ${finding.mount.engine} mounts ${sourceOf(finding)} at ${targetOf(finding)}`,
}

const MESSAGES: Readonly<Record<RuleId, Describe>> = {
  'no-windows-path': ({ host, location }) =>
    location.on === 'windows'
      ? `${code(display(host))} is on ${driveOf(location.drive)}`
      : `${code(display(host))} is on a Windows drive`,
  'no-windows-home': (finding) => {
    const { host, location } = finding
    if (location.on !== 'windows-home') return `${hostOf(finding)} is a Windows folder`
    const reason = `${code(location.name)} gives Windows paths only`
    return display(host) === location.name ? reason : `${hostOf(finding)} is a Windows folder: ${reason}`
  },
  'no-windows-project': (finding) => {
    const { location, through = 'project' } = finding
    const path = location.on === 'windows' ? code(location.windowsPath) : 'a Windows folder'
    return `${hostOf(finding)} is ${path} on this machine, ${REASONS_OF_THIS_MACHINE[through]}`
  },
  'no-broken-path': (finding) =>
    finding.misreading === undefined ? `${hostOf(finding)} is misread` : MISREADINGS[finding.misreading](finding),
}

function helpOnThisMachine(through: Through, { move }: Finding): string {
  switch (through) {
    case 'project':
      return move
        ? `move the project into the Linux home, ${code(move.moveTo)}`
        : 'move the project into the Linux home'
    case 'home':
      return 'use a home folder in the Linux file system'
    case 'link':
      return 'move what the link leads to into the Linux home'
  }
}

const IN_WSL = 'or move the project into WSL: start `wsl` and clone it there'

/** What to do where the program that starts the container reaches no folder of the Linux home. */
const CLIENT_HELP: Readonly<Record<ClientId, string>> = {
  linux: 'use a named volume',
  wsl: 'use a named volume',
  'vscode-wsl': 'use a named volume',
  'windows-program':
    'use a named volume, or call the Linux program, without `.exe`: a Windows program reaches no Linux folder by this path',
  'git-bash': `use a named volume, ${IN_WSL}`,
  'windows-shell': `use a named volume, ${IN_WSL}`,
  'windows-compose': `use a named volume, ${IN_WSL}`,
  'vscode-windows': `use a named volume, ${IN_WSL}, or run "Dev Containers: Clone Repository in Container Volume"`,
  'podman-machine': 'use a named volume: the machine of podman reaches no folder of a WSL distro',
  wslc: 'use a named volume: wslc reaches no Linux folders',
}

function helpInProject({ move }: Finding): string {
  const where = move ? `, ${code(move.moveTo)},` : ''
  return `move the project into the Linux home${where} and write a path relative to it`
}

/** Advice that is the same for all findings. */
const PLAIN_ADVICE = {
  drive: 'mount only the folder that is needed, such as `~/project`, not a whole drive',
  home: 'mount only the folder that is needed, such as `~/project`, not a whole home folder',
  monitor: 'on Linux such a monitor mounts the root of its host, `/`',
  windows:
    'use a Linux program or the image for this: folders and programs of Windows itself are of no use in the Linux home',
  'program-data': 'leave this mount out on Linux: a Windows program keeps these files and would not read a copy',
  specification: 'write the container path as an absolute path of Linux, such as `/app`, and the host path with it',
} as const

const helpUsedElsewhere = ({ alternative = '' }: Finding): string =>
  `write ${code(alternative)} here and wherever else the script uses this folder`

function adviceIn(advice: Advice, finding: Finding): string {
  switch (advice.kind) {
    case 'media':
      return `large files that are mostly read may stay here: add ${code(`"allow": [${JSON.stringify(advice.folder)}]`)} to the configuration`
    case 'in-project':
      return helpInProject(finding)
    case 'home-on-drive':
      return `${code(`~${advice.path}`)} lies on a Windows drive, too: use a home folder in the Linux file system`
    case 'client':
      return CLIENT_HELP[advice.client]
    case 'used-elsewhere':
      return helpUsedElsewhere(finding)
    case 'drive':
    case 'home':
    case 'monitor':
    case 'windows':
    case 'program-data':
    case 'specification':
      return PLAIN_ADVICE[advice.kind]
  }
}

function helpFor(finding: Finding): string | undefined {
  const { alternative, through, advice, cure } = finding
  if (through !== undefined) return helpOnThisMachine(through, finding)
  if (advice) return adviceIn(advice, finding)
  if (alternative === undefined || !cure) return undefined
  return isVolume(cure) ? `use a named volume, ${code(alternative)}` : `write ${code(alternative)} instead`
}

/** Puts a finding into words: one sentence without a full stop each. */
export function describeFinding(finding: Finding): Description {
  const message = visible(MESSAGES[finding.rule](finding))
  const help = helpFor(finding)
  return help === undefined ? { message } : { message, help: visible(help) }
}

const PROBLEMS: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  'yaml-syntax': (detail) => `not valid YAML: ${detail}`,
  'yaml-depth': () => 'nested too deeply to be read',
  'yaml-aliases': (detail) => `aliases expand to too much: ${detail}`,
  'dotenv-syntax': (detail) => `compose can't read this line: ${code(detail)}`,
  'json-syntax': (detail) => `not valid JSON with comments: ${detail}`,
  'json-depth': () => 'nested too deeply to be read',
  'shell-syntax': (detail) => `not valid shell syntax: ${detail}`,
  'wrong-type': (detail) => `${detail} has the wrong type`,
  'duplicate-key': (detail) => `${code(detail)} is given twice`,
  'invalid-spec': (detail) => `${code(detail)} is not a valid volume specification`,
  'invalid-interpolation': (detail) => `${code(detail)} is not a valid variable`,
  'missing-file': (detail) => `${code(detail)} does not exist or can't be read`,
  'missing-service': (detail) => `there is no service ${code(detail)}`,
  'remote-file': (detail) => `${code(detail)} is remote and is not read`,
  cycle: (detail) => `${code(detail)} refers back to itself`,
  'too-large': (detail) => `too large to be read: ${detail}`,
  'unused-ignore': (detail) => `this comment ignores nothing${detail === '' ? '' : ` of ${code(detail)}`}`,
}

/** Puts a problem into words: one sentence without a full stop. */
export const describeProblem = ({ code: problem, detail }: Problem): string => visible(PROBLEMS[problem](detail))

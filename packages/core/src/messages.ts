import { display, displayAs } from './traced-text.js'
import { visible } from './visible.js'
import type { Finding, Misreading, Mount, Problem, ProblemCode, RuleId, Through } from './types.js'

/** A finding in words: what is wrong, and what to do. */
export interface Description {
  readonly message: string
  readonly help?: string
}

/** Why any of it matters; said once, since it is the same for all findings. */
export const REASON =
  'Containers reach Windows drives across the border of the WSL 2 virtual machine: 10 to 100 times slower, without change events, and with permissions that databases refuse.'

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

function helpForWindowsClient({ windowsClient, engine }: Mount): string | undefined {
  if (!windowsClient) return undefined
  return engine === 'wslc'
    ? 'use a named volume: wslc reaches no Linux folders'
    : 'use a named volume, or the Linux program, without `.exe`: a Windows program reaches no Linux folders'
}

function helpFor(finding: Finding): string | undefined {
  const { alternative, through, mount } = finding
  if (through !== undefined) return helpOnThisMachine(through, finding)
  if (alternative === undefined) return helpForWindowsClient(mount)
  return finding.cure?.base === 'volume'
    ? `use a named volume, ${code(alternative)}`
    : `write ${code(alternative)} instead`
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

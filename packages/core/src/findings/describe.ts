import { isVolume } from '../is-volume.js'
import { rules } from '../rules/index.js'
import { code } from '../rules/quote.js'
import type { Advice, ClientId, Finding, DriveCause } from '../types.js'
import { visible } from '../visible.js'

/** What is wrong with a finding, and what to do. */
export interface Description {
  readonly message: string
  readonly help?: string
}

function helpOnThisMachine(cause: DriveCause, { move }: Finding): string {
  switch (cause) {
    case 'project':
      return move
        ? `move the project into the Linux home, ${code(move.moveTo)}`
        : 'move the project into the Linux home'
    case 'home':
      return 'use a home folder in the Linux file system'
    case 'link':
      return 'move the target of the link into the Linux home'
  }
}

const IN_WSL = 'or move the project into WSL: start `wsl` and clone it there'

/** The advice if the program that starts the container cannot access the Linux home. */
const CLIENT_HELP: Readonly<Record<ClientId, string>> = {
  linux: 'use a named volume',
  wsl: 'use a named volume',
  'vscode-wsl': 'use a named volume',
  'windows-program':
    'use a named volume, or call the Linux program, without `.exe`: Windows programs cannot access a Linux folder by this path',
  'git-bash': `use a named volume, ${IN_WSL}`,
  'windows-shell': `use a named volume, ${IN_WSL}`,
  'windows-compose': `use a named volume, ${IN_WSL}`,
  'vscode-windows': `use a named volume, ${IN_WSL}, or run "Dev Containers: Clone Repository in Container Volume"`,
  'podman-machine': 'use a named volume: the Podman machine cannot access folders of a WSL distro',
  wslc: 'use a named volume: wslc cannot access Linux folders',
}

function helpInProject({ move }: Finding): string {
  const where = move ? `, ${code(move.moveTo)},` : ''
  return `move the project into the Linux home${where} and write a path relative to it`
}

/** The advice that does not depend on the finding. */
const PLAIN_ADVICE = {
  drive: 'mount only the folder that is needed, such as `~/project`, not a whole drive',
  home: 'mount only the folder that is needed, such as `~/project`, not a whole home folder',
  monitor: 'on Linux, mount the root folder `/` for monitoring',
  windows: 'use a Linux program, or install it in the image: the files of Windows itself do not work in the Linux home',
  'program-data': 'omit this mount on Linux: a Windows program manages these files and does not read a copy',
  specification: 'write an absolute Linux path in the container, such as `/app`, and change the host path with it',
} as const

const helpUsedElsewhere = ({ alternative = '' }: Finding): string =>
  `write ${code(alternative)} here and wherever else the file uses this folder`

function adviceIn(advice: Advice, finding: Finding): string {
  switch (advice.kind) {
    case 'media':
      return `large files that are mostly read can stay on the drive: add ${code(`"allow": [${JSON.stringify(advice.folder)}]`)} to the config`
    case 'in-project':
      return helpInProject(finding)
    case 'home-on-drive':
      return `${code(`~${advice.path}`)} is on a Windows drive, too: use a home folder in the Linux file system`
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

/** Nothing is expanded in single quotes, so the edit writes the whole word in double quotes. */
function wordInstead({ place, edits, alternative = '' }: Finding): string {
  const [start, end] = place.range
  const word = edits.find(({ path, range }) => path === place.path && range[0] < start && range[1] >= end)
  return word && alternative.startsWith(`'"`) ? word.text : alternative
}

function helpFor(finding: Finding): string | undefined {
  const { alternative, cause, advice, alternativePath } = finding
  if (cause !== undefined) return helpOnThisMachine(cause, finding)
  if (advice) return adviceIn(advice, finding)
  if (alternative === undefined || !alternativePath) return undefined
  if (finding.mount.syntax === 'device' && isVolume(alternativePath))
    return `remove the options, so that ${code(alternative)} is an ordinary named volume`
  return isVolume(alternativePath)
    ? `use the named volume ${code(alternative)} instead`
    : `write ${code(wordInstead(finding))} instead`
}

/** Describes a finding in sentences without full stops. */
export function describeFinding(finding: Finding): Description {
  const message = visible(rules.find(({ id }) => id === finding.rule)?.message(finding) ?? finding.rule)
  const help = helpFor(finding)
  return help === undefined ? { message } : { message, help: visible(help) }
}

/** Describes a finding in one sentence; `where` adds another place in brackets. */
export const sentenceOf = ({ message, help }: Description, where = ''): string =>
  help === undefined ? `${message}${where}.` : `${message}${where}; ${help}.`

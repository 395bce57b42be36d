import type { Alternative, ClientId, Machine, Mount } from '../types.js'

/** The folders that a client can access. */
export interface Client {
  /** Where it runs, as in the table of docs/fixing.md. */
  readonly title: string
  /** Whether a path in the Linux home, or at the root, is the same folder for it as for WSL. */
  readonly hasLinuxFolders: boolean
}

/** Every client that starts containers; docs/fixing.md has the same table. */
export const CLIENTS: Readonly<Record<ClientId, Client>> = {
  linux: { title: 'Linux, macOS, CI, an unknown machine', hasLinuxFolders: true },
  wsl: { title: 'docker, podman, nerdctl or Compose in a WSL shell', hasLinuxFolders: true },
  'vscode-wsl': { title: 'VS Code, opened from WSL', hasLinuxFolders: true },
  'windows-program': { title: 'docker.exe called in WSL', hasLinuxFolders: false },
  'git-bash': { title: 'Git Bash', hasLinuxFolders: false },
  'windows-shell': { title: 'PowerShell, cmd', hasLinuxFolders: false },
  'windows-compose': { title: 'Compose on Windows', hasLinuxFolders: false },
  'vscode-windows': { title: 'VS Code, opened from Windows', hasLinuxFolders: false },
  'podman-machine': { title: 'podman on Windows, with its machine', hasLinuxFolders: false },
  wslc: { title: 'wslc', hasLinuxFolders: false },
}

const isWrittenIn = ({ spec }: Mount, start: string): boolean =>
  spec.atoms.some(({ origins }) => origins.some(({ writing }) => writing.some((one) => one.startsWith(start))))

function clientOnWindows({ engine, format }: Mount): ClientId {
  if (engine === 'podman') return 'podman-machine'
  if (format === 'devcontainer') return 'vscode-windows'
  return format === 'compose' ? 'windows-compose' : 'git-bash'
}

/** The client that the mount itself names, on any machine. */
function writtenClient(mount: Mount): ClientId | undefined {
  if (mount.engine === 'wslc') return 'wslc'
  // `wsl docker run …`, in any Windows shell.
  if (isWrittenIn(mount, 'wsl')) return 'wsl'
  if (isWrittenIn(mount, 'powershell-') || isWrittenIn(mount, 'cmd-'))
    return mount.engine === 'podman' ? 'podman-machine' : 'windows-shell'
  if (!mount.windowsClient) return undefined
  return mount.engine === 'podman' ? 'podman-machine' : 'windows-program'
}

function clientOnMachine(mount: Mount, { kind }: Machine): ClientId {
  switch (kind) {
    case 'windows':
      return clientOnWindows(mount)
    case 'wsl1':
    case 'wsl2':
      return mount.format === 'devcontainer' ? 'vscode-wsl' : 'wsl'
    case 'macos':
    case 'linux':
    case 'container':
    case 'ci':
    case 'unknown':
      return 'linux'
  }
}

/** The client of a mount, by its syntax and the machine that reads it. */
export const clientOf = (mount: Mount, machine: Machine): ClientId =>
  writtenClient(mount) ?? clientOnMachine(mount, machine)

/** Whether a client mounts the intended folder of an alternative; the rules check for drives. */
export function reaches(client: ClientId, { base }: Alternative): boolean {
  switch (base) {
    case 'volume':
    case 'workspace-volume':
    case 'portable-home':
      return true
    case 'home':
    case 'root':
    case 'project':
      return CLIENTS[client].hasLinuxFolders
  }
}

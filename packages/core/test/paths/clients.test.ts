import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CLIENTS, clientOf, reaches } from '../../src/paths/clients.js'
import type { AlternativeBase, ClientId, Machine, MachineKind, Mount } from '../../src/types.js'
import { shortMount, traced } from '../support/mounts.js'

const machine = (kind: MachineKind): Machine => ({ kind, mounts: [], driveRoots: [] })
const mount = (fields: Partial<Mount> = {}): Mount => shortMount(traced('C:/a:/a'), fields)

describe('the client of a mount', () => {
  it.each<[title: string, mount: Mount, kind: MachineKind, client: ClientId]>([
    ['docker in a script on Linux', mount(), 'linux', 'linux'],
    ['docker in a script on macOS', mount(), 'macos', 'linux'],
    ['docker in a script in CI', mount(), 'ci', 'linux'],
    ['docker in a script in a container', mount(), 'container', 'linux'],
    ['a file of which nothing is known', mount(), 'unknown', 'linux'],
    ['docker in a script in WSL', mount(), 'wsl2', 'wsl'],
    ['docker in a script in WSL 1', mount(), 'wsl1', 'wsl'],
    ['Compose in WSL', mount({ format: 'compose', engine: 'compose' }), 'wsl2', 'wsl'],
    ['a dev container in WSL', mount({ format: 'devcontainer' }), 'wsl2', 'vscode-wsl'],
    ['docker.exe in WSL', mount({ windowsClient: true }), 'wsl2', 'windows-program'],
    ['docker.exe on Linux', mount({ windowsClient: true }), 'linux', 'windows-program'],
    ['a shell script on Windows', mount(), 'windows', 'git-bash'],
    ['Compose on Windows', mount({ format: 'compose', engine: 'compose' }), 'windows', 'windows-compose'],
    ['a dev container on Windows', mount({ format: 'devcontainer' }), 'windows', 'vscode-windows'],
    ['podman on Windows', mount({ engine: 'podman' }), 'windows', 'podman-machine'],
    ['podman.exe in WSL', mount({ engine: 'podman', windowsClient: true }), 'wsl2', 'podman-machine'],
    ['podman in WSL', mount({ engine: 'podman' }), 'wsl2', 'wsl'],
    ['wslc on Windows', mount({ engine: 'wslc', windowsClient: true }), 'windows', 'wslc'],
    ['wslc in a file read elsewhere', mount({ engine: 'wslc', windowsClient: true }), 'unknown', 'wslc'],
    ['`wsl docker` on Windows', shortMount(traced('C:/a:/a', 'wsl')), 'windows', 'wsl'],
  ])('%s', (_, written, kind, client) => {
    expect(clientOf(written, machine(kind))).toBe(client)
  })
})

const FOLDERS: readonly AlternativeBase[] = ['home', 'root', 'project']
const VOLUMES: readonly AlternativeBase[] = ['volume', 'workspace-volume']
const ON_LINUX: ReadonlySet<string> = new Set(['linux', 'wsl', 'vscode-wsl'])

describe.each(Object.keys(CLIENTS) as ClientId[])('%s', (client) => {
  it.each(FOLDERS)(`${ON_LINUX.has(client) ? 'reaches' : 'does not reach'} %s`, (base) => {
    expect(reaches(client, { base, path: '/a' })).toBe(ON_LINUX.has(client))
  })

  it.each(VOLUMES)('has %s', (base) => {
    expect(reaches(client, { base, path: 'a' })).toBe(true)
  })
})

it('the table of docs/fixing.md is that of the code', () => {
  const page = readFileSync(new URL('../../../../docs/fixing.md', import.meta.url), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const documented = cells.filter(([, title]) => title !== 'client' && !/^-+$/.test(title ?? ''))
  expect(documented.map(([, title, folder]) => [title, folder])).toEqual(
    Object.values(CLIENTS).map(({ title, hasLinuxFolders }) => [title, hasLinuxFolders ? 'yes' : 'no']),
  )
})

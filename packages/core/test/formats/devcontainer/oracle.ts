import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url))

export const FIXTURES = at('fixtures/devcontainer')
const CLI = at('node_modules/@devcontainers/cli/devcontainer.js')

/** The environments that each configuration is read in; all else is unset. */
export const ENVIRONMENTS = {
  linux: { HOME: '/home/sam' },
  windows: {
    USERPROFILE: 'C:\\Users\\sam',
    APPDATA: 'C:\\Users\\sam\\AppData\\Roaming',
    LOCALAPPDATA: 'C:\\Users\\sam\\AppData\\Local',
    CACHE: 'D:/cache',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>

export type EnvironmentName = keyof typeof ENVIRONMENTS

/** The project stands here in recordings, wherever it was read. */
export const PROJECT = '/project'

/** What the Dev Containers CLI makes of a configuration. */
export interface Recorded {
  readonly configuration: Readonly<Record<string, unknown>>
  readonly workspaceMount?: string
}

/** What of a configuration may hold a mount. */
const PROPERTIES = ['mounts', 'workspaceMount', 'workspaceFolder', 'runArgs', 'initializeCommand', 'dockerComposeFile']

interface Output {
  readonly configuration: Readonly<Record<string, unknown>>
  readonly workspace: { readonly workspaceMount?: string }
}

function recordedOf({ configuration, workspace: { workspaceMount } }: Output): Recorded {
  const entries = PROPERTIES.flatMap((key) => (key in configuration ? [[key, configuration[key]] as const] : []))
  const kept = Object.fromEntries(entries)
  return workspaceMount === undefined ? { configuration: kept } : { configuration: kept, workspaceMount }
}

/** A docker that knows of no containers, so that none needs to be there. */
function stubDocker(folder: string): string {
  mkdirSync(folder)
  const path = join(folder, 'docker')
  writeFileSync(path, '#!/bin/sh\nexit 0\n')
  chmodSync(path, 0o755)
  return folder
}

/** Runs the real program on a copy of a fixture, outside of any git repository; `text` replaces its configuration. */
export function askCli(fixture: string, config: string, environment: EnvironmentName, text?: string): Recorded {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mount-lint-')))
  try {
    const project = join(folder, 'project')
    cpSync(join(FIXTURES, fixture), project, { recursive: true })
    if (text !== undefined) writeFileSync(join(project, config), text)
    const path = [stubDocker(join(folder, 'bin')), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter)
    const args = [CLI, 'read-configuration', '--workspace-folder', project, '--config', join(project, config)]
    const env = { PATH: path, ...ENVIRONMENTS[environment] }
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${fixture}: the Dev Containers CLI failed: ${stderr}`)
    return recordedOf(JSON.parse(stdout.replaceAll(project, PROJECT)) as Output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const FIXTURES = fileURLToPath(new URL('../../../../../fixtures/devcontainer', import.meta.url))
const require = createRequire(import.meta.url)
const CLI = require.resolve('@devcontainers/cli/devcontainer.js')

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

/** A fixture with the configuration that the Dev Containers CLI reads. */
export interface Case {
  readonly name: string
  readonly config: string
}

/** A configuration with its variables replaced. */
export interface ReadConfiguration {
  readonly configuration: Readonly<Record<string, unknown>>
  readonly workspaceMount?: string
}

/** What the Dev Containers CLI makes of a configuration. */
export interface Recorded extends ReadConfiguration {
  /** The arguments of each `docker run` that brings it up, and of those on the way there. */
  readonly runs: readonly (readonly string[])[]
}

/** What of a configuration may hold a mount. */
const PROPERTIES = ['mounts', 'workspaceMount', 'workspaceFolder', 'runArgs', 'initializeCommand', 'dockerComposeFile']

interface Output {
  readonly configuration: Readonly<Record<string, unknown>>
  readonly workspace: { readonly workspaceMount?: string }
}

function configurationOf({ configuration, workspace: { workspaceMount } }: Output): ReadConfiguration {
  const entries = PROPERTIES.flatMap((key) => (key in configuration ? [[key, configuration[key]] as const] : []))
  const kept = Object.fromEntries(entries)
  return workspaceMount === undefined ? { configuration: kept } : { configuration: kept, workspaceMount }
}

const IMAGE =
  '[{"Id":"x","Config":{"Labels":{},"Env":[],"User":"root","Cmd":["sh"]},"Os":"linux","Architecture":"amd64"}]'

/** Ends each call in the list of arguments; one write, since calls may come at the same time. */
const END = '-- end of the call --'

/** A docker that has every image and no container, starts none and writes down what it is asked for. */
const STUB = (calls: string): string => `#!/bin/sh
printf '%s\\0' "$@" '${END}' >> '${calls}'
case "$1" in
run) echo 'Container started' ;;
inspect) echo '${IMAGE}' ;;
version) echo 24.0.0 ;;
buildx) echo 'github.com/docker/buildx v0.12.0 x' ;;
esac
`

/** Arguments up to what the CLI adds behind `runArgs`, without the labels that it finds containers by. */
function withoutOwn(call: readonly string[]): string[] {
  const own = call.indexOf('--entrypoint')
  const args = own < 0 ? call : call.slice(0, own)
  return args.filter((arg, index) => !(arg === '-l' || args[index - 1] === '-l'))
}

function runsOf(calls: string): string[][] {
  const all = calls.split(`${END}\0`).map((call) => call.split('\0').slice(0, -1))
  return all
    .filter(([command]) => command === 'run')
    .map(withoutOwn)
    .sort()
}

/** A place outside of any git repository, with a copy of a fixture and a docker that only listens. */
interface Sandbox {
  readonly project: string
  readonly calls: string
  readonly path: string
}

function enter(folder: string, fixture: string): Sandbox {
  const [project, calls, bin] = [join(folder, 'project'), join(folder, 'calls'), join(folder, 'bin')]
  cpSync(join(FIXTURES, fixture), project, { recursive: true })
  mkdirSync(bin)
  writeFileSync(calls, '')
  writeFileSync(join(bin, 'docker'), STUB(calls))
  chmodSync(join(bin, 'docker'), 0o755)
  return { project, calls, path: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) }
}

/** Runs a command of the real program on a copy of a fixture; `text` replaces its configuration. */
function run(command: string, { name, config }: Case, environment: EnvironmentName, text?: string) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mount-lint-')))
  try {
    const { project, calls, path } = enter(folder, name)
    if (text !== undefined) writeFileSync(join(project, config), text)
    const args = [CLI, command, '--workspace-folder', project, '--config', join(project, config)]
    const env = { PATH: path, ...ENVIRONMENTS[environment] }
    const { stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    return {
      stdout: stdout.replaceAll(project, PROJECT),
      calls: readFileSync(calls, 'utf8').replaceAll(project, PROJECT),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the Dev Containers CLI reads in a configuration. */
export const askCli = (one: Case, environment: EnvironmentName, text?: string): ReadConfiguration =>
  configurationOf(JSON.parse(run('read-configuration', one, environment, text).stdout) as Output)

/** The same, and what it asks docker for; no container comes up, so that this fails, but after all that is of interest. */
export const askCliAndDocker = (one: Case, environment: EnvironmentName): Recorded => ({
  ...askCli(one, environment),
  runs: runsOf(run('up', one, environment).calls),
})

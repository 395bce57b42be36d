import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Files } from '../support.js'

/** What `docker-compose config` says of a project; paths as if the project lay in `/project`. */
export interface Recording {
  readonly exitCode: number
  readonly stderr: readonly string[]
  /** Absent when the project is refused. */
  readonly config?: Config
}

interface ConfigVolume {
  readonly type: string
  readonly source?: string
  readonly target: string
  readonly read_only?: boolean
}

export interface ConfigGrant {
  readonly source: string
  readonly target?: string
}

interface ConfigService {
  readonly volumes?: readonly ConfigVolume[]
  readonly configs?: readonly ConfigGrant[]
  readonly secrets?: readonly ConfigGrant[]
}

type Named<Value> = Readonly<Record<string, Value>>

/** The part of the output that mounts come from. */
export interface Config {
  readonly services: Named<ConfigService>
  readonly volumes?: Named<{ readonly driver_opts?: { readonly device?: string } }>
  readonly configs?: Named<{ readonly file?: string }>
  readonly secrets?: Named<{ readonly file?: string }>
}

export const HOME = '/home/me'
export const PROJECT = '/project'

const FETCH = fileURLToPath(new URL('../../../../../../scripts/fetch-docker-compose', import.meta.url))

/** The Debian suites whose docker-compose is asked: recordings are of 2.26.1 from trixie, sid has the newest one. */
export type Suite = 'trixie' | 'sid'

const found = new Map<Suite, string>()

/** `DOCKER_COMPOSE`, or the one that scripts/fetch-docker-compose brings. */
function dockerCompose(suite: Suite): string {
  const program =
    found.get(suite) ?? process.env.DOCKER_COMPOSE ?? execFileSync(FETCH, [suite], { encoding: 'utf8' }).trim()
  found.set(suite, program)
  return program
}

const DEFAULT_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

function pick(output: Config): Config {
  const services = Object.entries(output.services).map(([name, { volumes, configs, secrets }]) => [
    name,
    { ...(volumes ? { volumes } : {}), ...(configs ? { configs } : {}), ...(secrets ? { secrets } : {}) },
  ])
  const { volumes, configs, secrets } = output
  return {
    services: Object.fromEntries(services) as Config['services'],
    ...(volumes ? { volumes } : {}),
    ...(configs ? { configs } : {}),
    ...(secrets ? { secrets } : {}),
  }
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** The output is a compose file again, where a dollar is written twice. */
const unescaped = (output: string): string => output.replaceAll('$$', '$')

/** Of several unknown keys it names one, another each time. */
const ONE_OF_SEVERAL = /(Additional property) \S+ /

/** Runs in a folder of its own, with an environment that holds nothing but a home. */
function run(folder: string, entry: string, suite: Suite): Recording {
  const file = DEFAULT_NAMES.includes(basename(entry)) ? [] : ['-f', basename(entry)]
  const options = ['--profile', '*', 'config', '--format', 'json', '--no-consistency']
  const cwd = join(folder, 'project', dirname(entry))
  const env = { HOME, PWD: cwd, PATH: '/usr/bin:/bin' }
  const { status, stdout, stderr } = spawnSync(dockerCompose(suite), [...file, ...options], {
    cwd,
    env,
    encoding: 'utf8',
  })
  if (status === null) throw new Error('docker-compose did not run')
  const neutral = (text: string): string => text.replaceAll(`${folder}/`, '/').replaceAll(folder, '/')
  const lines = neutral(stderr)
    .split('\n')
    .map((line) => line.replace(/^time="[^"]*" /, '').replace(ONE_OF_SEVERAL, '$1 … '))
    .filter((line) => line !== '')
  const recording = { exitCode: status, stderr: [...new Set(lines)].sort() }
  return status === 0 ? { ...recording, config: pick(JSON.parse(unescaped(neutral(stdout))) as Config) } : recording
}

/** Asks docker-compose about a project whose first file is the entry. */
export function record(files: Files, entry: string, suite: Suite = 'trixie'): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-'))
  try {
    writeFiles(join(folder, 'project'), files)
    return run(folder, entry, suite)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

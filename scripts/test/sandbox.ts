import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { at } from '../workspace/places.mjs'

/** A new empty folder. */
export const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'mount-lint-')))

export const removeFolder = (path: string): void => {
  rmSync(path, { recursive: true, force: true })
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** Variables of npm and git that would lead the programs under test back into this workspace. */
const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm|git|husky)_|^ci$/i.test(name)),
)

const person = { GIT_AUTHOR_NAME: 'me', GIT_AUTHOR_EMAIL: 'me@example.com' }

/** The environment of a new user. */
export const newEnvironment = (additions: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...inherited,
  ...person,
  GIT_COMMITTER_NAME: person.GIT_AUTHOR_NAME,
  GIT_COMMITTER_EMAIL: person.GIT_AUTHOR_EMAIL,
  GIT_CONFIG_GLOBAL: join(tmpdir(), 'mount-lint-has-no-gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
  NO_COLOR: '1',
  npm_config_loglevel: 'error',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_prefer_offline: 'true',
  ...additions,
})

/** PATH with a folder in front. */
export const pathWith = (folder: string): string => [folder, process.env.PATH ?? ''].join(delimiter)

export interface Outcome {
  readonly status: number | null
  /** stdout and stderr. */
  readonly output: string
}

interface Place {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a program until it exits. */
export function run(program: string, args: readonly string[], { cwd, env = newEnvironment() }: Place): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (error) throw error
  return { status, output: `${stdout}${stderr}` }
}

/** Runs a program that must succeed. */
export function must(program: string, args: readonly string[], place: Place): string {
  const { status, output } = run(program, args, place)
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}\n${output}`)
  return output
}

/** A git repository with these files, not yet committed. */
export function newRepository(files: Readonly<Record<string, string>>): string {
  const folder = newFolder()
  must('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder })
  writeFiles(folder, files)
  return folder
}

/** Packs a folder as npm does and returns the path of the tarball. */
export function pack(source: string, destination: string): string {
  const options = { cwd: source, env: newEnvironment(), encoding: 'utf8' } as const
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', destination], options)
  return join(destination, said.trim().split('\n').at(-1) ?? '')
}

/** The command line program as npm publishes it. */
export const packProgram = (destination: string): string => pack(at('packages', 'cli'), destination)

/** A compose file with one mount. */
const composeWith = (volume: string): string =>
  ['services:', '  web:', '    image: nginx', '    volumes:', `      - ${volume}`, ''].join('\n')

export const BAD = composeWith('/mnt/c/Users/me/app:/app')
export const GOOD = composeWith('~/app:/app')

/** The finding of `BAD`. */
export const MESSAGE = '5:9  error  `/mnt/c/Users/me/app` is on the Windows drive C:  no-windows-path'

/** All files and folders below a folder, with `/`. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

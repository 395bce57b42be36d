import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import process from 'node:process'
import { workTreeOf, type WorkTree } from '@mount-lint/core/node'
import { findProgram } from './find-program.js'

/** `stderr` contains git's warnings, in English. */
export interface GitOutput {
  readonly stdout: string
  readonly stderr: string
}

export type GitResult = ({ readonly ok: true } & GitOutput) | { readonly ok: false; readonly reason: string }

/** Enough for a million file names. */
const MAX_BYTES = 1024 * 1024 * 1024

/** Overrides settings of the repository that could start programs or connect to servers. */
const SETTINGS = [
  'safe.bareRepository=explicit',
  'protocol.allow=never',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'core.askPass=',
  'credential.helper=',
  'fetch.bundleURI=',
].flatMap((setting) => ['-c', setting])

/** The user's own configuration is kept; other `GIT_` variables come from a hook and belong to its repository. */
const isKept = (name: string): boolean =>
  !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG_') || name === 'GIT_EXEC_PATH'

const environmentFor = ({ root, gitDir }: WorkTree, extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => isKept(name))),
  GIT_DIR: gitDir,
  GIT_WORK_TREE: root,
  GIT_CEILING_DIRECTORIES: dirname(root),
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  ...extra,
})

/** The work tree and those that contain it; programs in them are never started. */
function projectsAround({ root }: WorkTree): string[] {
  const outer = dirname(root) === root ? undefined : workTreeOf(dirname(root))
  return [root, ...(outer ? projectsAround(outer) : [])]
}

/**
 * Runs git in a folder without starting a program of the repository. Only for commands that run no filters: `ls-files`,
 * `diff-index --cached`, `check-ignore`, `check-attr`, `rev-parse`, `config`.
 */
export function git(folder: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): GitResult {
  const workTree = workTreeOf(folder)
  if (!workTree) return { ok: false, reason: 'no git repository' }
  const program = findProgram('git', projectsAround(workTree))
  if (program === undefined) return { ok: false, reason: 'no git on PATH' }
  const { status, stdout, stderr, error } = spawnSync(program, ['-C', folder, ...SETTINGS, ...args], {
    // Windows also loads libraries from the working directory.
    cwd: dirname(program),
    env: environmentFor(workTree, extra),
    encoding: 'utf8',
    maxBuffer: MAX_BYTES,
  })
  if (status === 0) return { ok: true, stdout, stderr }
  const [line = ''] = (error?.message ?? stderr).split('\n')
  return { ok: false, reason: line || `git exited with ${String(status)}` }
}

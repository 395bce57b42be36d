import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'

/** `stderr` holds its warnings, in English. */
export type GitResult =
  | { readonly ok: true; readonly stdout: string; readonly stderr: string }
  | { readonly ok: false; readonly reason: string }

/** In a hook, git names the place of its own repository, which need not be the one that is asked. */
const OWN_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']

/** Room for the names of a million files. */
const MAX_BYTES = 1024 * 1024 * 1024

/** The environment for a question about any folder. */
export const elsewhere = (): NodeJS.ProcessEnv => ({
  ...process.env,
  ...Object.fromEntries(OWN_VARIABLES.map((name) => [name, undefined])),
})

/** Asks git in a folder, without letting the repository start programs of its own. */
export function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = elsewhere()): GitResult {
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    encoding: 'utf8',
    maxBuffer: MAX_BYTES,
  })
  if (status === 0) return { ok: true, stdout, stderr }
  const [line = ''] = (error?.message ?? stderr).split('\n')
  return { ok: false, reason: line || `git ended with ${String(status)}` }
}

/** Whether git may know a folder, found out without starting it. */
export function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true
  const parent = dirname(folder)
  return parent !== folder && isInRepository(parent)
}

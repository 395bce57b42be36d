import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** What `git status --porcelain` says of one file; undefined where there is no git that knows its folder. */
export type GitStatus = (full: string) => string | undefined

/** Where a hook runs, git names the place of its own repository, which need not be the one of the file. */
const OWN_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']

function environment(): NodeJS.ProcessEnv {
  const own = Object.fromEntries(OWN_VARIABLES.map((name) => [name, undefined]))
  return { ...process.env, ...own, GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1' }
}

/** The file that a link leads to; one that is not there is itself. */
function targetOf(full: string): string {
  try {
    return realpathSync(full)
  } catch {
    return full
  }
}

/** Asks git itself, without letting the repository start programs of its own. */
export const gitStatus: GitStatus = (full) => {
  const target = targetOf(full)
  const options = ['--porcelain', '-z', '--untracked-files=all', '--ignored']
  const { status, stdout } = spawnSync(
    'git',
    ['-c', 'core.fsmonitor=false', '-C', dirname(target), 'status', ...options, '--', basename(target)],
    { encoding: 'utf8', env: environment() },
  )
  return status === 0 ? stdout : undefined
}

/** Why git could not bring a file back as it is now; undefined where it could: from the index, which is the same. */
export function reasonToRefuse(status: string | undefined): string | undefined {
  if (status === undefined) return 'is not in a git repository'
  const [index, worktree] = status
  if (index === '?') return 'is not tracked by git'
  if (index === '!') return 'is ignored by git'
  return worktree === undefined || worktree === ' ' ? undefined : 'has changes that are not staged'
}

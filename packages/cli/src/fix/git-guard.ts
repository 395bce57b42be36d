import { realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { elsewhere, git } from '../git.js'

/** What `git status --porcelain` says of one file; undefined where there is no git that knows its folder. */
export type GitStatus = (full: string) => string | undefined

/** The file that a link leads to; one that is not there is itself. */
function targetOf(full: string): string {
  try {
    return realpathSync(full)
  } catch {
    return full
  }
}

const OPTIONS = ['--porcelain', '-z', '--untracked-files=all', '--ignored']

/** Asks git itself. */
export const gitStatus: GitStatus = (full) => {
  const target = targetOf(full)
  const env = { ...elsewhere(), GIT_LITERAL_PATHSPECS: '1' }
  const result = git(dirname(target), ['status', ...OPTIONS, '--', basename(target)], env)
  return result.ok ? result.stdout : undefined
}

/** Why git could not bring a file back as it is now; undefined where it could: from the index, which is the same. */
export function reasonToRefuse(status: string | undefined): string | undefined {
  if (status === undefined) return 'is not in a git repository'
  const [index, worktree] = status
  if (index === '?') return 'is not tracked by git'
  if (index === '!') return 'is ignored by git'
  return worktree === undefined || worktree === ' ' ? undefined : 'has changes that are not staged'
}

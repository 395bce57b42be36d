import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { visible } from '@mount-lint/core'
import type { Options } from '../options.js'
import type { Report } from '../report.js'
import { reasonToRefuse } from './git-guard.js'

/** Decides which files `--fix` may change; each file is checked once, when the first edit in it is wanted. */
export interface Refusals {
  readonly allows: (path: string) => boolean
  /** One line for each file that is not changed, with the reason. */
  readonly lines: () => string[]
}

/** `--force` skips the git checks; a dry run and stdin need none. */
export function refusalsFor({ mayShow }: Report, options: Options, cwd: string): Refusals {
  const known = new Map<string, string | undefined>()
  const isGitAsked = !options.force && !options['dry-run']
  const isText = options['stdin-filename'] !== undefined
  const find = (path: string): string | undefined => {
    if (!mayShow(path)) return 'is outside the project and is not changed'
    if (isText) return undefined
    return reasonOfFile(resolve(cwd, path)) ?? (isGitAsked ? reasonOfGit(resolve(cwd, path)) : undefined)
  }
  return {
    allows: (path) => {
      if (!known.has(path)) known.set(path, find(path))
      return known.get(path) === undefined
    },
    lines: () =>
      [...known].flatMap(([path, reason]) =>
        reason === undefined ? [] : [`mount-lint: ${visible(path)} ${reason}\n`],
      ),
  }
}

function reasonOfGit(full: string): string | undefined {
  const reason = reasonToRefuse(full)
  return reason === undefined ? undefined : `${reason}, so git cannot restore it; use --force to change it anyway`
}

/** What replacing a file would break, even if git can restore it. */
function reasonOfFile(full: string): string | undefined {
  try {
    const target = realpathSync(full)
    const { mode, nlink } = statSync(target)
    if ((mode & 0o222) === 0) return 'is read-only and is not changed'
    accessSync(target, constants.W_OK)
    return nlink > 1 ? 'has other hard links, which would keep the old text, and is not changed' : undefined
  } catch {
    return 'cannot be written and is not changed'
  }
}

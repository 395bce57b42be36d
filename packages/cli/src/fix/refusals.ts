import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { visible } from '@mount-lint/core'
import type { Options } from '../options.js'
import type { Report } from '../report.js'
import { reasonToRefuse } from './git-guard.js'

/** Which files `--fix` may change; each is asked for once, when an edit in it is wanted. */
export interface Refusals {
  readonly allows: (path: string) => boolean
  /** Lines that say which files are not changed, and why. */
  readonly lines: () => string[]
}

/** `--force` also changes what git can not restore, and a text from stdin is no file. */
export function refusalsFor({ mayShow }: Report, options: Options, cwd: string): Refusals {
  const known = new Map<string, string | undefined>()
  const isText = options['stdin-filename'] !== undefined
  const find = (path: string): string | undefined => {
    if (!mayShow(path)) return 'is outside of the project, so it is not changed'
    if (isText) return undefined
    return reasonOfFile(resolve(cwd, path)) ?? (options.force ? undefined : reasonOfGit(resolve(cwd, path)))
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
  return reason === undefined ? undefined : `${reason}, so git could not restore it; --force changes it all the same`
}

/** What replacing a file would break, whatever git knows of it. */
function reasonOfFile(full: string): string | undefined {
  try {
    const target = realpathSync(full)
    const { mode, nlink } = statSync(target)
    if ((mode & 0o222) === 0) return 'is read-only, so it is not changed'
    accessSync(target, constants.W_OK)
    return nlink > 1 ? 'has other hard links, which would keep the old text, so it is not changed' : undefined
  } catch {
    return 'can not be written, so it is not changed'
  }
}

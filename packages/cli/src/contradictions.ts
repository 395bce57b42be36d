import { alternatives } from './alternatives.js'
import { listReporters } from './reporters/index.js'
import type { Options } from './options.js'
import { UserError } from './user-error.js'

/** Throws a `UserError` if two options cannot be used together. */
export function refuseContradictions(options: Options): void {
  if (options.fix && options['stdin-filename'] !== undefined && !options['dry-run'])
    throw new UserError('--fix cannot write to stdin; add --dry-run to print the changes')
  if (options.list && !(options.format in listReporters))
    throw new UserError(`--list has no format ${options.format}, use ${alternatives(Object.keys(listReporters))}`)
}

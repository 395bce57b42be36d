import type { Machine } from '@mount-lint/core'
import type { Environment } from './environment.js'
import type { Log } from './log.js'
import type { Options } from './options.js'

/** What all stages of a run share. */
export interface RunContext extends Pick<Environment, 'cwd' | 'env' | 'stdout' | 'stderr' | 'readStdin'> {
  readonly options: Options
  readonly machine: Machine
  readonly log: Log
}

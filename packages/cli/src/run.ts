import type { Writable } from 'node:stream'

/** Runs the command line and returns the exit code. */
export function run(_args: readonly string[], stdout: Writable): number {
  stdout.write('mount-lint\n')
  return 0
}

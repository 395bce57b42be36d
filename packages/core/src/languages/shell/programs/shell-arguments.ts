import type { TracedText } from '../../../types.js'
import { hasAny, optionsFrom } from './operands.js'
import { asScript, type WrappedRun } from './wrapped-run.js'
import type { Wrapper } from './wrapper.js'

/** `sh`'s own flags that take a word. */
const SHELL_FLAGS: Wrapper = { short: 'oO', long: ['--rcfile', '--init-file'], plus: true }

const STANDARD_INPUT = new Set(['-', '/dev/stdin', '/dev/fd/0'])

/** What a shell's arguments say to run; with `-n`, nothing. */
export function shellArguments(args: readonly TracedText[]): readonly WrappedRun[] {
  const { options, end } = optionsFrom(SHELL_FLAGS, args, 0)
  const operands = args.slice(end)
  const [first, ...others] = operands
  if (hasAny(options, ['-n'])) return []
  if (hasAny(options, ['-c'])) return first ? [asScript(first, others)] : []
  if (!first || hasAny(options, ['-s'])) return [{ kind: 'stdin', args: operands }]
  return STANDARD_INPUT.has(first.text)
    ? [{ kind: 'stdin', args: others }]
    : [{ kind: 'file', file: first, args: others }]
}

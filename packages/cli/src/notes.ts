import { formats } from '@mount-lint/core/formats'
import type { Baseline } from './baseline.js'
import type { Output } from './environment.js'
import { isUnmatched } from './exit-code.js'
import { printMessage } from './output.js'
import { countOf } from './reporters/count.js'
import { totalsOf, type Report } from './report.js'
import type { RunContext } from './run-context.js'

/** Prints to stderr what is not part of the report: unread and unmatched files, omitted findings, stale baseline entries. */
export async function printNotes(report: Report, baseline: Baseline | undefined, context: RunContext): Promise<void> {
  const { options, stderr } = context
  printFailures(report, stderr)
  if (!options['no-error-on-unmatched']) printUnmatched(report, context)
  const { omitted = 0 } = totalsOf(report)
  if (omitted > 0) (await import('./omitted.js')).printOmitted(stderr, omitted)
  const gone = baseline?.staleCount() ?? 0
  if (gone === 0) return
  printMessage(
    stderr,
    `${options.baseline ?? ''}: ${gone} of its findings no longer occur; remove them with --update-baseline`,
  )
}

/** Prints one line for each input that could not be read. */
export function printFailures({ failures }: Report, stderr: Output): void {
  for (const { path, message } of failures) printMessage(stderr, `${path}: ${message}`)
}

/** More unmatched files than this are only counted. */
const MAX_NAMED = 3

function printUnmatched(report: Report, context: RunContext): void {
  const { stderr } = context
  const { unmatched } = report.skipped
  const ids = formats.map(({ id }) => id).join(', ')
  for (const path of unmatched.slice(0, MAX_NAMED))
    printMessage(stderr, `${path}: unknown format; choose one with --format-of '${path}=FORMAT': ${ids}`)
  const others = unmatched.length - MAX_NAMED
  if (others > 0) printMessage(stderr, `${countOf(others, 'more file')} of unknown format`)
  if (isUnmatched(report, context))
    printMessage(stderr, 'no files were linted, so the exit code is 2; pass --no-error-on-unmatched to exit with 0')
}

import { resolve } from 'node:path'
import type { Baseline } from './baseline.js'
import { printFailures } from './notes.js'
import { outputPath } from './output-path.js'
import { printMessage } from './output.js'
import { countOf } from './reporters/count.js'
import { totalsOf, type Report } from './report.js'
import type { RunContext } from './run-context.js'

/** The baseline that `--baseline` names, unless it is about to be written. */
export async function baselineFor({ options, cwd }: RunContext): Promise<Baseline | undefined> {
  if (options.baseline === undefined || options['update-baseline']) return undefined
  return (await import('./baseline.js')).readBaseline(resolve(cwd, options.baseline), cwd)
}

/** Writes the findings into the baseline file and returns the exit code. */
export async function updateBaseline(report: Report, { options, cwd, stderr }: RunContext): Promise<number> {
  const { baseline = '' } = options
  printFailures(report, stderr)
  const { writeBaseline } = await import('./baseline.js')
  const count = writeBaseline(outputPath(baseline, cwd), cwd, report)
  printMessage(stderr, `${baseline}: ${countOf(count, 'finding')} written`)
  return report.failures.length > 0 ? 2 : 0
}

/** The report of `--quiet`. */
export const withoutWarnings = (report: Report): Report => ({
  ...report,
  hidden: { ...report.hidden, quiet: totalsOf(report).warnings },
  files: report.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === 'error'),
    problems: [],
  })),
})

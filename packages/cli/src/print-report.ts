import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Options } from './options.js'
import { outputPath } from './output-path.js'
import type { Report } from './report.js'
import { listReporters, reporters } from './reporters/index.js'
import type { Reporter } from './reporters/reporter.js'
import type { RunContext } from './run-context.js'
import { UserError } from './user-error.js'

/** Prints the report to stdout, or writes it to the file that `--output-file` names. */
export async function printReport(report: Report, { options, cwd, stdout, env }: RunContext): Promise<void> {
  const reporter = await reporterFor(options, report)
  const file = options['output-file']
  if (file === undefined) {
    stdout.write(reporter(report, { stdout, env }))
    return
  }
  const plain = { stdout: { write: stdout.write }, env: options.color === 'always' ? env : {} }
  writeOutput(file, cwd, reporter(report, plain))
}

const reporterFor = ({ list, format }: Options, report: Report): Promise<Reporter> =>
  (list ? (listReporters[format] ?? reporters[format]) : reporters[format])(report)

function writeOutput(file: string, cwd: string, text: string): void {
  const full = outputPath(file, cwd)
  try {
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, text)
  } catch (error) {
    throw new UserError(`${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

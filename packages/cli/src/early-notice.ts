import type { LintedFile } from '@mount-lint/core'
import { misplacedIn, type Misplaced } from './misplaced.js'
import type { Options } from './options.js'
import type { Run } from './report.js'
import { linkFor, styleFor } from './reporters/style.js'
import type { RunContext } from './run-context.js'

/** Whether the report is printed to a terminal, so that a person is waiting for it. */
const isShown = ({ format, list, fix, quiet, ...options }: Options): boolean =>
  format === 'pretty' && !list && !fix && !quiet && options['output-file'] === undefined && !options['update-baseline']

/**
 * Prints the location of the project as soon as one mount shows that it is on a Windows drive, because a long run
 * follows. `beforePrinting` is called first.
 */
export function earlyNotice(context: RunContext, beforePrinting: () => void): Run['onLinted'] {
  if (!isShown(context.options)) return () => undefined
  let isPrinted = false
  return (file: LintedFile) => {
    if (isPrinted || file.findings.length === 0) return undefined
    const [cause] = misplacedIn({ files: [file] })
    if (!cause) return undefined
    isPrinted = true
    beforePrinting()
    return print(cause, context)
  }
}

async function print(cause: Misplaced, { stdout, env, machine }: RunContext): Promise<void> {
  const { misplacedTitle } = await import('./reporters/pretty-misplaced.js')
  const presentation = { report: { machine }, style: styleFor(stdout, env), link: linkFor(stdout, env) }
  stdout.write(`${misplacedTitle(cause, `the ${cause.what} is on a Windows drive`, presentation)}\n\n`)
}

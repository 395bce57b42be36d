import { dirname, resolve } from 'node:path'
import { visible, type Conflict } from '@mount-lint/core'
import type { Failure } from '../failures.js'
import type { Report } from '../report.js'
import { countOf } from '../reporters/count.js'
import type { RunContext } from '../run-context.js'
import { fixAll, lintAgain, type FixResult } from './fix-all.js'
import { disk } from './file-layer.js'
import { moveCommands } from './move-commands.js'
import { refusalsFor } from './refusals.js'
import { removeLeftovers } from './temporary-files.js'
import { writeFiles } from './write-files.js'

/** Applies the fixes, prints what changed and returns the report of what remains. */
export async function fix(found: Report, { options, cwd, stdout, stderr }: RunContext): Promise<Report> {
  const refusals = refusalsFor(found, options, cwd)
  const fixed = await fixAll(found, refusals.allows)
  const refused = refusals.lines()
  for (const line of [...refused, ...fixed.conflicts.map(conflictLine)]) stderr.write(line)
  if (options['dry-run']) {
    const { unifiedDiff, visibleDiff } = await import('./diff.js')
    const diff = unifiedDiff(fixed.changes)
    stdout.write(stdout.isTTY === true ? visibleDiff(diff) : diff)
    return fixed.report
  }
  removeLeftovers(new Set(found.paths.map((path) => dirname(resolve(cwd, path)))))
  const failures = writeFiles(fixed.changes, (path) => resolve(cwd, path), disk)
  const done = failures.length === 0 ? fixed : await withoutFiles(fixed, failures, found)
  const output = options.format === 'pretty' ? stdout : stderr
  output.write(
    done.changes.length === 0 && refused.length + failures.length + fixed.conflicts.length > 0 ? '' : summary(done),
  )
  return done.report
}

/** The outcome without the files that could not be written. */
async function withoutFiles(
  { changes, findings, conflicts }: FixResult,
  failures: readonly Failure[],
  found: Report,
): Promise<FixResult> {
  const failed = new Set(failures.map(({ path }) => path))
  const written = changes.filter(({ path }) => !failed.has(path))
  const report = await lintAgain(found, new Map(written.map(({ path, after }) => [path, after])))
  return {
    changes: written,
    findings: findings.filter(({ edits }) => !edits.some(({ path }) => failed.has(path))),
    conflicts,
    report: { ...report, failures: [...report.failures, ...failures] },
  }
}

/** `map` in the config decides where the second folder goes. */
function conflictLine({ folders: [first, second], linuxFolder }: Conflict): string {
  const map = JSON.stringify({ map: { [second.replaceAll('\\', '/')]: `${linuxFolder}-2` } })
  const text = `${first} and ${second} would both become ${linuxFolder}, so neither is changed; name another folder in the config, such as ${map}`
  return `mount-lint: ${visible(text)}\n`
}

function summary({ changes, findings, report }: FixResult): string {
  if (changes.length === 0) return 'Nothing to fix.\n\n'
  const files = changes.map(({ path }) => visible(path)).join(', ')
  const head = `Fixed ${countOf(findings.length, 'mount')} in ${countOf(changes.length, 'file')}: ${files}\n`
  return [head, ...movingLines(findings, report), ''].join('\n')
}

/** Docker keeps the options with which a volume was created. */
const OLD_VOLUMES =
  'Docker keeps the folder of a volume that exists: before the next start, remove the changed volumes with `docker volume rm`.'

function movingLines(findings: FixResult['findings'], report: Report): string[] {
  const commands = moveCommands(findings, report).map((line) => `  ${visible(line)}`)
  const moving = ['The files are still where they were. In WSL, these commands move them:', '', ...commands, '']
  const isDevice = findings.some(({ mount }) => mount.syntax === 'device')
  return [...(commands.length === 0 ? [] : moving), ...(isDevice ? [OLD_VOLUMES, ''] : [])]
}

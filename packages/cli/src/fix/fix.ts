import { dirname, resolve } from 'node:path'
import { visible } from '@mount-lint/core'
import type { Failure } from '../failures.js'
import type { Options } from '../options.js'
import type { Report } from '../report.js'
import { countOf } from '../reporters/count.js'
import type { World } from '../world.js'
import { cure, lintAgain, type Cured } from './cure.js'
import { disk } from './file-layer.js'
import { moveCommands } from './move-commands.js'
import { refusalsFor } from './refusals.js'
import { removeLeftovers } from './temporary-files.js'
import { writeFiles } from './write-files.js'

/** What `--fix` does: changes the files, says so, and gives what is left. */
export async function fix(found: Report, options: Options, world: World): Promise<Report> {
  const { cwd, stdout, stderr } = world
  const refusals = refusalsFor(found, options, cwd)
  const cured = await cure(found, refusals.allows)
  const refused = refusals.lines()
  for (const line of refused) stderr.write(line)
  if (options['dry-run']) {
    const { unifiedDiff } = await import('./diff.js')
    stdout.write(unifiedDiff(cured.changes))
    return cured.report
  }
  removeLeftovers(new Set(found.linted.map(({ file }) => dirname(resolve(cwd, file.path)))))
  const failures = writeFiles(cured.changes, (path) => resolve(cwd, path), disk)
  const done = failures.length === 0 ? cured : await withoutFiles(cured, failures, found)
  const output = options.format === 'pretty' ? stdout : stderr
  output.write(done.changes.length === 0 && refused.length + failures.length > 0 ? '' : summary(done))
  return done.report
}

/** What fixing led to where some files could not be written. */
async function withoutFiles({ changes, findings }: Cured, failures: readonly Failure[], found: Report): Promise<Cured> {
  const failed = new Set(failures.map(({ path }) => path))
  const written = changes.filter(({ path }) => !failed.has(path))
  const report = await lintAgain(found, new Map(written.map(({ path, after }) => [path, after])))
  return {
    changes: written,
    findings: findings.filter(({ edits }) => !edits.some(({ path }) => failed.has(path))),
    report: { ...report, failures: [...report.failures, ...failures] },
  }
}

function summary({ changes, findings, report }: Cured): string {
  if (changes.length === 0) return 'Nothing to fix.\n\n'
  const files = changes.map(({ path }) => visible(path)).join(', ')
  const head = `Fixed ${countOf(findings.length, 'mount')} in ${countOf(changes.length, 'file')}: ${files}\n`
  const commands = moveCommands(findings, report)
  if (commands.length === 0) return `${head}\n`
  return [
    head,
    'The files are still where they were. In WSL, these commands bring them along:',
    '',
    ...commands.map((line) => `  ${visible(line)}`),
    '',
    '',
  ].join('\n')
}

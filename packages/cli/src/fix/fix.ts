import { resolve } from 'node:path'
import { visible } from '@mount-lint/core'
import type { Options } from '../options.js'
import type { Report } from '../report.js'
import { countOf } from '../reporters/count.js'
import type { World } from '../world.js'
import { cure, type Cured } from './cure.js'
import { disk } from './file-layer.js'
import { reasonToRefuse } from './git-guard.js'
import { moveCommands } from './move-commands.js'
import { writeFiles } from './write-files.js'

/** What `--fix` does: changes the files, says so, and gives what is left. */
export async function fix(found: Report, options: Options, world: World): Promise<Report> {
  const { cwd, stdout, stderr } = world
  const refusals = new Map<string, string | undefined>()
  const isFree = options.force || options['stdin-filename'] !== undefined
  const cured = await cure(found, (path) => isFree || refusalOf(path, refusals, cwd) === undefined)
  const refused = refusalLines(refusals)
  for (const line of refused) stderr.write(line)
  if (options['dry-run']) {
    const { unifiedDiff } = await import('./diff.js')
    stdout.write(unifiedDiff(cured.changes))
    return cured.report
  }
  const failures = writeFiles(cured.changes, (path) => resolve(cwd, path), `mount-lint-${process.pid}`, disk)
  if (failures.length > 0) return { ...found, failures: [...found.failures, ...failures] }
  const output = options.format === 'pretty' ? stdout : stderr
  output.write(cured.changes.length === 0 && refused.length > 0 ? '' : summary(cured))
  return cured.report
}

/** Each file is asked for once, when an edit in it is wanted. */
function refusalOf(path: string, known: Map<string, string | undefined>, cwd: string): string | undefined {
  if (!known.has(path)) known.set(path, reasonToRefuse(resolve(cwd, path)))
  return known.get(path)
}

const refusalLines = (refusals: ReadonlyMap<string, string | undefined>): string[] =>
  [...refusals].flatMap(([path, reason]) =>
    reason === undefined
      ? []
      : [`mount-lint: ${visible(path)} ${reason}, so git could not bring it back; --force changes it all the same\n`],
  )

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

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { LintedFile, Machine } from '@mount-lint/core'
import { formats } from '@mount-lint/core/formats'
import { diskContext } from '@mount-lint/core/node'
import type { Baseline } from './baseline.js'
import { readInput } from './input.js'
import { lintFiles } from './lint-files.js'
import { logTo, SILENT, type Log } from './log.js'
import { withoutMisplaced } from './misplaced.js'
import type { Options } from './options.js'
import { outputPath } from './output-path.js'
import { say } from './output.js'
import { progressOn } from './progress.js'
import { exitCodeOf, totalsOf, type Report } from './report.js'
import { listReporters, reporters, speaksOfAllMounts } from './reporters/index.js'
import type { Reporter } from './reporters/reporter.js'
import { truncatedPlaces } from './truncated.js'
import { UserError } from './user-error.js'
import type { World } from './world.js'

/** What a run has beside its options. */
interface Surroundings extends World {
  readonly known: Machine
  readonly log: Log
}

/** Lints what the arguments name, prints what was found and gives the exit code. */
export async function lintPaths(
  paths: readonly string[],
  options: Options,
  world: World,
  known: Machine,
): Promise<number> {
  refuseContradictions(options)
  const log = options.debug ? logTo(world.stderr) : SILENT
  const around = { ...world, known, log }
  const baseline = await baselineFor(options, world)
  const found = await lintAll(paths, options, around, baseline)
  if (options['update-baseline']) return updateBaseline(found, options, world)
  const report = options.fix && !options.list ? await fixed(found, options, world) : found
  if (!options['dry-run']) await print(options.quiet ? errorsOf(report) : report, options, world)
  await sayWhatIsLeft(report, baseline, options, world)
  log('done')
  const code = exitCodeOf(judged(report, options, world), maxWarningsOf(options))
  return code === 0 && isUnmatched(report, options) ? 2 : code
}

/** What the exit code depends on: a list judges nothing, and where a project is must not stop a commit. */
function judged(report: Report, options: Options, { env }: World): Report {
  if (options.list) return { ...report, files: [] }
  return options.staged || env.PRE_COMMIT !== undefined ? withoutMisplaced(report) : report
}

/** Whether there was nothing to lint, though the command line, not another program, chose the files. */
const isUnmatched = ({ linted, failures, skipped }: Report, options: Options): boolean =>
  linted.length + failures.length + skipped.ignored === 0 &&
  !options['no-error-on-unmatched'] &&
  !isListedByProgram(options)

const isListedByProgram = (options: Options): boolean =>
  options.staged || options['stdin-filename'] !== undefined || options['files-from'] !== undefined

function refuseContradictions(options: Options): void {
  if (options.fix && options['stdin-filename'] !== undefined && !options['dry-run'])
    throw new UserError('--fix cannot write to stdin; add --dry-run to print the changes')
  if (options.list && !(options.format in listReporters))
    throw new UserError(`--list has no format ${options.format}, use ${Object.keys(listReporters).join(' or ')}`)
}

const reporterFor = ({ list, format }: Options, report: Report): Promise<Reporter> =>
  (list ? (listReporters[format] ?? reporters[format]) : reporters[format])(report)

const maxWarningsOf = ({ 'max-warnings': most }: Options): number => (most === undefined ? Infinity : Number(most))

async function baselineFor(options: Options, { cwd }: World): Promise<Baseline | undefined> {
  if (options.baseline === undefined || options['update-baseline']) return undefined
  return (await import('./baseline.js')).readBaseline(resolve(cwd, options.baseline), cwd)
}

async function lintAll(
  paths: readonly string[],
  options: Options,
  around: Surroundings,
  baseline: Baseline | undefined,
): Promise<Report> {
  const { cwd, stderr, readStdin, known: machine, log } = around
  const input = await readInput(paths, options, { cwd, readStdin, machine, log })
  const progress = progressOn(stderr)
  const keep = baseline ? baseline.keep : (files: readonly LintedFile[]) => files
  const report = await lintFiles(input, {
    machine,
    context: diskContext(cwd, input),
    reads: speaksOfAllMounts(options) ? 'all' : 'suspects',
    keep,
    onProgress: progress.onProgress,
  })
  progress.end()
  log(`read ${report.linted.length} files`)
  for (const line of truncatedPlaces(report)) log(line)
  return report
}

async function fixed(report: Report, options: Options, world: World): Promise<Report> {
  const { fix } = await import('./fix/fix.js')
  return { ...(await fix(report, options, world)), isFixed: true }
}

const errorsOf = (report: Report): Report => ({
  ...report,
  hidden: { ...report.hidden, quiet: totalsOf(report).warnings },
  files: report.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === 'error'),
    problems: [],
  })),
})

async function print(report: Report, options: Options, { cwd, stdout, env }: World): Promise<void> {
  const reporter = await reporterFor(options, report)
  const file = options['output-file']
  if (file === undefined) {
    stdout.write(reporter(report, { stdout, env }))
    return
  }
  const full = outputPath(file, cwd)
  const plain = { stdout: { write: stdout.write }, env: options.color === 'always' ? env : {} }
  try {
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, reporter(report, plain))
  } catch (error) {
    throw new UserError(`${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** More unread files than this are counted, not named. */
const MOST_NAMED = 3

function sayUnmatched(report: Report, options: Options, { stderr }: World): void {
  if (options['no-error-on-unmatched']) return
  const ids = formats.map(({ id }) => id).join(', ')
  const { unmatched } = report.skipped
  for (const path of unmatched.slice(0, MOST_NAMED))
    say(stderr, `${path}: not linted: unknown format; set it with --format-of '${path}=FORMAT' (${ids})`)
  const others = unmatched.length - MOST_NAMED
  if (others > 0) say(stderr, `${others} more files not linted: unknown format`)
  if (isUnmatched(report, options))
    say(stderr, 'exit code 2, because no file was linted; --no-error-on-unmatched makes it 0')
}

/** What is no part of the result. */
async function sayWhatIsLeft(
  report: Report,
  baseline: Baseline | undefined,
  options: Options,
  world: World,
): Promise<void> {
  const { stderr } = world
  for (const { path, message } of report.failures) say(stderr, `${path}: ${message}`)
  sayUnmatched(report, options, world)
  const { omitted = 0 } = totalsOf(report)
  if (omitted > 0) (await import('./omitted.js')).sayOmitted(stderr, omitted)
  const gone = baseline?.goneCount() ?? 0
  if (gone === 0) return
  say(stderr, `${options.baseline ?? ''}: ${gone} of its findings no longer occur; remove them with --update-baseline`)
}

async function updateBaseline(report: Report, { baseline = '' }: Options, { cwd, stderr }: World): Promise<number> {
  for (const { path, message } of report.failures) say(stderr, `${path}: ${message}`)
  const { writeBaseline } = await import('./baseline.js')
  const count = writeBaseline(outputPath(baseline, cwd), cwd, report.files)
  say(stderr, `${baseline}: ${count} findings written`)
  return report.failures.length > 0 ? 2 : 0
}

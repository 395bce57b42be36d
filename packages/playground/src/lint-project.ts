import {
  compatibleEdits,
  conflictsIn,
  formatOf,
  lintWith,
  mergeResults,
  nothingIn,
  type Conflict,
  type Context,
  type Edit,
  type Finding,
  type LintedFile,
  type Machine,
} from '@mount-lint/core'
import { formats, loadReader } from '@mount-lint/core/formats'
import { machineWithId } from './machines.js'
import type { Project, ProjectFile } from './project.js'
import type { Report, ReportedFile } from './report.js'
import { reporterFor } from './report-parts.js'

/** Scrolling is slow with thousands of findings. */
const MAX_SHOWN = 100

/** Reads only the files of the page; none of them is a link. */
function contextOf(files: readonly ProjectFile[], { cwd = '' }: Machine): Context {
  const texts = new Map(
    files.flatMap(({ name, text }) => [name, `${cwd}/${name}`].map((path) => [path, text] as const)),
  )
  return { read: (path) => texts.get(path), realpath: (path) => path, links: () => [] }
}

interface Linted {
  readonly file: ReportedFile
  readonly result: LintedFile
}

/** Loads only the parser of the file's format. */
async function lintFile({ name, text }: ProjectFile, machine: Machine, context: Context): Promise<Linted> {
  const source = { path: name, text }
  const match = formatOf(source)
  if (!match) return { file: { name }, result: nothingIn(name) }
  const result = lintWith(await loadReader[match.id](), source, match.id, { machine, context })
  const format = formats.find(({ id }) => id === match.id)?.title ?? match.id
  return { file: { name, format }, result: { ...result, path: name, problems: match.certain ? result.problems : [] } }
}

const keyOf = (edit: Edit): string => JSON.stringify([edit.path, edit.range, edit.text])

/** All edits that can be applied together, and the number of findings that they fix. */
function fixesOf(findings: readonly Finding[]): Pick<Report, 'fixes' | 'fixable' | 'conflicts'> {
  const { conflicts, refused } = conflictsIn(findings)
  const wanted = findings.filter((finding) => finding.edits.length > 0 && !refused.has(finding))
  const fixes = compatibleEdits(wanted)
  const made = new Set(fixes.map(keyOf))
  const fixable = wanted.filter(({ edits }) => edits.every((edit) => made.has(keyOf(edit)))).length
  return { fixes, fixable, conflicts: conflicts.map(describeConflict) }
}

const describeConflict = ({ folders: [first, second], linuxFolder }: Conflict): string =>
  `\`${first}\` and \`${second}\` would both become \`${linuxFolder}\`: choose another folder for one of them`

/** Lints all files of the page, as the command line lints a folder. */
export async function lintProject({ machine: id, files }: Project): Promise<Report> {
  const machine = machineWithId(id)
  const context = contextOf(files, machine)
  const linted = await Promise.all(files.map((file) => lintFile(file, machine, context)))
  const merged = mergeResults(linted.map(({ result }) => result))
  const findings = merged.flatMap((file) => file.findings)
  const parts = await reporterFor(files, { machine, context })
  return {
    files: linted.map(({ file }) => file),
    findings: findings.slice(0, MAX_SHOWN).map(parts.finding),
    omitted: Math.max(0, findings.length - MAX_SHOWN) + merged.reduce((sum, { omitted }) => sum + omitted, 0),
    problems: merged
      .flatMap(({ problems }) => problems)
      .slice(0, MAX_SHOWN)
      .map(parts.problem),
    mounts: merged.flatMap(({ path, mounts }) => mounts.map((mount) => parts.mount(mount, path))),
    ...fixesOf(findings),
  }
}

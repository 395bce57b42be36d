import {
  applyEdits,
  compatibleEdits,
  conflictsIn,
  type Conflict,
  type Context,
  type Edit,
  type Finding,
} from '@mount-lint/core'
import { lintTasks } from '../lint-files.js'
import type { Task } from '../lint-input.js'
import type { Linted, Report } from '../report.js'

/** A file before and after the edits. */
export interface Change {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** The result of fixing; nothing is written yet. */
export interface FixResult {
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
  /** Windows folders that are not changed, because they would become the same Linux folder. */
  readonly conflicts: readonly Conflict[]
  /** The remaining findings. */
  readonly report: Report
}

/**
 * An edit can make room for another one, such as a second volume declaration at the same place; more rounds change
 * nothing.
 */
const MAX_ROUNDS = 10

const keyOf = ({ path, range, text }: Edit): string => JSON.stringify([path, range, text])

/** The findings whose edits can all be applied, and those edits; `made` contains the edits of earlier rounds. */
function agreed(report: Report, isAllowed: (path: string) => boolean, made: readonly Finding[]) {
  const findings = report.files.flatMap((file) => file.findings)
  const { conflicts, refused } = conflictsIn([...made, ...findings])
  const allowed = findings.filter(
    (finding) =>
      finding.edits.length > 0 && !refused.has(finding) && finding.edits.every(({ path }) => isAllowed(path)),
  )
  const edits = compatibleEdits(allowed)
  const chosen = new Set(edits.map(keyOf))
  return { edits, conflicts, findings: allowed.filter((one) => one.edits.every((edit) => chosen.has(keyOf(edit)))) }
}

function byPath(edits: readonly Edit[]): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>()
  for (const edit of edits) {
    const group = groups.get(edit.path)
    if (group) group.push(edit)
    else groups.set(edit.path, [edit])
  }
  return groups
}

/** The sources, with the text of some replaced. */
const withTexts = (context: Context, texts: ReadonlyMap<string, string>): Context => ({
  ...context,
  read: (path, purpose) => texts.get(path) ?? context.read(path, purpose),
})

const textsOf = (report: Report): Map<string, string> =>
  new Map(report.linted.map(({ candidate: { source } }) => [source.path, source.text]))

function withText({ candidate }: Linted, texts: ReadonlyMap<string, string>): Task {
  const { path, text } = candidate.source
  return { candidate: { ...candidate, source: { path, text: texts.get(path) ?? text } } }
}

/** All linted files, in order. */
function tasksFor({ paths, linted }: Pick<Report, 'paths' | 'linted'>, texts: ReadonlyMap<string, string>): Task[] {
  const byPath = new Map(linted.map((one) => [one.file.path, one]))
  return paths.map((path) => {
    const found = byPath.get(path)
    return found ? withText(found, texts) : { clean: path }
  })
}

/** Lints again with the new texts, so that the remaining findings describe the files as they will be. */
export const lintAgain = (
  { paths, linted, failures, skipped, ...run }: Report,
  texts: ReadonlyMap<string, string>,
): Promise<Report> =>
  lintTasks(
    { tasks: tasksFor({ paths, linted }, texts), count: paths.length, failures, skipped },
    { ...run, context: withTexts(run.context, texts) },
  )

const countOf = ({ files }: Report): number => files.reduce((sum, { findings }) => sum + findings.length, 0)

/** Applies all edits of the findings to files that may be changed, and lints the result. */
export async function fixAll(found: Report, isAllowed: (path: string) => boolean): Promise<FixResult> {
  const originals = textsOf(found)
  let texts: ReadonlyMap<string, string> = new Map()
  const findings: Finding[] = []
  const textOf = (path: string): string =>
    texts.get(path) ?? originals.get(path) ?? found.context.read(path, 'include') ?? ''
  const conflicts = new Map<string, Conflict>()
  let report = found
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = agreed(report, isAllowed, findings)
    for (const conflict of next.conflicts) conflicts.set(conflict.folders.join('\0'), conflict)
    if (next.edits.length === 0) break
    const edited = new Map(texts)
    for (const [path, edits] of byPath(next.edits)) edited.set(path, applyEdits(textOf(path), edits))
    const left = await lintAgain(found, edited)
    // An edit whose result is reported again fixes nothing.
    if (countOf(left) >= countOf(report)) break
    findings.push(...next.findings)
    texts = edited
    report = left
  }
  const before = (path: string): string => originals.get(path) ?? found.context.read(path, 'include') ?? ''
  const changes = [...texts].map(([path, after]) => ({ path, before: before(path), after }))
  return {
    changes: changes.filter((change) => change.before !== change.after),
    findings,
    conflicts: [...conflicts.values()],
    report,
  }
}

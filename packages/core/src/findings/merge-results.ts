import { display, placeOf } from '../traced-text.js'
import type { Finding, HiddenFindings, Ignore, Mount, Place, Problem } from '../types.js'
import { findingKey } from './finding-key.js'
import { NONE_HIDDEN, hasResults, type LintedFile } from './linted-file.js'

/**
 * Groups results by the file that contains them and removes duplicates: a compose file that others include or extend is
 * linted for itself and for each of them. Files in `order` come first.
 */
export function mergeResults(
  results: readonly LintedFile[],
  order: readonly string[] = results.map(({ path }) => path),
): LintedFile[] {
  const files = new Map<string, MergedFile>()
  const fileAt = (path: string): MergedFile => {
    const file = files.get(path) ?? emptyFile(path)
    files.set(path, file)
    return file
  }
  for (const { path, mounts, findings, omitted, problems, ignores, truncated, hidden } of results.filter(hasResults)) {
    const file = fileAt(path)
    file.omitted += omitted
    file.hidden = { comments: file.hidden.comments + hidden.comments, settings: file.hidden.settings + hidden.settings }
    for (const mount of mounts) addOnce(fileAt(mountPlace(mount, path).path).mounts, mountKey(mount, path), mount)
    for (const finding of findings) addFinding(fileAt(finding.place.path).findings, finding)
    for (const problem of problems) addOnce(fileAt(problem.place.path).problems, problemKey(problem), problem)
    for (const ignore of ignores) addIgnore(fileAt(ignore.path).ignores, ignore)
    for (const place of truncated) addOnce(fileAt(place.path).truncated, place.range.join('-'), place)
  }
  const paths = new Set([...order.filter((path) => files.has(path)), ...files.keys()])
  return [...paths].map((path) => toLintedFile(fileAt(path)))
}

/** The place of the source; without a source, of the whole specification; without a specification, of the file. */
export const mountPlace = ({ source, spec }: Mount, path: string): Place =>
  (source && placeOf(source)) ?? placeOf(spec) ?? { path, range: [0, 0] }

interface MergedFile {
  readonly path: string
  readonly mounts: Map<string, Mount>
  readonly findings: Map<string, Finding>
  omitted: number
  readonly problems: Map<string, Problem>
  readonly ignores: Map<string, Ignore>
  readonly truncated: Map<string, Place>
  hidden: HiddenFindings
}

const emptyFile = (path: string): MergedFile => ({
  path,
  mounts: new Map(),
  findings: new Map(),
  omitted: 0,
  problems: new Map(),
  ignores: new Map(),
  truncated: new Map(),
  hidden: NONE_HIDDEN,
})

/** A comment is used if it is used by anyone who reads the file. */
function addIgnore(ignores: Map<string, Ignore>, ignore: Ignore): void {
  const key = JSON.stringify([ignore.range, ignore.rule])
  ignores.set(key, { ...ignore, isUsed: ignore.isUsed || ignores.get(key)?.isUsed === true })
}

const unused = (ignores: readonly Ignore[]): Problem[] =>
  ignores
    .filter(({ isUsed }) => !isUsed)
    .map(({ path, range, rule = '' }) => ({ code: 'unused-ignore', place: { path, range }, detail: rule }))

const toLintedFile = ({
  path,
  mounts,
  findings,
  omitted,
  problems,
  ignores,
  truncated,
  hidden,
}: MergedFile): LintedFile => ({
  path,
  omitted,
  mounts: [...mounts.values()].sort((a, b) => startOf(mountPlace(a, path)) - startOf(mountPlace(b, path))),
  findings: [...findings.values()].sort((a, b) => startOf(a.place) - startOf(b.place)),
  problems: [...problems.values(), ...unused([...ignores.values()])].sort(
    (a, b) => startOf(a.place) - startOf(b.place),
  ),
  ignores: [...ignores.values()],
  hidden,
  truncated: [...truncated.values()],
})

const startOf = ({ range }: Place): number => range[0]

function addOnce<Value>(values: Map<string, Value>, key: string, value: Value): void {
  if (!values.has(key)) values.set(key, value)
}

function addFinding(findings: Map<string, Finding>, finding: Finding): void {
  const key = findingKey(finding)
  const known = findings.get(key)
  findings.set(key, known ? mergeFindings(known, finding) : finding)
}

const filesOf = ({ volumeDeclaration }: Mount): number => volumeDeclaration?.files.length ?? 0

/** An override file alone is not a project. */
const wider = (first: Mount, second: Mount): Mount => (filesOf(second) > filesOf(first) ? second : first)

/** An edit must be valid for everyone who uses the file. */
const mergeFindings = (first: Finding, second: Finding): Finding => ({
  ...first,
  mount: wider(first.mount, second.mount),
  services: [...new Set([...first.services, ...second.services])],
  edits: JSON.stringify(first.edits) === JSON.stringify(second.edits) ? first.edits : [],
})

function mountKey(mount: Mount, path: string): string {
  const { service, engine, type, source, target, readOnly } = mount
  const shown = [source, target].map((part) => part && display(part))
  return JSON.stringify([mountPlace(mount, path), service, engine, type, readOnly, ...shown])
}

const problemKey = ({ code, place, detail }: Problem): string => JSON.stringify([code, place, detail])

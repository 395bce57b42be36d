import { existsSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { displayPath, readText } from '@mount-lint/core/node'
import * as v from 'valibot'
import { describeFailure } from './failures.js'
import { identityOf, type Identity } from './identity.js'
import type { Report, Run } from './report.js'
import { UserError } from './user-error.js'

const text = v.string()
const entrySchema = v.strictObject({
  path: text,
  rule: text,
  source: text,
  target: text,
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const schema = v.strictObject({ version: v.literal(1), findings: v.array(entrySchema) })

/** The findings that a baseline file lists; paths are relative to the folder of that file, with `/`. */
type Entry = v.InferOutput<typeof entrySchema>

/** Findings that depend on the file alone: where a project is stored differs between machines. */
const isOfFiles = ({ rule }: { readonly rule: string }): boolean => rule !== 'no-windows-project'

const keyOf = ({ path, rule, source, target }: Identity): string => JSON.stringify([path, rule, source, target])

/** A baseline that was read from a file. */
export interface Baseline {
  readonly keep: Run['applyBaseline']
  /** How many listed findings no longer occur in the files of the last call of `keep`. */
  readonly staleCount: () => number
}

/** Returns how a baseline file names a path. */
const namer =
  (file: string, cwd: string) =>
  (path: string): string =>
    relative(dirname(file), resolve(cwd, path)).split(sep).join('/')

/** All linted files, including those without findings. */
const namesOf = (
  { files, paths }: Pick<Report, 'files' | 'paths'>,
  nameOf: (path: string) => string,
): ReadonlySet<string> => new Set([...paths, ...files.map(({ path }) => path)].map(nameOf))

function read(file: string, cwd: string): Entry[] {
  const name = displayPath(file, cwd)
  const result = readText(file)
  if (!result.ok) throw new UserError(`${name}: ${describeFailure(result.failure, result.detail)}`)
  try {
    return v.parse(schema, JSON.parse(result.text)).findings
  } catch {
    throw new UserError(`${name}: is not a baseline file; --update-baseline writes one`)
  }
}

/** Reads a baseline file; throws a `UserError` if it cannot be read. */
export function readBaseline(file: string, cwd: string): Baseline {
  const entries = read(file, cwd).filter(isOfFiles)
  const nameOf = namer(file, cwd)
  let gone = 0
  const keep: Baseline['keep'] = (files, paths) => {
    const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]))
    const isNew = (identity: Identity): boolean => {
      if (!isOfFiles(identity)) return true
      const key = keyOf({ ...identity, path: nameOf(identity.path) })
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count === 0
    }
    const kept = files.map((one) => ({
      ...one,
      findings: one.findings.filter((finding) => isNew(identityOf(finding))),
    }))
    const seen = namesOf({ files, paths }, nameOf)
    gone = entries.filter((entry) => seen.has(entry.path) && (left.get(keyOf(entry)) ?? 0) > 0).length
    return kept
  }
  return { keep, staleCount: () => gone }
}

/** Writes the findings into a baseline file and returns their number; entries of other existing files stay. */
export function writeBaseline(file: string, cwd: string, { files, paths }: Pick<Report, 'files' | 'paths'>): number {
  const nameOf = namer(file, cwd)
  const seen = namesOf({ files, paths }, nameOf)
  const others = (existsSync(file) ? read(file, cwd) : []).filter(
    ({ path, rule }) => isOfFiles({ rule }) && !seen.has(path) && existsSync(resolve(dirname(file), path)),
  )
  const entries = new Map(others.map((entry) => [keyOf(entry), entry]))
  for (const finding of files.flatMap(({ findings }) => findings.filter(isOfFiles))) {
    const identity = { ...identityOf(finding), path: nameOf(finding.place.path) }
    const known = entries.get(keyOf(identity))
    entries.set(keyOf(identity), { ...identity, count: (known?.count ?? 0) + 1 })
  }
  const findings = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  writeFileSync(file, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`)
  return findings.reduce((sum, { count }) => sum + count, 0)
}

import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formatOf, lint, type Finding } from '../src/index.js'

/** The cases that the command line records; here the same text goes through core alone. */
const root = fileURLToPath(new URL('../../../fixtures', import.meta.url))

/** What core decides of a finding. */
interface Recorded {
  readonly rule: string
  readonly severity: string
  readonly path: string
  readonly offset: number
  readonly endOffset: number
  readonly alternative?: string
}

interface Expected {
  readonly findings: readonly Recorded[]
}

function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]))
}

function lintCase(files: ReadonlyMap<string, string>): Finding[] {
  const context = { read: (path: string) => files.get(posix.normalize(path)) }
  const options = { context }
  return [...files]
    .map(([path, text]) => ({ path, text }))
    .filter((source) => formatOf(source))
    .flatMap((source) => lint(source, options).findings)
}

const recordedOf = ({ place, ...finding }: Finding): Recorded =>
  pick({ ...finding, path: place.path, offset: place.range[0], endOffset: place.range[1] })

const pick = ({ rule, severity, path, offset, endOffset, alternative }: Recorded): Recorded => ({
  rule,
  severity,
  path,
  offset,
  endOffset,
  ...(alternative === undefined ? {} : { alternative }),
})

/** Each once and in the order of the text: core finds what several files include once for each of them. */
function inOrder(findings: readonly Recorded[]): Recorded[] {
  const distinct = new Map(findings.map((finding) => [JSON.stringify(pick(finding)), pick(finding)]))
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding)
}

describe.each(readdirSync(root))('%s', (format) => {
  test.each(readdirSync(join(root, format)))('%s', (name) => {
    const files = filesOf(join(root, format, name))
    const expected = JSON.parse(files.get('expected.json') ?? '') as Expected
    expect(inOrder(lintCase(files).map(recordedOf))).toEqual(inOrder(expected.findings))
  })
})

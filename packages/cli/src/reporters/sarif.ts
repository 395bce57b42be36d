import {
  describeFinding,
  describeOmitted,
  describeProblem,
  rules,
  type Edit,
  type Finding,
  type Place,
  rulePage,
} from '@mount-lint/core'
import { spanOf, totalsOf, type Report } from '../report.js'
import { plainText } from '../information/plain-text.js'
import { rulePages } from '../information/rule-pages.js'
import { version } from '../version.js'
import { fingerprinter } from './fingerprint.js'
import { RELATED } from './json-finding.js'
import { noticesOf } from './notices.js'
import type { Reporter } from './reporter.js'
import { jsonText } from '../output.js'

const LEVELS = { error: 'error', warn: 'warning' } as const

/** SARIF 2.1.0, with the fields that code scanning reads. */
export const sarif: Reporter = (report) => {
  const fingerprint = fingerprinter()
  const run = {
    tool: { driver: driver() },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(report)],
    results: report.files.flatMap(({ findings }) =>
      findings.map((finding) => ({
        ...toResult(finding, report),
        partialFingerprints: { 'mountLint/v1': fingerprint(finding) },
      })),
    ),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${jsonText(log, 2)}\n`
}

const TAGS = ['docker', 'wsl', 'bind-mount']

const COLUMNS = 100

/** The first paragraph of a rule's page, and the page. */
const descriptionOf = (page: string): object => ({
  fullDescription: { text: plainText(page.split('\n\n', 1)[0] ?? '', Infinity) },
  help: { text: plainText(page, COLUMNS), markdown: page },
})

const driver = (): object => ({
  name: 'mount-lint',
  version: version(),
  informationUri: 'https://github.com/mount-lint/mount-lint',
  rules: rules.map(({ id, severity, summary }) => ({
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${summary}.` },
    ...descriptionOf(rulePages[id] ?? `${summary}.`),
    helpUri: rulePage(id),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: TAGS, precision: 'very-high', 'problem.severity': LEVELS[severity] },
  })),
})

/** Encodes each segment for a URI; an absolute path becomes a `file:` URI. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}` : encoded
}

const artifactOf = (path: string): object =>
  /^(?:\/|[A-Za-z]:\/)/.test(path) ? { uri: uriOf(path) } : { uri: uriOf(path), uriBaseId: '%SRCROOT%' }

function regionOf(place: Place, report: Report): object {
  const { line, column, endLine, endColumn } = spanOf(place, report)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

const locationOf = (place: Place, report: Report): object => ({
  physicalLocation: { artifactLocation: artifactOf(place.path), region: regionOf(place, report) },
})

function toResult(finding: Finding, report: Report): object {
  const { rule, severity, place, related } = finding
  const { message, help } = describeFinding(finding)
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: help === undefined ? `${message}.` : `${message}; ${help}.` },
    locations: [locationOf(place, report)],
    ...(related.length > 0 ? { relatedLocations: related.map((one, id) => relatedOf(one, id, report)) } : {}),
    ...(finding.edits.length > 0 ? { fixes: [fixOf(finding.edits, help ?? message, report)] } : {}),
  }
}

const relatedOf = (related: Finding['related'][number], id: number, report: Report): object => ({
  id,
  message: { text: RELATED[related.kind] },
  ...locationOf(related, report),
})

/** One `artifactChange` for each file. */
function fixOf(edits: readonly Edit[], description: string, report: Report): object {
  const paths = [...new Set(edits.map(({ path }) => path))]
  const replacements = (path: string): object[] =>
    edits
      .filter((edit) => edit.path === path)
      .map((edit) => ({ deletedRegion: regionOf(edit, report), insertedContent: { text: edit.text } }))
  return {
    description: { text: description },
    artifactChanges: paths.map((path) => ({ artifactLocation: artifactOf(path), replacements: replacements(path) })),
  }
}

function invocationOf(report: Report): object {
  const { omitted = 0 } = totalsOf(report)
  const more = omitted > 0 ? [{ level: 'warning', message: { text: describeOmitted(omitted) } }] : []
  const unread = report.failures.map(({ path, message }) => ({
    level: 'error',
    message: { text: `${path}: ${message}` },
  }))
  const problems = report.files.flatMap((file) =>
    file.problems.map((problem) => ({
      level: 'note',
      message: { text: describeProblem(problem) },
      locations: [locationOf(problem.place, report)],
    })),
  )
  const projects = noticesOf(report).map((text) => ({ level: 'warning', message: { text } }))
  const notifications = [...unread, ...projects, ...problems, ...more]
  return {
    executionSuccessful: unread.length === 0,
    ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
  }
}

import {
  capitalized,
  describeFinding,
  describeOmitted,
  describeProblem,
  rulePage,
  sentenceOf,
  unusedIgnores,
  ignoresOf,
  visible,
  type Finding,
  type Problem,
  type Range as Offsets,
} from '@mount-lint/core'
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver'
import type { Analysis, Outcome } from './analysis.js'
import type { Client } from './client.js'
import { findingsElsewhere } from './elsewhere.js'
import { positionsOf, type Positions } from './positions.js'
import type { Workspace } from './workspace.js'

export const SOURCE = 'mount-lint'

const SEVERITIES = { error: DiagnosticSeverity.Error, warn: DiagnosticSeverity.Warning } as const

/** The inputs of diagnostics. */
interface DiagnosticContext {
  readonly client: Pick<Client, 'showsRelated'>
  readonly workspace: Workspace
}

interface FileContext extends DiagnosticContext {
  readonly analysis: Analysis
  readonly positions: Positions
}

const WRITTEN = { definition: 'written here', use: 'used here' } as const

const relatedTo = (finding: Finding, { positions }: FileContext): DiagnosticRelatedInformation[] =>
  finding.related.map((related) => ({ location: positions.locationOf(related), message: WRITTEN[related.kind] }))

const withRelated = (
  diagnostic: Diagnostic,
  related: readonly DiagnosticRelatedInformation[],
  { client }: FileContext,
): Diagnostic =>
  related.length > 0 && client.showsRelated ? { ...diagnostic, relatedInformation: [...related] } : diagnostic

const ruleDiagnostic = (finding: Finding): Omit<Diagnostic, 'range'> => ({
  severity: SEVERITIES[finding.severity],
  source: SOURCE,
  code: finding.rule,
  codeDescription: { href: rulePage(finding.rule) },
  message: visible(capitalized(sentenceOf(describeFinding(finding)))),
})

const ofFinding = (finding: Finding, around: FileContext): Diagnostic =>
  withRelated(
    { ...ruleDiagnostic(finding), range: around.positions.rangeOf(finding.place) },
    relatedTo(finding, around),
    around,
  )

const firstLine = ({ source: { path, text } }: Analysis): { readonly path: string; readonly range: Offsets } => ({
  path,
  range: [0, /^[^\r\n]*/.exec(text)?.[0].length ?? 0],
})

/** Shows a finding of another file in the first line of this document, because the other file may not be open. */
function ofElsewhere(finding: Finding, around: FileContext): Diagnostic {
  const { positions, analysis } = around
  const related = [{ location: positions.locationOf(finding.place), message: 'mounted here' }]
  const message = `In ${visible(finding.place.path)}: ${visible(sentenceOf(describeFinding(finding)))}`
  return withRelated(
    { ...ruleDiagnostic(finding), message, range: positions.rangeOf(firstLine(analysis)) },
    related,
    around,
  )
}

const ofProblem = (problem: Problem, { positions }: FileContext): Diagnostic => ({
  severity: DiagnosticSeverity.Information,
  source: SOURCE,
  code: problem.code,
  message: `${capitalized(describeProblem(problem))}.`,
  range: positions.rangeOf(problem.place),
})

const ofUnusedIgnores = ({ analysis, positions }: FileContext): Diagnostic[] => {
  const { path } = analysis.source
  return unusedIgnores(ignoresOf(analysis.result(), analysis)).map(({ suppression: { range, rule = '' } }) => ({
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    code: 'unused-ignore',
    tags: [DiagnosticTag.Unnecessary],
    message: `${capitalized(describeProblem({ code: 'unused-ignore', place: { path, range }, detail: rule }))}.`,
    range: positions.rangeOf({ path, range }),
  }))
}

function ofOmitted({ analysis, positions }: FileContext): Diagnostic[] {
  const { omitted } = analysis.result()
  if (omitted === 0) return []
  const message = `${capitalized(describeOmitted(omitted))}.`
  const range = positions.rangeOf(firstLine(analysis))
  return [{ severity: DiagnosticSeverity.Information, source: SOURCE, message, range }]
}

const isIn =
  (path: string) =>
  ({ place }: { readonly place: { readonly path: string } }): boolean =>
    place.path === path

async function ofAnalysis(around: FileContext): Promise<Diagnostic[]> {
  const { analysis } = around
  if (!analysis.mayFind) return []
  const { findings, problems } = analysis.result()
  const isOwn = isIn(analysis.source.path)
  const elsewhere = await findingsElsewhere(analysis)
  return [
    ...elsewhere.map((finding) => ofElsewhere(finding, around)),
    ...findings.filter(isOwn).map((finding) => ofFinding(finding, around)),
    ...problems.filter(isOwn).map((problem) => ofProblem(problem, around)),
    ...ofUnusedIgnores(around),
    ...ofOmitted(around),
  ]
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** The diagnostics of a document. */
export async function diagnosticsOf(uri: string, outcome: Outcome, around: DiagnosticContext): Promise<Diagnostic[]> {
  switch (outcome.kind) {
    case 'skipped':
      return []
    case 'failed':
      return [{ severity: DiagnosticSeverity.Error, source: SOURCE, message: outcome.message, range: START }]
    case 'linted':
      return ofAnalysis({ ...around, analysis: outcome, positions: positionsOf(outcome, uri, around.workspace) })
  }
}

import type { Diagnostic } from '@codemirror/lint'
import type { Action } from './model.js'
import type { ProjectFile } from './project.js'
import type { Report, ReportedFinding, ReportedProblem, SourceSpan } from './report.js'

const within = ({ range: [from, to] }: SourceSpan, length: number): { from: number; to: number } => ({
  from: Math.min(from, length),
  to: Math.min(to, length),
})

const plain = (text: string): string => text.replaceAll('`', '')

const messageOf = ({ message, help }: Pick<ReportedFinding, 'message' | 'help'>): string =>
  plain(help === undefined ? message : `${message}\n${help}`)

/** The underlined ranges of one file: findings, the places where their paths are written, and problems. */
export function diagnosticsFor(file: ProjectFile, report: Report, dispatch: (action: Action) => void): Diagnostic[] {
  const isHere = (span: SourceSpan): boolean => span.name === file.name
  const { length } = file.text
  const ofFinding = ({ span, severity, rule, edits, ...words }: ReportedFinding): Diagnostic => {
    const apply = (): void => {
      dispatch({ type: 'fix', edits })
    }
    return {
      ...within(span, length),
      severity: severity === 'error' ? 'error' : 'warning',
      source: rule,
      message: messageOf(words),
      actions: edits.length > 0 ? [{ name: 'Apply', apply }] : [],
    }
  }
  const ofRelated = ({ span: { name, line }, related, rule }: ReportedFinding): Diagnostic[] =>
    related.filter(isHere).map((span) => ({
      ...within(span, length),
      severity: 'info',
      source: rule,
      message: `mounted at ${name}:${line}`,
    }))
  const ofProblem = ({ span, message }: ReportedProblem): Diagnostic => ({
    ...within(span, length),
    severity: 'hint',
    message: plain(message),
  })
  return [
    ...report.findings.filter(({ span }) => isHere(span)).map(ofFinding),
    ...report.findings.flatMap(ofRelated),
    ...report.problems.filter(({ span }) => isHere(span)).map(ofProblem),
  ]
}

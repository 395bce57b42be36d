import {
  applyEdits,
  compatibleEdits,
  describeFinding,
  describeProblem,
  display,
  lineIndex,
  lint,
  type Edit,
  type Finding,
  type FormatId,
  type LintResult,
  type Place,
} from '@mount-lint/core'

/** The character that stands for unknown text inside of core, and must not leave it. */
const UNKNOWN = '\uFFFF'

const placesOf = ({ findings, problems, ignores, truncated }: LintResult): Place[] => [
  ...findings.flatMap(({ place, related, edits }) => [place, ...related, ...edits]),
  ...problems.map(({ place }) => place),
  ...ignores,
  ...truncated,
]

const isInside = (text: string, { range: [start, end] }: Place): boolean =>
  start >= 0 && start <= end && end <= text.length

const wordsOf = ({ findings, problems }: LintResult): string[] => [
  ...findings.map(describeFinding).flatMap(({ message, help = '' }) => [message, help]),
  ...problems.map((problem) => describeProblem(problem)),
  ...findings.flatMap(({ edits }) => edits.map(({ text }) => text)),
]

function overlap(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.range[0] - b.range[0])
  return sorted.some(({ range }, index) => index > 0 && range[0] < (sorted[index - 1]?.range[1] ?? 0))
}

/** What tells a mount from others that start at the same place. */
const nameOf = ({ rule, host, mount }: Finding): string =>
  [rule, display(host), mount.target ? display(mount.target) : ''].join(' ')

/** Where the text behind an offset starts when the edits before it are made. */
const movedBy = (edits: readonly Edit[], offset: number): number =>
  edits
    .filter(({ range }) => range[1] <= offset)
    .reduce((moved, { range, text }) => moved + text.length - (range[1] - range[0]), offset)

/** A finding that is still reported after its edits were made. */
function reportedAgain(text: string, findings: readonly Finding[], again: (text: string) => LintResult) {
  const edits = compatibleEdits(findings)
  const made = new Set(edits.map(({ range }) => range.join()))
  const fixed = findings.filter((one) => one.edits.length > 0 && one.edits.every(({ range }) => made.has(range.join())))
  if (fixed.length === 0) return undefined
  const after = again(applyEdits(text, edits)).findings
  return fixed.find((one) => {
    const start = movedBy(edits, one.place.range[0])
    return after.some((other) => other.place.range[0] === start && nameOf(other) === nameOf(one))
  })
}

/** The findings with their lines and columns, which do not depend on line ends. */
function positionsOf(text: string, { findings }: LintResult): string {
  const { positionAt } = lineIndex(text)
  return JSON.stringify(findings.map(({ rule, place }) => [rule, positionAt(place.range[0])]))
}

/** A backslash before a line end is no JSON: its parser reads one character behind it, which may be half of CRLF. */
const isSplitByParser = (format: FormatId, text: string): boolean => format === 'devcontainer' && /\\[\r\n]/.test(text)

function lineEndsMatter(text: string, again: (text: string) => LintResult): boolean {
  const unix = text.replace(/\r\n?/g, '\n')
  const windows = unix.replaceAll('\n', '\r\n')
  return positionsOf(unix, again(unix)) !== positionsOf(windows, again(windows))
}

/** Says what is wrong with the result of linting a text, if anything is. */
export function checkLint(format: FormatId, path: string, text: string): string | undefined {
  const again = (other: string): LintResult => lint({ path, text: other }, { format })
  const result = again(text)
  if (placesOf(result).some((place) => !isInside(text, place))) return 'a range is outside of the text'
  if (!text.includes(UNKNOWN) && wordsOf(result).some((words) => words.includes(UNKNOWN))) return 'U+FFFF is shown'
  if (result.findings.some(({ edits }) => overlap(edits))) return 'edits of one finding overlap'
  if (JSON.stringify(again(text)) !== JSON.stringify(result)) return 'the result is not the same twice'
  const finding = reportedAgain(text, result.findings, again)
  if (finding) return `${finding.rule} is reported again after its edits`
  return !isSplitByParser(format, text) && lineEndsMatter(text, again) ? 'CRLF gives other findings than LF' : undefined
}

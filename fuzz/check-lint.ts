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
import type { Check } from './check.js'
import type { Random } from './random.js'

/** Represents unknown text inside core; it must not appear in results. */
const UNKNOWN = '\uFFFF'

/** One in this many inputs is linted again without another reason. */
const LINT_TWICE = 16

/** One in this many inputs with findings is linted with other line ends. */
const LINE_ENDS = 4

/** More mounts than this make no new kind of result. */
const MAX_COUNTED = 4

interface Input {
  readonly format: FormatId
  readonly path: string
  readonly text: string
}

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

/** Distinguishes mounts that start at the same place. */
const nameOf = ({ rule, host, mount }: Finding): string =>
  [rule, display(host), mount.target ? display(mount.target) : ''].join(' ')

/** The offset after the edits before it are applied. */
const movedBy = (edits: readonly Edit[], offset: number): number =>
  edits
    .filter(({ range }) => range[1] <= offset)
    .reduce((moved, { range, text }) => moved + text.length - (range[1] - range[0]), offset)

/** A finding that is still reported after its edits are applied. */
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

/** The findings with lines and columns, which do not depend on line ends; a range may start within CRLF. */
function positionsOf(text: string, { findings }: LintResult): string {
  const { positionAt } = lineIndex(text)
  const startOf = ({ place: { range } }: Finding): number => range[0] - (text.startsWith('\r\n', range[0] - 1) ? 1 : 0)
  return JSON.stringify(findings.map((finding) => [finding.rule, positionAt(startOf(finding))]))
}

/**
 * Texts in which a parser library treats CRLF differently from LF. jsonc-parser skips one character after a backslash,
 * which may be the first half of CRLF. After an empty line, yaml ends a multi-line quoted scalar early if its first
 * character is a blank.
 */
const LIBRARY_EDGES: Readonly<Partial<Record<FormatId, RegExp>>> = {
  devcontainer: /\\[\r\n]/,
  compose: /\n[ \t]*\r?\n['"][ \t]/,
}

const isLibraryEdge = ({ format, text }: Input): boolean => LIBRARY_EDGES[format]?.test(text) ?? false

function lineEndsMatter(text: string, result: LintResult, again: (text: string) => LintResult): boolean {
  const unix = text.replace(/\r\n?/g, '\n')
  const windows = unix.replaceAll('\n', '\r\n')
  return positionsOf(unix, unix === text ? result : again(unix)) !== positionsOf(windows, again(windows))
}

/** The checks of a single run. */
function faultOf(text: string, result: LintResult): string | undefined {
  if (placesOf(result).some((place) => !isInside(text, place))) return 'a range is outside of the text'
  if (!text.includes(UNKNOWN) && wordsOf(result).some((words) => words.includes(UNKNOWN))) return 'U+FFFF is shown'
  return result.findings.some(({ edits }) => overlap(edits)) ? 'edits of one finding overlap' : undefined
}

/** The checks that need more runs: those of edits always, the others for some inputs. */
function faultOfMore(input: Input, result: LintResult, random: Random): string | undefined {
  const { format, path, text } = input
  const again = (other: string): LintResult => lint({ path, text: other }, { format })
  const finding = reportedAgain(text, result.findings, again)
  if (finding) return `${finding.rule} is reported again after its edits`
  if (random.below(LINT_TWICE) === 0 && JSON.stringify(again(text)) !== JSON.stringify(result))
    return 'the result is not the same twice'
  const hasLines = /[\r\n]./.test(text) && random.below(result.findings.length > 0 ? LINE_ENDS : LINT_TWICE) === 0
  return hasLines && !isLibraryEdge(input) && lineEndsMatter(text, result, again)
    ? 'CRLF gives other findings than LF'
    : undefined
}

const kindOf = ({ mounts, findings, problems }: LintResult): string =>
  [
    Math.min(mounts.length, MAX_COUNTED),
    ...new Set(findings.map(({ rule, edits }) => `${rule} ${edits.length > 0}`)),
    ...new Set(problems.map(({ code }) => code)),
  ].join()

/** Lints a text and checks the result. */
export function checkLint(input: Input, random: Random): Check {
  const { format, path, text } = input
  const result = lint({ path, text }, { format })
  const fault = faultOf(text, result) ?? faultOfMore(input, result, random)
  const kind = result.truncated.length > 0 ? {} : { kind: kindOf(result) }
  return { ...kind, ...(fault === undefined ? {} : { fault }) }
}

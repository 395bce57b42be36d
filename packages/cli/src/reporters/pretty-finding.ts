import { describeFinding, rulePage, visible, type Edit, type Finding, type Place, type Related } from '@mount-lint/core'
import { spanOf, type Span } from '../report.js'
import { codeFrame, lineBefore, type Frame } from './code-frame.js'
import { addressOf, type Presentation } from './presentation.js'

/** A place to show, with its label. */
interface View {
  readonly place: Place
  readonly heading?: string
  readonly label?: string
}

/** A finding with the source lines of its mount and, if elsewhere, of its path. */
export function prettyFinding(finding: Finding, presentation: Presentation): string {
  const views = viewsOf(finding)
  const gutter = Math.max(...views.map(({ place }) => spanOf(place, presentation.report).endLine)).toString().length + 1
  return [
    heading(finding, presentation),
    ...views.flatMap((view) => show(view, finding, gutter, presentation)),
    ...usersOf(finding),
    '',
  ].join('\n')
}

function heading(finding: Finding, { report, style, link }: Presentation): string {
  const { severity, rule, place } = finding
  const message = visible(describeFinding(finding).message)
  const label = severity === 'warn' ? 'warning' : 'error'
  const name = link(style('rule', rule), rulePage(rule))
  return `${style('path', addressOf(place, report))}  ${style(severity, label)}  ${message}  ${name}`
}

/** The mount comes first; the place of the edit has the label with the replacement. */
function viewsOf(finding: Finding): View[] {
  const { place, related, edits } = finding
  const { help } = describeFinding(finding)
  const elsewhere = edits.filter((edit) => !overlaps(edit, place))
  const isWrittenHere = edits.length === 0 || edits.some((edit) => overlaps(edit, place))
  const atMount = isWrittenHere && help !== undefined ? { label: visible(help) } : {}
  return [{ place, ...atMount }, ...distinct(related.map((one) => relatedView(one, elsewhere)))]
}

function relatedView(related: Related, edits: readonly Edit[]): View {
  const edit = edits.find((one) => overlaps(one, related))
  if (edit) return { place: edit, heading: 'written here', label: visible(`write \`${edit.text}\` here`) }
  return { place: related, heading: related.kind === 'definition' ? 'written here' : 'passed on here' }
}

/** A default is both the use and the definition of its variable. */
function distinct(views: readonly View[]): View[] {
  const byPlace = new Map(views.map((view) => [`${view.place.range.join('-')} ${view.place.path}`, view]))
  return [...byPlace.values()]
}

const overlaps = (a: Place, b: Place): boolean =>
  a.path === b.path && a.range[0] < b.range[1] && b.range[0] < a.range[1]

function show(
  { place, heading, label }: View,
  { severity }: Finding,
  gutter: number,
  presentation: Presentation,
): string[] {
  const { report, style, width } = presentation
  const span: Span = spanOf(place, report)
  const frame: Frame = {
    lines: report.linesOf(place.path),
    span,
    severity,
    width,
    gutter,
    ...(label === undefined ? {} : { label }),
  }
  const address = heading === undefined ? [] : [`  ${style('path', addressOf(place, report))}  ${heading}`]
  if (!report.mayShow(place.path)) return address
  const before = heading === undefined ? lineBefore(frame, style) : address
  return [...before, ...codeFrame(frame, style)]
}

const usersOf = ({ services }: Finding): string[] =>
  services.length > 1 ? [`  used by ${visible(services.join(', '))}`] : []

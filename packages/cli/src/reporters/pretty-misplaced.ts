import { display, rulePage, visible } from '@mount-lint/core'
import type { Misplaced } from '../misplaced.js'
import type { Report } from '../report.js'
import { countOf } from './count.js'
import { describeMove } from './describe-move.js'
import { headlineOf, ADVICE_WITHOUT_MOVE } from './notices.js'
import { addressOf, type Presentation } from './presentation.js'
import { wrap } from './wrap.js'

/** More mounts than this are only counted. */
const MOST_NAMED = 3

function mountLines({ findings }: Misplaced, { report, style }: Presentation): string[] {
  const named = findings.slice(0, findings.length > MOST_NAMED + 1 ? MOST_NAMED : findings.length)
  const addresses = named.map(({ place }) => addressOf(place, report))
  const widest = Math.max(...addresses.map(({ length }) => length))
  const lines = named.map(
    ({ host }, index) => `  ${style('path', (addresses[index] ?? '').padEnd(widest))}  ${visible(display(host))}`,
  )
  const others = findings.length - named.length
  return others === 0 ? lines : [...lines, `  and ${countOf(others, 'more mount')}`]
}

function moveLines({ move }: Misplaced, { report, style, width }: Presentation): string[] {
  if (!move) return []
  const { intent, command, note } = describeMove(move, report.machine.kind)
  return [`${intent}:`, '', `  ${style('help', command)}`, '', ...(note === undefined ? [] : [wrap(note, width), ''])]
}

function folderOf({ what, move }: Misplaced, { machine }: Pick<Report, 'machine'>): string {
  const here = what === 'project' ? machine.cwd : machine.home
  return visible(move?.windowsPath ?? here ?? '.')
}

interface TitlePresentation extends Pick<Presentation, 'style' | 'link'> {
  readonly report: Pick<Report, 'machine'>
}

/** A line with the folder, the severity, the headline and the rule. */
export function misplacedTitle(cause: Misplaced, headline: string, { report, style, link }: TitlePresentation): string {
  const isError = cause.findings.some(({ severity }) => severity === 'error')
  const label = isError ? style('error', 'error') : style('warn', 'warning')
  const rule = link(style('rule', 'no-windows-project'), rulePage('no-windows-project'))
  return `${style('path', folderOf(cause, report))}  ${label}  ${headline}  ${rule}`
}

/** One block for a project or home folder on a Windows drive, however many mounts it affects. */
export function prettyMisplaced(cause: Misplaced, presentation: Presentation): string {
  return [
    misplacedTitle(cause, headlineOf(cause), presentation),
    ...mountLines(cause, presentation),
    '',
    ...moveLines(cause, presentation),
    wrap(ADVICE_WITHOUT_MOVE, presentation.width),
    '',
  ].join('\n')
}

import { display, groupBy, visible } from '@mount-lint/core'
import { mountRows, type MountRow } from '../mount-rows.js'
import { spanOf, type Report } from '../report.js'
import { truncatedPlaces } from '../truncated.js'
import { columnsOf, toCells } from './cells.js'
import { countOf } from './count.js'
import { prettyProblems } from './pretty-problems.js'
import type { Reporter } from './reporter.js'
import { styleFor, type Style } from './style.js'

const HEADINGS = ['line', 'used by', 'type', 'host', 'container', 'filesystem'] as const

/** A table for each file, the problems of all files, and the counts. */
export const listPretty: Reporter = (report, { stdout, env }) => {
  const style = styleFor(stdout, env)
  const rows = mountRows(report).map((row) => toRow(row, report))
  const files = groupBy(rows.map((row) => [row.path, row]))
  const tables = [...files].map(([path, ofFile]) => table(path, ofFile, style))
  const problems = report.files.flatMap((file) => prettyProblems(file.problems, { report, style }))
  const stops = truncatedPlaces(report).map(visible)
  return `${[...tables, ...problems, [summary(rows, files.size, report), ...stops].join('\n')].join('\n')}\n`
}

function summary(rows: readonly Row[], files: number, { paths }: Report): string {
  if (rows.length === 0) return `No mounts in ${countOf(paths.length, 'file')}.`
  const bad = rows.filter(({ isBad }) => isBad).length
  const onWindows = bad > 0 ? `, ${bad} on a Windows drive` : ''
  return `${countOf(rows.length, 'mount')} in ${countOf(files, 'file')}${onWindows}.`
}

interface Row {
  readonly path: string
  readonly texts: readonly string[]
  /** Mounts of Windows containers are not slow on Windows drives. */
  readonly isBad: boolean
}

function toRow({ mount, place, filesystem }: MountRow, report: Report): Row {
  const texts = [
    spanOf(place, report).line.toString(),
    mount.service ?? mount.engine,
    mount.type,
    mount.source ? display(mount.source) : '',
    `${mount.target ? display(mount.target) : '?'}${mount.readOnly ? ' (ro)' : ''}`,
    filesystem,
  ]
  return { path: place.path, texts: texts.map(visible), isBad: filesystem === 'windows' && !mount.windowsContainer }
}

const columns = (text: string): number => columnsOf(toCells(text))

/** Keeps one very long path from widening the whole table. */
const MAX_COLUMNS = 60

function widthsOf(rows: readonly Row[]): number[] {
  return HEADINGS.map((heading, index) =>
    rows.reduce(
      (width, { texts }) => Math.max(width, Math.min(MAX_COLUMNS, columns(texts[index] ?? ''))),
      heading.length,
    ),
  )
}

function table(path: string, rows: readonly Row[], style: Style): string {
  const widths = widthsOf(rows)
  const line = (texts: readonly string[]): string =>
    `  ${texts.map((text, index) => pad(text, widths[index] ?? 0)).join('  ')}`.trimEnd()
  return [
    style('path', visible(path)),
    style('frame', line(HEADINGS)),
    ...rows.map(({ texts, isBad }) => (isBad ? style('error', line(texts)) : line(texts))),
    '',
  ].join('\n')
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

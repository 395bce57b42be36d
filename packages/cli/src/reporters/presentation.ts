import { visible, type Place } from '@mount-lint/core'
import { spanOf, type Report } from '../report.js'
import type { Environment } from '../environment.js'
import { linkFor, styleFor, type Style } from './style.js'

/** The width if the output is no terminal, or one that reports 0 columns. */
const USUAL_WIDTH = 120

/** A report, and how its output is styled. */
export interface Presentation {
  readonly report: Report
  readonly style: Style
  readonly link: (text: string, url: string) => string
  /** Columns of the terminal. */
  readonly width: number
}

export function presentationFor(report: Report, stdout: Environment['stdout'], env: Environment['env']): Presentation {
  const { columns = 0 } = stdout
  const width = columns > 0 ? columns : USUAL_WIDTH
  return { report, style: styleFor(stdout, env), link: linkFor(stdout, env), width }
}

/** `path:line:column` of the start of a place. */
export function addressOf(place: Place, report: Report): string {
  const { line, column } = spanOf(place, report)
  return visible(`${place.path}:${line}:${column}`)
}

import { visible } from '@mount-lint/core'
import { entriesOf, type Entry } from './entries.js'
import { noticesOf } from './notices.js'
import type { Reporter } from './reporter.js'

/** Workflow commands, which GitHub Actions shows at the lines of a pull request. */
export const github: Reporter = (report) =>
  [
    ...entriesOf(report).map(commandOf),
    ...noticesOf(report).map((notice) => `::notice title=mount-lint::${escapeData(notice)}\n`),
  ].join('')

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const

/** As `escapeData` of actions/toolkit, without line ends. */
const escapeData = (text: string): string => visible(text).replaceAll('%', '%25')

/** As `escapeProperty` of actions/toolkit. */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Columns are valid only within one line. */
const columnsOf = ({ line, endLine, column, endColumn }: Entry['span']): Record<string, number> =>
  line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {}

function commandOf({ place, span, level, code, message }: Entry): string {
  const properties = {
    file: place.path,
    line: span.line,
    endLine: span.endLine,
    ...columnsOf(span),
    title: `mount-lint: ${code}`,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${COMMANDS[level]} ${list.join(',')}::${escapeData(message)}\n`
}

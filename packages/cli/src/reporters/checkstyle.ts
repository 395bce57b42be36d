import { entriesByFile, type Entry } from './entries.js'
import type { Reporter } from './reporter.js'
import { xmlDocument, type Element } from './xml.js'

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const

const toError = ({ span, level, code, message }: Entry): Element => ({
  name: 'error',
  attributes: {
    line: span.line,
    column: span.column,
    severity: SEVERITIES[level],
    message,
    source: `mount-lint.${code}`,
  },
})

/** Checkstyle XML, which many CI servers read. */
export const checkstyle: Reporter = (report) =>
  xmlDocument({
    name: 'checkstyle',
    attributes: { version: '4.3' },
    children: entriesByFile(report).map(([path, entries]) => ({
      name: 'file',
      attributes: { name: path },
      children: entries.map(toError),
    })),
  })

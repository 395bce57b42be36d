import { visible } from '@mount-lint/core'
import { misplacedIn, withoutMisplaced } from '../misplaced.js'
import { prettyMisplaced } from './pretty-misplaced.js'
import { summary } from './pretty-summary.js'
import { entriesByFile, type Entry } from './entries.js'
import type { Reporter } from './reporter.js'
import { presentationFor } from './presentation.js'
import type { Style } from './style.js'

/** One line for each finding, grouped by file as in ESLint, and a block for each misplaced project. */
export const stylish: Reporter = (report, { stdout, env }) => {
  const presentation = presentationFor(report, stdout, env)
  const { style } = presentation
  const blocks = entriesByFile(withoutMisplaced(report)).flatMap(([path, entries]) =>
    entries.length === 0 ? [] : [`${style('path', visible(path))}\n${table(entries, style)}\n`],
  )
  const causes = misplacedIn(report).map((cause) => prettyMisplaced(cause, presentation))
  return blocks.length + causes.length === 0 ? '' : `${[...blocks, ...causes, summary(report, style)].join('\n')}\n`
}

const STYLES = { error: 'error', warning: 'warn', note: 'frame' } as const
const WORDS = { error: 'error', warning: 'warning', note: 'problem' } as const

const positionOf = ({ span }: Entry): string => `${span.line}:${span.column}`

function table(entries: readonly Entry[], style: Style): string {
  const widest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0)
  const position = widest(entries.map(positionOf))
  const word = widest(entries.map(({ level }) => WORDS[level]))
  return entries
    .map((entry) => {
      const level = style(STYLES[entry.level], WORDS[entry.level].padEnd(word))
      const message = visible(entry.message)
      return `  ${positionOf(entry).padStart(position)}  ${level}  ${message}  ${style('rule', entry.code)}\n`
    })
    .join('')
    .trimEnd()
}

import type { MistakeLocation } from '../user-error.js'
import { codeFrame } from './code-frame.js'

/** Narrower than most terminals; the lines of config files are short. */
const WIDTH = 100

/** The line of a mistake, with a caret below its column. */
export function mistakeFrame({ lines, line, column }: MistakeLocation): string {
  const span = { line, column, endLine: line, endColumn: column + 1 }
  const frame = { lines, span, severity: 'error', width: WIDTH, gutter: `${line}`.length + 1 } as const
  return `${codeFrame(frame, (_what, text) => text).join('\n')}\n`
}

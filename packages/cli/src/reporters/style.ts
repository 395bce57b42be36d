import { styleText } from 'node:util'
import type { Output, Environment } from '../environment.js'

/** What a piece of output is; how it looks is decided here alone. */
const STYLES = {
  path: ['bold'],
  error: ['bold', 'red'],
  warn: ['bold', 'yellow'],
  rule: ['dim'],
  frame: ['dim'],
  help: ['green'],
} as const

/** Marks a text as what it is, in colours or not at all. */
export type Style = (what: keyof typeof STYLES, text: string) => string

const isOff = (value: string): boolean => value === '0' || value === 'false'

/** As Node.js decides: FORCE_COLOR over NO_COLOR over whether a terminal reads. */
function wantsColor(
  { isTTY }: Output,
  { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal }: Environment['env'],
): boolean {
  if (forced !== undefined) return !isOff(forced)
  if (refused !== undefined && refused !== '') return false
  return isTTY === true && terminal !== 'dumb'
}

export function styleFor(output: Output, env: Environment['env']): Style {
  if (!wantsColor(output, env)) return (_what, text) => text
  return (what, text) =>
    STYLES[what].reduce((styled, format) => styleText(format, styled, { validateStream: false }), text)
}

/** Makes a text a link where a terminal that shows colours reads (OSC 8, which others ignore). */
export function linkFor(output: Output, env: Environment['env']): (text: string, url: string) => string {
  if (output.isTTY !== true || !wantsColor(output, env)) return (text) => text
  return (text, url) => `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`
}

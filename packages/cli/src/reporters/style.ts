import { styleText } from 'node:util'
import type { Output, Environment } from '../environment.js'

/** The kinds of styled text; this module alone maps them to colours. */
const STYLES = {
  path: ['bold'],
  error: ['bold', 'red'],
  warn: ['bold', 'yellow'],
  rule: ['dim'],
  frame: ['dim'],
  help: ['green'],
} as const

/** Styles a text, or returns it unchanged without colours. */
export type Style = (what: keyof typeof STYLES, text: string) => string

const isOff = (value: string): boolean => value === '0' || value === 'false'

/** As in Node.js: FORCE_COLOR takes precedence over NO_COLOR, and NO_COLOR over the terminal. */
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

/** Makes a text a link on terminals with colours (OSC 8, which other terminals ignore). */
export function linkFor(output: Output, env: Environment['env']): (text: string, url: string) => string {
  if (output.isTTY !== true || !wantsColor(output, env)) return (text) => text
  return (text, url) => `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`
}

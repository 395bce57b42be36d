import { takeItem } from './expressions.js'
import type { PowerShellParameter } from './nodes.js'
import { isAt, isBefore, skipLines, statementsIn, take, type Parser } from './parser.js'

/** `[string]`, `[string[]]`. */
const TYPE = /\[([\w.]+)(?:\[[,\s]*\])?\]/y
const ATTRIBUTE = /\[([\w.]*)/y

/** Skips `[type]` and `[Attribute(…)]`; returns whether the type is a switch. */
function takeAttributes(parser: Parser): boolean {
  let isSwitch = false
  for (;;) {
    const type = take(parser, TYPE)
    isSwitch ||= type?.[1]?.toLowerCase() === 'switch'
    if (!type) {
      if (!take(parser, ATTRIBUTE)) return isSwitch
      statementsIn(parser, ']')
    }
    skipLines(parser)
  }
}

export function takeParameters(parser: Parser): readonly PowerShellParameter[] {
  const parameters: PowerShellParameter[] = []
  while (isBefore(parser, /\)/y, 'lines')) {
    const isSwitch = takeAttributes(parser)
    const [, name] = take(parser, /\$(\w+)/y) ?? []
    skipLines(parser)
    const value = take(parser, /=/y) ? takeItem(parser) : undefined
    if (name !== undefined) parameters.push({ name: name.toUpperCase(), isSwitch, ...(value && { value }) })
    else if (!isAt(parser, /\)|$/y)) parser.at++
  }
  return parameters
}

import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { bareText, takeGroup, takeMembers } from './expressions.js'
import type { Element, Expression, Stage } from './nodes.js'
import { isAt, isBefore, since, skipLines, take, type Parser } from './parser.js'
import { takeEscape, takeString, takeSubexpression, takeVariable } from './strings.js'

const PLAIN = /[^\s`;|&(){},"“”„'‘’‚‛$<>]+/y

/** What ends a word. */
const END = /[\s;|&(){},<>]|$/y

/** The rest of an unquoted word, without inner quotes. */
function takeBare(parser: Parser, first?: Expression): Expression {
  const start = parser.at
  const parts: Expression[] = first ? [first] : []
  while (!isAt(parser, END)) {
    const at = parser.at
    const part =
      takeEscape(parser, 'powershell-bare') ??
      takeString(parser) ??
      takeSubexpression(parser, 'powershell-bare') ??
      takeVariable(parser, 'powershell-bare')
    if (!part && !take(parser, PLAIN)) parser.at++
    parts.push(part ?? bareText(parser, at))
  }
  return { kind: 'join', parts, at: slice(parser.source, start - (first?.at.text.length ?? 0), parser.at) }
}

/** An argument of a command; a word that starts with a quote or parenthesis ends with it (about_Parsing). */
function takeValue(parser: Parser): Expression {
  const whole = takeString(parser) ?? takeSubexpression(parser, 'powershell-bare') ?? takeGroup(parser)
  if (whole) return takeMembers(parser, whole)
  const variable = takeVariable(parser, 'powershell-bare')
  if (!variable) return takeBare(parser)
  if (isAt(parser, END)) return variable
  return isAt(parser, /\.[A-Za-z_]|\[/y) ? takeMembers(parser, variable) : takeBare(parser, variable)
}

const COMMA = /[ \t]*,/y

function takeWord(parser: Parser): Expression {
  const start = parser.at
  const items = [takeValue(parser)]
  const joints: TracedText[] = []
  for (let comma = take(parser, COMMA); comma; comma = take(parser, COMMA)) {
    const at = parser.at - comma[0].length
    skipLines(parser)
    joints.push(slice(parser.source, at, parser.at))
    if (isAt(parser, END)) break
    items.push(takeValue(parser))
  }
  const [only] = items
  return only && joints.length === 0 ? only : { kind: 'list', items, joints, at: since(parser, start) }
}

const SPLAT = /@(\w+)(?=[\s;|&)}]|$)/y
const VERBATIM = /--%(?=\s|$)[ \t]*([^\n|]*)/y
const REDIRECTION = /(?:[\d*]?>>?|<)(?:&\d)?[ \t]*/y

function takeElement(parser: Parser): Element | undefined {
  const start = parser.at
  const [, splatted] = take(parser, SPLAT) ?? []
  if (splatted !== undefined) {
    const at = since(parser, start)
    return { kind: 'splat', variable: { kind: 'variable', name: splatted.toUpperCase(), at } }
  }
  const [, rest] = take(parser, VERBATIM) ?? []
  if (rest !== undefined) return { kind: 'verbatim', text: slice(parser.source, parser.at - rest.length, parser.at) }
  if (take(parser, REDIRECTION)) {
    if (!isAt(parser, END)) takeWord(parser)
    return undefined
  }
  return { kind: 'word', value: takeWord(parser) }
}

/** The end of a command; `&` runs it in the background. */
const STAGE_END = /[\n;|)}\]&]|$/y

/** A command with its words. */
export function takeCommand(parser: Parser): Stage {
  const start = parser.at
  const [, sign = ''] = take(parser, /([&.])(?=[\s"'$({“‘])[ \t]*/y) ?? []
  const elements: Element[] = []
  while (isBefore(parser, STAGE_END, 'line')) {
    const before = parser.at
    const element = takeElement(parser)
    if (element) elements.push(element)
    if (parser.at === before) parser.at++
  }
  return { kind: 'command', call: sign === '&' || sign === '.' ? sign : '', elements, at: since(parser, start) }
}

import type * as ast from 'unbash'
import type { Code } from '../syntax/code.js'
import { declared, ownCommand, ownTest, withoutPrefix } from './own-command.js'
import { substitutedCommands } from './substitutions.js'
import type { CommandPosition, OwnCommand, SliceUnit } from './units.js'

/** Where units are collected: the code, and the function that it is in. */
export interface Walk {
  readonly code: Code
  readonly owner: string
  readonly units: SliceUnit[]
}

interface Range {
  readonly pos: number
  readonly end: number
}

export const textIn = ({ code }: Walk, { pos, end }: Range): string => code.text.text.slice(pos, end)

/** Commands in substitutions, whose output and status matter if the statement does. */
export function addSubstituted(unit: SliceUnit, texts: readonly string[]): void {
  const position: CommandPosition = { isCondition: true, isPiped: true, guards: [] }
  for (const text of texts) {
    for (const { name, words, text: own } of substitutedCommands(text))
      unit.commands.push(ownCommand({ name, words, text: own, assignments: [] }, position))
  }
}

/** Programs that only copy what they read. */
const COPYING = new Set(['cat', 'tee'])

export function addCommand(walk: Walk, unit: SliceUnit, node: ast.Command, position: CommandPosition): void {
  const text = textIn(walk, node)
  const words = node.name ? [node.name, ...node.args].map((word) => textIn(walk, word)) : []
  const command = withoutPrefix(words)
  const documents = node.redirects.flatMap((one) => (one.type === 'HereDoc' ? [one] : []))
  const expanded = documents.filter(({ delimiter }) => delimiter?.quoted !== true)
  const read = COPYING.has(command.name) && !position.isPiped ? expanded : documents
  const { name } = command
  const whole = read.length === 0 ? text : [text, ...read.map(({ body }) => body.text)].join('\n')
  const assignments = [...assignmentsIn(walk, node), ...declared(command)]
  unit.commands.push(ownCommand({ name, words: command.words, text: whole, assignments }, position))
  addSubstituted(unit, [text, ...expanded.map(({ body }) => body.text)])
}

const assignmentsIn = (walk: Walk, { prefix }: ast.Command): OwnCommand['assignments'] =>
  prefix.flatMap((one) => (one.type === 'Assignment' ? [{ name: one.name, text: textIn(walk, one) }] : []))

export function addTest(walk: Walk, unit: SliceUnit, range: Range, position: CommandPosition): void {
  const text = textIn(walk, range)
  unit.commands.push(ownTest('[[', text, position))
  addSubstituted(unit, [text])
}

export function addRedirects(walk: Walk, unit: SliceUnit, redirects: readonly ast.Redirection[]): void {
  for (const one of redirects) unit.texts.push(one.type === 'HereDoc' ? one.body.text : textIn(walk, one))
}

export const addWords = (walk: Walk, unit: SliceUnit, words: readonly ast.Word[]): void => {
  unit.texts.push(...words.map((word) => textIn(walk, word)))
}

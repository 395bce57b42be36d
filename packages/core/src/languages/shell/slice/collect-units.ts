import type * as ast from 'unbash'
import type { Parsed } from '../syntax/code.js'
import { isControl, type ControlNode } from '../syntax/control.js'
import { ALONE, ownTest } from './own-command.js'
import { addCommand, addRedirects, addSubstituted, addTest, addWords, textIn, type Walk } from './own-texts.js'
import type { Guard, CommandPosition, SliceUnit } from './units.js'

/** The units of a script, each before those nested in it. */
export function unitsOf({ pieces }: Parsed): SliceUnit[] {
  const units: SliceUnit[] = []
  for (const code of pieces) addList({ code, owner: '', units }, code.statements, undefined, ALONE)
  return units
}

/** More guards are not considered. */
const MAX_GUARDS = 8

const LOOPS = new Set(['For', 'Select', 'While', 'ArithmeticFor'])

function addList(
  walk: Walk,
  statements: readonly ast.Statement[],
  parent: SliceUnit | undefined,
  position: CommandPosition,
): void {
  for (const statement of statements) {
    const unit: SliceUnit = {
      statement,
      owner: walk.owner,
      parent,
      children: [],
      isCondition: position.isCondition,
      isLoop: LOOPS.has(statement.command.type),
      guards: position.guards,
      commands: [],
      texts: [],
      names: [],
      defines: [],
    }
    walk.units.push(unit)
    parent?.children.push(unit)
    addPipelines(walk, unit, statement.command)
    addSubstituted(unit, unit.texts)
  }
}

function addPipelines(walk: Walk, unit: SliceUnit, node: ast.Statement['command']): void {
  const pipelines = node.type === 'AndOr' ? node.commands : [node]
  for (const [index, pipeline] of pipelines.entries()) {
    const stages = pipeline.type === 'Pipeline' ? pipeline.commands : [pipeline]
    const position: CommandPosition = {
      isCondition: index < pipelines.length - 1,
      isPiped: stages.length > 1,
      guards: guardsBefore(unit, index),
    }
    for (const stage of stages) addNode(walk, unit, stage, position)
  }
}

/** What precedes the next command of a list; nothing if that is too much. */
const guardsBefore = ({ commands, children }: SliceUnit, index: number): readonly Guard[] =>
  index === 0 || index > MAX_GUARDS ? [] : [[...commands, ...children]]

/** Adds the statements of a body and returns them. */
function addBody(
  walk: Walk,
  unit: SliceUnit,
  { commands }: ast.CompoundList,
  position: CommandPosition,
): readonly SliceUnit[] {
  const before = unit.children.length
  addList(walk, commands, unit, position)
  return unit.children.slice(before)
}

/** A list whose status decides whether others run. */
const asCondition = (position: CommandPosition): CommandPosition => ({ ...position, isCondition: true, isPiped: false })

const behind = (position: CommandPosition, guard: Guard): CommandPosition => ({
  ...position,
  guards: [...position.guards, guard].slice(-MAX_GUARDS),
})

function addIf(walk: Walk, unit: SliceUnit, node: ast.If, position: CommandPosition): void {
  let inner = position
  for (const { clause, then } of [node, ...node.elif]) {
    inner = behind(inner, addBody(walk, unit, clause, asCondition(inner)))
    addBody(walk, unit, then, inner)
  }
  if (node.else) addBody(walk, unit, node.else, inner)
}

function addWhile(walk: Walk, unit: SliceUnit, { clause, body }: ast.While, position: CommandPosition): void {
  const guard = addBody(walk, unit, clause, asCondition(position))
  addBody(walk, unit, body, behind(position, guard))
}

function addFor(
  walk: Walk,
  unit: SliceUnit,
  { name, wordlist, body }: ast.For | ast.Select,
  position: CommandPosition,
): void {
  unit.names.push(name.text)
  addWords(walk, unit, wordlist ?? [])
  if (!wordlist) unit.texts.push('$@')
  addBody(walk, unit, body, position)
}

function addCase(walk: Walk, unit: SliceUnit, { word, items }: ast.Case, position: CommandPosition): void {
  const choice = ownTest('case', textIn(walk, word), position)
  addWords(walk, unit, [word, ...items.flatMap(({ pattern }) => pattern)])
  for (const { body } of items) addBody(walk, unit, body, behind(position, [choice]))
}

/** Adds a command that branches or repeats others. */
function addControl(walk: Walk, unit: SliceUnit, node: ControlNode, position: CommandPosition): void {
  switch (node.type) {
    case 'If':
      addIf(walk, unit, node, position)
      return
    case 'While':
      addWhile(walk, unit, node, position)
      return
    case 'For':
    case 'Select':
      addFor(walk, unit, node, position)
      return
    case 'Case':
      addCase(walk, unit, node, position)
      return
    case 'ArithmeticFor':
      addTest(walk, unit, { pos: node.pos, end: node.body.pos }, position)
      addBody(walk, unit, node.body, position)
      return
  }
}

/** Adds a command's own texts to the unit, and the statements in it as separate units. */
function addNode(
  walk: Walk,
  unit: SliceUnit,
  node: ast.CommandNode | ast.CompoundList,
  position: CommandPosition,
): void {
  if (isControl(node)) {
    addControl(walk, unit, node, { ...position, isPiped: false })
    return
  }
  switch (node.type) {
    case 'Command':
      addCommand(walk, unit, node, position)
      return
    case 'TestCommand':
    case 'ArithmeticCommand':
      addTest(walk, unit, node, position)
      return
    case 'Redirected':
      addRedirects(walk, unit, node.redirects)
      addNode(walk, unit, node.command, position)
      return
    case 'Function':
      unit.defines.push(node.name.text)
      addNode({ ...walk, owner: node.name.text }, unit, node.body, ALONE)
      return
    case 'Coproc':
      addNode(walk, unit, node.body, position)
      return
    case 'CompoundList':
    case 'Subshell':
    case 'BraceGroup':
      addBody(walk, unit, node.type === 'CompoundList' ? node : node.body, { ...position, isPiped: false })
  }
}

import type { AndOr, CommandNode, CompoundList, Pipeline, PipelineNode, Redirected, Statement } from 'unbash'
import { EMPTY, slice } from '../../../traced-text.js'
import { along, endOf, endsOf, inverted, joinLive, jumped, merged, waysOf } from '../domain/flow.js'
import { passBy, skipNode } from '../domain/forget.js'
import { spend } from '../domain/fuel.js'
import { join } from '../domain/join.js'
import { set } from '../domain/persistent-map.js'
import type { Scope, Shell } from '../domain/scope.js'
import { NO_INPUT, type End, type State } from '../domain/state.js'
import { always } from '../domain/value-set.js'
import type { Code } from '../syntax/code.js'
import { isControl, type ControlNode } from '../syntax/control.js'
import { evaluateNumber } from '../words/number.js'
import { runCase, runIf } from './branches.js'
import { runCommand } from './command.js'
import { runArithmeticFor, runFor, runSelect, runWhile } from './loops.js'
import { afterRedirections, redirect } from './redirection.js'
import { testExpression } from './test-expression.js'

/** Ends that wait for the last statement; more are merged earlier. */
const MAX_WAITING = 16

/** Runs statements one after another; ends with a jump skip the rest, and are settled if there are too many. */
export function runStatements(
  shell: Shell,
  code: Code,
  statements: readonly Statement[],
  start: State,
  settle: (waiting: readonly End[]) => readonly End[] = merged,
): readonly End[] {
  let ends: readonly End[] = []
  let last: readonly End[] = endsOf([start], true)
  for (const statement of statements) {
    const live = joinLive(last)
    if (!live) break
    last = runOrSkip(shell, code, statement, live)
    ends = [...ends, ...jumped(last)]
    if (ends.length > MAX_WAITING) ends = settle(ends)
  }
  return merged([...ends, ...last.filter((end) => !end.state.jump)])
}

/** Output may be read, so that all of it is needed. */
const isNeeded = (shell: Shell, statement: Statement, { stdout }: State): boolean =>
  stdout !== undefined || statement.command.type === 'Function' || shell.isNeeded(statement)

function runOrSkip(shell: Shell, code: Code, statement: Statement, state: State): readonly End[] {
  if (shell.isOutdated()) return []
  if (!isNeeded(shell, statement, state)) return passBy(shell, state, code, statement)
  return isAffordable(shell, code, statement)
    ? runStatement(shell, code, statement, state)
    : skipNode(shell, state, code, statement, slice(code.text, statement.pos, statement.pos + 1))
}

/** Each statement of a script runs once, so that nothing is lost; the fuel bounds running it again. */
function isAffordable(shell: Shell, code: Code, statement: Statement): boolean {
  spend(shell.fuel, 1)
  const place = writtenAt(code, statement)
  if (place === undefined || shell.ran.has(place)) return shell.fuel.left > 0
  shell.ran.add(place)
  return true
}

/** Where a statement is written; undefined if it is composed from several places. */
function writtenAt({ text }: Code, { pos }: Statement): string | undefined {
  const origin = slice(text, pos, pos + 1).atoms[0]?.origins.at(-1)
  return origin && `${origin.path}:${origin.range[0].toString()}`
}

function runStatement(shell: Shell, code: Code, { command, background }: Statement, state: State): readonly End[] {
  const ends = runAndOr(shell, code, command, state)
  return background === true ? merged(shell.leave(shell, ends, state).map(started)) : ends
}

/** A command in the background succeeds when it starts. */
const started = ({ state }: End): End => ({ state, success: true })

function runAndOr(shell: Shell, code: Code, node: PipelineNode | AndOr, state: State): readonly End[] {
  if (node.type !== 'AndOr') return runPipelineNode(shell, code, node, state)
  const [first, ...others] = node.commands
  let ends: readonly End[] = first ? runPipelineNode(shell, code, first, state) : []
  for (const [index, command] of others.entries()) {
    const ways = waysOf(shell, ends)
    const isAnd = node.operators[index] === '&&'
    const next = along(isAnd ? ways.yes : ways.no, (from) => runPipelineNode(shell, code, command, from))
    const passed = isAnd ? endOf(ways.no, false) : endOf(ways.yes, true)
    ends = merged([...ways.left, ...passed, ...next])
  }
  return ends
}

function runPipelineNode(shell: Shell, code: Code, node: PipelineNode, state: State): readonly End[] {
  if (node.type !== 'Pipeline') return runNode(shell, code, node, state)
  const ends = runPipeline(shell, code, node, state)
  const negations = node.prefixes.filter((prefix) => prefix.type === 'Negation').length
  return negations % 2 === 1 ? ends.map(inverted) : ends
}

/** What remains of the last stage if it runs in the shell itself. */
const withInput = (end: End, { stdin }: State): End => ({ ...end, state: { ...end.state, stdin } })

/** Each stage runs in a subshell and reads what the one before it prints. */
function runPipeline(shell: Shell, code: Code, { commands }: Pipeline, state: State): readonly End[] {
  const [only] = commands
  if (only && commands.length === 1) return runNode(shell, code, only, state)
  let input = state
  for (const command of commands.slice(0, -1)) {
    const start: State = { ...input, stdout: always(EMPTY) }
    const printed = join(shell.leave(shell, runNode(shell, code, command, start), start).map((end) => end.state))
    if (!printed) return []
    input = { ...state, stdin: printed.stdout ?? NO_INPUT }
  }
  const last = commands.at(-1)
  if (!last) return []
  const ends = runNode(shell, code, last, input)
  const isInShell = shell.dialect === 'zsh' || state.runsLastStage
  return merged((isInShell ? ends : shell.leave(shell, ends, state)).map((end) => withInput(end, state)))
}

function runRedirected(scope: Scope, node: Redirected): readonly End[] {
  const before = scope.state
  const start = redirect(scope, node.redirects)
  return runNode(scope.shell, scope.code, node.command, start).map((end) => ({
    ...end,
    state: afterRedirections(end.state, before, node.redirects),
  }))
}

const runList = (scope: Scope, { commands }: CompoundList, state: State): readonly End[] =>
  runStatements(scope.shell, scope.code, commands, state)

function defineFunction({ shell, code, state }: Scope, node: CommandNode & { type: 'Function' }): readonly End[] {
  const value = { code, body: node.body } as const
  const name = node.name.text
  if (state.depth === 0) shell.defined.push({ name, value })
  return endsOf([{ ...state, functions: set(state.functions, name, always(value)) }], true)
}

function runArithmetic(scope: Scope, node: CommandNode & { type: 'ArithmeticCommand' }): readonly End[] {
  const value = node.expression && evaluateNumber(scope, node.expression)
  return endsOf([scope.state], value === undefined ? undefined : value !== 0)
}

/** Runs a command that branches or repeats others. */
function runControl(scope: Scope, node: ControlNode): readonly End[] {
  switch (node.type) {
    case 'If':
      return runIf(scope, node, runList)
    case 'Case':
      return runCase(scope, node, runList)
    case 'For':
      return runFor(scope, node, runList)
    case 'Select':
      return runSelect(scope, node, runList)
    case 'While':
      return runWhile(scope, node, runList)
    case 'ArithmeticFor':
      return runArithmeticFor(scope, node, runList)
  }
}

/** Runs a command of any kind. */
export function runNode(shell: Shell, code: Code, node: CommandNode | CompoundList, state: State): readonly End[] {
  const scope: Scope = { shell, code, state }
  if (isControl(node)) return runControl(scope, node)
  switch (node.type) {
    case 'Command':
      return runCommand(scope, node)
    case 'CompoundList':
      return runList(scope, node, state)
    case 'BraceGroup':
      return runList(scope, node.body, state)
    case 'Subshell':
      return shell.leave(shell, runList(scope, node.body, state), state)
    case 'ArithmeticCommand':
      return runArithmetic(scope, node)
    case 'TestCommand':
      return merged(testExpression(scope, node.expression))
    case 'Redirected':
      return runRedirected(scope, node)
    case 'Function':
      return defineFunction(scope, node)
    case 'Coproc':
      runNode(shell, code, node.body, state)
      return endsOf([state], true)
  }
}

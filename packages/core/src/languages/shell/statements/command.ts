import type { Assignment, Command, CommandArgument, Redirection, Word } from 'unbash'
import { concat, slice, writtenAs } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, map, picksOrUnknown, type Alternatives } from '../conditions/alternatives.js'
import { applyAssignment, bindingsOf } from './assignment.js'
import { callCommand } from '../calls/call.js'
import { callWithAny } from '../calls/call-function.js'
import { declare, isDeclaration } from './declaration.js'
import { merged } from './flow.js'
import { decided, endsOfOutcome } from '../conditions/outcome.js'
import { get } from '../state/persistent-map.js'
import { afterRedirections, redirect } from './redirection.js'
import type { Scope, Shell } from '../scope.js'
import { asMany, holeAt } from '../holes.js'
import { assign, forget, isAssigned, lookup, restrict, type End, type State } from '../state/state.js'
import { exportKey, exportName } from '../state/exports.js'
import { evaluateFields, evaluateText } from '../words/word.js'

const isAssignment = (node: Assignment | Redirection): node is Assignment => node.type === 'Assignment'

/** `NAME=value` that is not an assignment where it stands is a word. */
function argumentFields(scope: Scope, argument: CommandArgument): Alternatives<readonly TracedText[]> {
  if (argument.type === 'Word') return evaluateFields(scope, argument)
  if (argument.value.type !== 'Word') return always([])
  const head = writtenAs(slice(scope.code.text, argument.pos, argument.value.pos), 'shell-bare')
  return map(evaluateText(scope, argument.value), (value) => [concat(head, value)])
}

/** The words of a command, for every value they may have. */
function argvsOf(scope: Scope, name: Word, { args }: Command): Alternatives<readonly TracedText[]> {
  const all = [name, ...args]
  const fields = all.map((argument) => argumentFields(scope, argument))
  const unknown = (index: number): readonly TracedText[] => {
    const { pos, end } = all[index] ?? name
    return [asMany(holeAt(slice(scope.code.text, pos, end), '…', 'unknown'))]
  }
  return map(picksOrUnknown(fields, scope.state.guard, unknown), (words) => words.flat())
}

/** Assignments before a command hold for it alone; what their values assign, as `${X:=…}` does, holds on. */
function withPrefix(scope: Scope, assignments: readonly Assignment[], redirections: readonly Redirection[]): State {
  const prefix = assignments.map((node) => ({ name: node.name, bindings: bindingsOf(scope, node, node.name) }))
  return prefix.reduce(
    (next, { name, bindings }) => exportName(assign(next, name, bindings), name),
    redirect(scope, redirections),
  )
}

function withoutPrefix(state: State, before: State, assignments: readonly Assignment[]): State {
  const names = assignments.flatMap(({ name }) => [name, exportKey(name)])
  return names.reduce((next, name) => {
    const variable = get(before.variables, name)
    return variable ? assign(next, name, variable) : forget(next, name)
  }, state)
}

/** Commands that do nothing with their words but to show them, if that. */
const SHOWING = new Set(['echo', 'printf', 'print', ':', 'true'])

/** Whether its words are shown to people and nothing else: no text of theirs goes to a file, a pipe or another command. */
function isShown({ code, state }: Scope, name: Word, { pos, end, redirects }: Command): boolean {
  if (!SHOWING.has(name.text) || isAssigned(state, '#out') || isAssigned(state, `${name.text}()`)) return false
  const isToTerminal = redirects.every((one) => one.operator === '>&' && one.target?.text === '2')
  return isToTerminal && !/\$\(|`|-v/.test(code.text.text.slice(pos, end))
}

/** The words of a command; what is only shown is no use of a path that an edit could break. */
function wordsOf(scope: Scope, name: Word, node: Command): Alternatives<readonly TracedText[]> {
  const { uses } = scope.shell
  const before = uses.length
  const argvs = argvsOf(scope, name, node)
  if (isShown(scope, name, node)) uses.push(...uses.splice(before).map((use) => ({ ...use, definitions: [] })))
  return argvs
}

function runWords(scope: Scope, name: Word, node: Command, assignments: readonly Assignment[]): End[] {
  const argvs = wordsOf(scope, name, node)
  const start = withPrefix(scope, assignments, node.redirects)
  const before = scope.state
  return callEach(scope.shell, argvs, start).map((end) => ({
    ...end,
    state: afterRedirections(withoutPrefix(end.state, before, assignments), before, node.redirects),
  }))
}

function callEach(shell: Shell, argvs: Alternatives<readonly TracedText[]>, start: State): readonly End[] {
  const together = argvs.length > 1 ? callWithAny(shell, argvs, start) : undefined
  if (together) return together
  shell.left -= Math.max(0, argvs.length - 1)
  return argvs.flatMap(({ guard, value: argv }) => {
    const state = restrict(start, guard)
    return state ? callCommand({ shell, argv, state }) : []
  })
}

/** A simple command: assignments, a declaration, or words that are run (POSIX XCU 2.9.1). */
export function runCommand(scope: Scope, node: Command): readonly End[] {
  const assignments = node.prefix.filter(isAssignment)
  if (node.name && !isDeclaration(node)) return merged(runWords(scope, node.name, node, assignments))
  scope.outcome = decided(true)
  for (const assignment of assignments) applyAssignment(scope, assignment)
  if (node.name) declare(scope, node)
  else scope.state = printed(scope.state, redirect(scope, node.redirects), node.redirects)
  return endsOfOutcome(scope.state, node.name ? decided(true) : scope.outcome)
}

const readsFile = ({ type, operator }: Redirection): boolean => type === 'Redirect' && operator === '<'

/** `$(< file)`: without a command, a substitution prints what would be read (bash, "Command Substitution"). */
function printed(state: State, redirected: State, redirections: readonly Redirection[]): State {
  const isRead = get(redirected.variables, '#in') !== get(state.variables, '#in')
  if (!isRead || !redirections.every(readsFile) || !isAssigned(state, '#out')) return state
  return assign(state, '#out', lookup(redirected, '#in'))
}

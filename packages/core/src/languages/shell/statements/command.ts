import type { Assignment, Command, CommandArgument, Redirection, Word } from 'unbash'
import { concat, slice, sliceAs, writtenPlaceOf } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'
import { NO_DEFINITIONS } from '../domain/definitions.js'
import { withExport } from '../domain/exports.js'
import { merged } from '../domain/flow.js'
import { spend } from '../domain/fuel.js'
import { decided, endsOfOutcome } from '../domain/outcome.js'
import { get, remove } from '../domain/persistent-map.js'
import type { Scope } from '../domain/scope.js'
import { assign, restored, type End, type State } from '../domain/state.js'
import { asMany, holeAt } from '../domain/unknown.js'
import { always, map, picksOrUnknown, type ValueSet } from '../domain/value-set.js'
import type { Code } from '../syntax/code.js'
import { evaluateFields, evaluateText } from '../words/word.js'
import { applyAssignment, bindingsOf } from './assignment.js'
import { declare, isDeclaration } from './declaration.js'
import { afterRedirections, outputOfInput, redirect } from './redirection.js'

const isAssignment = (node: Assignment | Redirection): node is Assignment => node.type === 'Assignment'

/** `NAME=value` that is no assignment at its position is a word. */
function argumentFields(scope: Scope, argument: CommandArgument): ValueSet<readonly TracedText[]> {
  if (argument.type === 'Word') return evaluateFields(scope, argument)
  if (argument.value.type !== 'Word') return always([])
  const head = sliceAs(scope.code.text, argument.pos, argument.value.pos, 'shell-bare')
  return map(evaluateText(scope, argument.value), (value) => [concat(head, value)])
}

/** The words of a command, for every value they may have. */
function argvsOf(scope: Scope, name: Word, { args }: Command): ValueSet<readonly TracedText[]> {
  const all = [name, ...args]
  const fields = all.map((argument) => argumentFields(scope, argument))
  const unknown = (index: number): readonly TracedText[] => {
    const { pos, end } = all[index] ?? name
    return [asMany(holeAt(slice(scope.code.text, pos, end), '…', 'unknown'))]
  }
  const argvs = map(picksOrUnknown(fields, scope.state.condition, unknown), (words) => words.flat())
  spend(
    scope.shell.fuel,
    argvs.reduce((sum, { value }) => sum + value.length, 0),
  )
  return argvs
}

/** Assignments before a command apply to it alone; assignments in their values, such as `${X:=…}`, persist. */
function withPrefix(scope: Scope, assignments: readonly Assignment[], redirections: readonly Redirection[]): State {
  const prefix = assignments.map((node) => ({ name: node.name, bindings: bindingsOf(scope, node, node.name) }))
  return prefix.reduce(
    (next, { name, bindings }) => withExport(assign(next, name, bindings), name, true),
    redirect(scope, redirections),
  )
}

const withoutPrefix = (state: State, before: State, assignments: readonly Assignment[]): State =>
  assignments.length === 0
    ? state
    : { ...assignments.reduce((next, { name }) => restored(next, before, name), state), exports: before.exports }

/** Commands that only print their words, or ignore them. */
const SHOWING = new Set(['echo', 'printf', 'print', ':', 'true'])

/** Whether its words are only printed to the terminal, not to a file, a pipe or another command. */
function isShown({ code, state }: Scope, name: Word, { pos, end, redirects }: Command): boolean {
  if (!SHOWING.has(name.text) || state.stdout || get(state.functions, name.text)) return false
  const isToTerminal = redirects.every((one) => one.operator === '>&' && one.target?.text === '2')
  return isToTerminal && !/\$\(|`|-v/.test(code.text.text.slice(pos, end))
}

/** The words of a command; printing a path is no use that an edit could break. */
function wordsOf(scope: Scope, name: Word, node: Command): ValueSet<readonly TracedText[]> {
  const { uses } = scope.shell
  const before = uses.length
  const argvs = argvsOf(scope, name, node)
  if (isShown(scope, name, node))
    uses.push(...uses.splice(before).map((use) => ({ ...use, definitions: NO_DEFINITIONS })))
  return argvs
}

/** Where the outermost command starts, which bash parses as a whole. */
function startOfParsed({ text, statements }: Code, { pos }: Word): Place | undefined {
  const start = statements.find(({ end }) => pos < end)?.pos ?? pos
  return writtenPlaceOf(slice(text, start, start + 1))
}

/** Whether a name is an alias that was defined after the command was parsed (bash, "Aliases"). */
function isParsedBeforeAlias({ code, state }: Scope, name: Word): boolean {
  const alias = get(state.aliases, name.text)?.[0]?.value
  const defined = alias && writtenPlaceOf(alias)
  const parsed = defined && startOfParsed(code, name)
  return parsed !== undefined && parsed.path === defined?.path && parsed.range[0] < defined.range[0]
}

/** Runs a command by its words; an alias that is defined after the command was parsed does not apply. */
function call(scope: Scope, name: Word, argvs: ValueSet<readonly TracedText[]>, start: State): readonly End[] {
  const { shell } = scope
  if (!isParsedBeforeAlias(scope, name)) return shell.call(shell, argvs, start)
  const aliases = remove(start.aliases, name.text)
  return shell
    .call(shell, argvs, { ...start, aliases })
    .map((end) => ({ ...end, state: { ...end.state, aliases: start.aliases } }))
}

function runWords(scope: Scope, name: Word, node: Command, assignments: readonly Assignment[]): End[] {
  const argvs = wordsOf(scope, name, node)
  const start = withPrefix(scope, assignments, node.redirects)
  const before = scope.state
  return call(scope, name, argvs, start).map((end) => ({
    ...end,
    state: afterRedirections(withoutPrefix(end.state, before, assignments), before, node.redirects),
  }))
}

/** A simple command: assignments, a declaration, or words that are run (POSIX XCU 2.9.1). */
export function runCommand(scope: Scope, node: Command): readonly End[] {
  const assignments = node.prefix.filter(isAssignment)
  if (node.name && !isDeclaration(node)) return merged(runWords(scope, node.name, node, assignments))
  scope.outcome = decided(true)
  for (const assignment of assignments) applyAssignment(scope, assignment)
  if (node.name) declare(scope, node)
  else scope.state = outputOfInput(scope.state, redirect(scope, node.redirects), node.redirects)
  return endsOfOutcome(scope.state, node.name ? decided(true) : scope.outcome)
}

import type { HereDoc, Redirect, Redirection, Word } from 'unbash'
import { concat, concatAll, replace, slice, writtenAs } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { UNKNOWN_TEXT } from '../domain/forget.js'
import type { Scope } from '../domain/scope.js'
import { NO_INPUT, type State } from '../domain/state.js'
import { always, flatMap, map, type ValueSet } from '../domain/value-set.js'
import { decodeLiteral } from '../words/literal.js'
import { evaluateHeredoc, evaluateText } from '../words/word.js'

/** `<<-` removes the tabs at the start of each line. */
function withoutTabs(body: TracedText): TracedText {
  const kept = Array.from(body.text.matchAll(/^(\t*)(.*\n?)/gm), ({ index, 0: line, 1: tabs = '' }) =>
    slice(body, index + tabs.length, index + line.length),
  )
  return concatAll(kept)
}

function heredocText(scope: Scope, { body, delimiter }: HereDoc): ValueSet<TracedText> {
  const literal = slice(scope.code.text, body.pos, body.end)
  if (delimiter?.quoted === true) return always(literal)
  return body.parts ? evaluateHeredoc(scope, body.parts) : always(decodeLiteral(literal, 'heredoc'))
}

function heredoc(scope: Scope, redirection: HereDoc): ValueSet<TracedText> {
  const { operator } = redirection
  const texts = heredocText(scope, redirection)
  return operator === '<<-' ? map(texts, withoutTabs) : texts
}

function fileInput(scope: Scope, target: Word): ValueSet<TracedText | undefined> {
  return flatMap(evaluateText(scope, target), (path): ValueSet<TracedText | undefined> => {
    const files = scope.shell.openFrom(path, scope.state, 'content')
    return files.length > 0 ? map(files, ({ text }) => writtenAs(text, 'data')) : NO_INPUT
  })
}

/** The text of a here-string, which ends with a line end even if it is empty. */
const withLineEnd = (text: TracedText, written: TracedText): TracedText =>
  concat(text, replace(text.text === '' ? written : slice(text, text.text.length - 1), '\n'))

function hereString(scope: Scope, target: Word): ValueSet<TracedText> {
  const written = slice(scope.code.text, target.pos, target.end)
  return map(evaluateText(scope, target), (text) => withLineEnd(text, written))
}

function inputOf(scope: Scope, redirection: Redirection): ValueSet<TracedText | undefined> | undefined {
  switch (redirection.type) {
    case 'HereDoc':
      return heredoc(scope, redirection)
    case 'HereString':
      return redirection.target && hereString(scope, redirection.target)
    case 'Redirect':
      return redirection.operator.startsWith('<') && redirection.target
        ? fileInput(scope, redirection.target)
        : undefined
  }
}

const descriptorOf = ({ descriptor }: Redirect): number | undefined =>
  descriptor?.type === 'FileDescriptor' ? descriptor.value : undefined

/** Whether the standard output goes elsewhere. */
function takesOutput(redirection: Redirection): boolean {
  if (redirection.type !== 'Redirect' || !redirection.operator.includes('>')) return false
  const descriptor = descriptorOf(redirection)
  if (descriptor !== undefined) return descriptor === 1
  return redirection.descriptor === undefined && redirection.operator !== '<>'
}

/** The state in which a redirected command starts; assignments in its words, such as `${X:=…}`, persist. */
export function redirect(scope: Scope, redirections: readonly Redirection[]): State {
  const before = scope.state
  for (const redirection of redirections) {
    const input = inputOf(scope, redirection)
    if (input) scope.state = { ...scope.state, stdin: input }
    else if (redirection.type === 'Redirect' && redirection.target) evaluateText(scope, redirection.target)
    if (takesOutput(redirection)) scope.state = { ...scope.state, stdout: undefined }
  }
  const { state } = scope
  scope.state = afterRedirections(state, before, redirections)
  return state
}

/** Restores the input and the output for the commands after a redirected one. */
export function afterRedirections(state: State, before: State, redirections: readonly Redirection[]): State {
  if (redirections.length === 0) return state
  const stdin = redirections.some(({ operator }) => operator.includes('<')) ? before.stdin : state.stdin
  return { ...state, stdin, stdout: before.stdout && (state.stdout ?? before.stdout) }
}

const readsFile = ({ type, operator }: Redirection): boolean => type === 'Redirect' && operator === '<'

/** `$(< file)`: without a command, a substitution prints what would be read (bash, "Command Substitution"). */
export function outputOfInput(state: State, redirected: State, redirections: readonly Redirection[]): State {
  if (!state.stdout || redirected.stdin === state.stdin || !redirections.every(readsFile)) return state
  return { ...state, stdout: map(redirected.stdin, (text) => text ?? UNKNOWN_TEXT) }
}

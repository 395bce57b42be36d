import type { HereDoc, Redirect, Redirection, Word } from 'unbash'
import { concat, replace, slice, writtenAs, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, flatMap, map, type Alternatives } from '../conditions/alternatives.js'
import { bindText } from './assignment.js'
import type { Scope } from '../scope.js'
import { holeAt } from '../holes.js'
import { assign, forget, isAssigned, lookup, type State } from '../state/state.js'
import { decodeLiteral } from '../words/literal.js'
import { processOutput } from '../words/substitution.js'
import { evaluateHeredoc, evaluateText } from '../words/word.js'

/** `<<-` takes the tabs at the start of each line away. */
function withoutTabs(body: TracedText): TracedText {
  const kept = Array.from(body.text.matchAll(/^(\t*)(.*\n?)/gm), ({ index, 0: line, 1: tabs = '' }) =>
    slice(body, index + tabs.length, index + line.length),
  )
  return concatAll(kept)
}

function heredocText(scope: Scope, { body, delimiter }: HereDoc): Alternatives<TracedText> {
  const literal = slice(scope.code.text, body.pos, body.end)
  if (delimiter?.quoted === true) return always(literal)
  return body.parts ? evaluateHeredoc(scope, body.parts) : always(decodeLiteral(literal, 'heredoc'))
}

function heredoc(scope: Scope, redirection: HereDoc): Alternatives<TracedText> {
  const { operator } = redirection
  const texts = heredocText(scope, redirection)
  return operator === '<<-' ? map(texts, withoutTabs) : texts
}

function fileInput(scope: Scope, { target }: Redirect): Alternatives<TracedText> | undefined {
  if (!target) return undefined
  const [part] = target.parts ?? []
  if (part?.type === 'ProcessSubstitution') return processOutput(scope, part)
  const place = slice(scope.code.text, target.pos, target.end)
  return flatMap(evaluateText(scope, target), (path) => {
    const files = scope.shell.openFrom(path, scope.state, 'content')
    return files.length > 0 ? map(files, ({ text }) => writtenAs(text, 'data')) : always(holeAt(place, '…', 'unknown'))
  })
}

/** What a here-string gives, which ends with a line end even where nothing else is in it. */
const withLineEnd = (text: TracedText, written: TracedText): TracedText =>
  concat(text, replace(text.text === '' ? written : slice(text, text.text.length - 1), '\n'))

function hereString(scope: Scope, target: Word): Alternatives<TracedText> {
  const written = slice(scope.code.text, target.pos, target.end)
  return map(evaluateText(scope, target), (text) => withLineEnd(text, written))
}

function inputOf(scope: Scope, redirection: Redirection): Alternatives<TracedText> | undefined {
  switch (redirection.type) {
    case 'HereDoc':
      return heredoc(scope, redirection)
    case 'HereString':
      return redirection.target && hereString(scope, redirection.target)
    case 'Redirect':
      return redirection.operator === '<' ? fileInput(scope, redirection) : undefined
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

/** The state a command starts in with its redirections; what their words assign, as `${X:=…}` does, holds on. */
export function redirect(scope: Scope, redirections: readonly Redirection[]): State {
  const before = scope.state
  for (const redirection of redirections) {
    const input = inputOf(scope, redirection)
    if (input) scope.state = assign(scope.state, '#in', map(input, bindText))
    else if (redirection.type === 'Redirect' && redirection.target) evaluateText(scope, redirection.target)
    if (takesOutput(redirection)) scope.state = forget(scope.state, '#out')
  }
  const { state } = scope
  scope.state = afterRedirections(state, before, redirections)
  return state
}

/** Gives the input and what collects the output back to the commands after a redirected one. */
export function afterRedirections(state: State, before: State, redirections: readonly Redirection[]): State {
  if (redirections.length === 0) return state
  let restored = state
  for (const name of ['#in', ...(isAssigned(state, '#out') ? [] : ['#out'])]) {
    restored = isAssigned(before, name) ? assign(restored, name, lookup(before, name)) : forget(restored, name)
  }
  return restored
}

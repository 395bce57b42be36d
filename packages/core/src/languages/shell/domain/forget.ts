import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Code } from '../syntax/code.js'
import { assignedOf, mentionsIn, mentionsOf, type Mentions, type Node } from '../syntax/names.js'
import { spend, truncate } from './fuel.js'
import { emptyMap, entries, get, set } from './persistent-map.js'
import { freshIdentity, type Shell } from './scope.js'
import {
  isAssigned,
  NO_INPUT,
  unknownBinding,
  type End,
  type FunctionBody,
  type State,
  type Variable,
} from './state.js'
import { hasUnknown } from './unknown.js'
import { always, map } from './value-set.js'

/** Text of which nothing is known, not even where it is written. */
export const UNKNOWN_TEXT: TracedText = {
  text: HOLE,
  atoms: [{ hole: { name: '…', meaning: 'unknown' }, origins: [], quoting: 'expanded' }],
}

const UNKNOWN_TEXTS = always(UNKNOWN_TEXT)

/** Makes names unknown. */
export function forgetNames(shell: Shell, state: State, names: Iterable<string>): State {
  let { variables } = state
  for (const name of names) variables = set(variables, name, always(unknownBinding(freshIdentity(shell))))
  return variables === state.variables ? state : { ...state, variables }
}

/** Makes all variables unknown but the positional parameters. */
export function forgetVariables(shell: Shell, state: State): State {
  const parameters = get(state.variables, '@')
  const variables = emptyMap<Variable>()
  return {
    ...state,
    variables: parameters ? set(variables, '@', parameters) : variables,
    unlisted: freshIdentity(shell),
  }
}

/** Makes the standard input unknown after a program that shares it. */
export const forgetInput = (state: State): State => (state.stdin === NO_INPUT ? state : { ...state, stdin: NO_INPUT })

const bodiesNamed = ({ functions }: State, names: ReadonlySet<string>): FunctionBody[] =>
  entries(functions).flatMap(([name, bodies]) =>
    names.has(name) || !/^[\w-]+$/.test(name)
      ? bodies.flatMap(({ value }) => (value && value !== 'unknown' ? [value] : []))
      : [],
  )

/** More names than these are not looked up one by one. */
const MAX_NAMES = 500

/** What code and the functions that it may call mention. */
function reachable(shell: Shell, state: State, first: Mentions): Mentions {
  const seen = new Set<Mentions>([first])
  const names = new Set<string>()
  for (const mentions of seen) {
    for (const name of mentions.names) names.add(name)
    spend(shell.fuel, mentions.names.size / 16)
    if (names.size > MAX_NAMES) break
    for (const { code, body } of bodiesNamed(state, mentions.names)) seen.add(mentionsOf(code, body))
  }
  const all = [...seen]
  return {
    names,
    assigned: new Set(all.flatMap((one) => [...one.assigned])),
    functions: new Set(all.flatMap((one) => [...one.functions])),
    isOpen: names.size > MAX_NAMES || all.some((one) => one.isOpen),
    mayExit: all.some((one) => one.mayExit),
    mayChangeFolder: all.some((one) => one.mayChangeFolder),
  }
}

/** The names that commands which may run at any time from now on, such as those of a trap, may assign; undefined if they may assign any. */
export function assignedBy(shell: Shell, state: State, text: TracedText): ReadonlySet<string> | undefined {
  const mentions = reachable(shell, state, mentionsIn(text.text))
  return mentions.isOpen || hasUnknown(text) ? undefined : mentions.assigned
}

/** What a node and the functions that it may call mention. */
export const mentionedBy = (shell: Shell, state: State, code: Code, node: Node): Mentions =>
  reachable(shell, state, mentionsOf(code, node))

function forgetMentioned(shell: Shell, state: State, mentions: Mentions): State {
  const kept = mentions.isOpen ? forgetVariables(shell, state) : state
  const next = forgetNames(shell, kept, mentions.isOpen ? ['@'] : mentions.assigned)
  const unknown = always('unknown' as const)
  return {
    ...next,
    functions: [...mentions.functions].reduce((map, name) => set(map, name, unknown), state.functions),
    stdin: NO_INPUT,
    stdout: state.stdout && UNKNOWN_TEXTS,
    folder: mentions.mayChangeFolder ? UNKNOWN_TEXTS : state.folder,
    status: undefined,
  }
}

/** The end of commands that are not run: everything that they may change is unknown; if they may end the shell, nothing more runs. */
function endOfMentioned(shell: Shell, state: State, mentions: Mentions): End[] {
  const forgotten = forgetMentioned(shell, state, reachable(shell, state, mentions))
  return [
    { state: mentions.mayExit ? { ...forgotten, jump: { kind: 'exit', levels: 0 } } : forgotten, success: undefined },
  ]
}

/** The end of a node that is not run because the fuel is used up or it is nested too deeply. */
export function skipNode(shell: Shell, state: State, code: Code, node: Node, at: TracedText): End[] {
  truncate(shell.fuel, at)
  return endOfMentioned(shell, state, mentionsOf(code, node))
}

/** The end of a node that affects no command of interest. */
export function passBy(shell: Shell, state: State, code: Code, node: Node): End[] {
  const assigned = [...assignedOf(code, node)].filter((name) => isAssigned(state, name))
  return [{ state: { ...forgetNames(shell, state, assigned), stdin: NO_INPUT, status: undefined }, success: undefined }]
}

/** Like `skipNode`, for text that is not parsed. */
export function skipText(shell: Shell, state: State, text: TracedText): End[] {
  truncate(shell.fuel, text)
  const ends = endOfMentioned(shell, state, mentionsIn(text.text))
  return hasUnknown(text) ? ends.map((end) => endOfAnything(shell, end.state)) : ends
}

const doubtful = new WeakMap<FunctionBody, FunctionBody>()

/** A body that may have been replaced; the same object each time, so that all are equal. */
function inDoubt(body: FunctionBody | 'unknown' | undefined): FunctionBody | 'unknown' {
  if (!body || body === 'unknown') return 'unknown'
  if (body.mayDiffer) return body
  const known = doubtful.get(body) ?? { ...body, mayDiffer: true }
  doubtful.set(body, known)
  return known
}

/** The end of unknown commands that may do anything to this shell, such as those of `eval`. */
export function endOfAnything(shell: Shell, state: State): End {
  const end = endOfUnknown(shell, state)
  const functions = entries(state.functions).reduce(
    (all, [name, bodies]) => set(all, name, map(bodies, inDoubt)),
    state.functions,
  )
  return { ...end, state: { ...forgetNames(shell, end.state, ['@']), functions, folder: UNKNOWN_TEXTS } }
}

/** The end of unknown commands that keep the functions and the arguments. */
export const endOfUnknown = (shell: Shell, state: State): End => ({
  state: { ...forgetVariables(shell, forgetInput(state)), stdout: state.stdout && UNKNOWN_TEXTS, status: undefined },
  success: undefined,
})

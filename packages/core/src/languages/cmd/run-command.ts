import { slice, trim } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { splitArguments } from '../windows/arguments.js'
import { spendFuel, type ScriptOptions, type WindowsInvocation } from '../windows/interpretation.js'
import { isKnownText } from '../windows/replace-in.js'
import type { Values } from '../windows/variables.js'
import { differences, entries } from '../shell/domain/persistent-map.js'
import type { Frame } from './batch.js'
import { BUILTINS } from './builtins.js'
import { commandsIn } from './commands.js'
import { forgetBatchVariable, joinBatchStates, type BatchState } from './state.js'

/** The name of a cmd.exe command, which some characters may follow without a space. */
const NAME = /^[\s,;=@(]*([A-Za-z]+)(?=[\s"/\\.,;:=(+]|$)/

/** After `/c`, cmd.exe removes a leading quote and the last one. */
function innerLine(rest: TracedText): TracedText | undefined {
  const flag = /^(?:[ \t]*\/[a-z](?::\w+)?)*?[ \t]*\/[ck][ \t]*/i.exec(rest.text)?.[0]
  if (flag === undefined) return undefined
  const line = slice(rest, flag.length)
  const end = line.text.lastIndexOf('"')
  return line.text.startsWith('"') && end > 0 ? slice(line, 1, end) : line
}

/** `start "title" /wait /d folder program`. */
function started(rest: TracedText): TracedText {
  const options = /^[ \t]*(?:"[^"]*"[ \t]*)?(?:\/d[ \t]*(?:"[^"]*"|\S+)[ \t]+|\/\w+[ \t]+)*/i.exec(rest.text)?.[0] ?? ''
  return slice(rest, options.length)
}

function environmentOf(
  assigned: readonly (readonly [string, Values<TracedText>])[],
  { environmentNames = [] }: ScriptOptions,
): WindowsInvocation['environment'] {
  const known = (value: TracedText | undefined): string | undefined =>
    value && isKnownText(value) ? value.text : undefined
  return new Map(
    assigned.flatMap(([name, values]) => (environmentNames.includes(name) ? [[name, values.map(known)] as const] : [])),
  )
}

function runProgram(frame: Frame, line: TracedText, state: BatchState): BatchState {
  const { record } = frame.batch
  const argv = splitArguments(trim(line))
  const [name] = argv
  if (!name || !record.options.isWanted(name)) return state
  const assigned = entries(state.variables)
  if (!spendFuel(record, assigned.length)) return state
  const inherited = new Map(assigned.map(([key, values]) => [key, values.flatMap((value) => value ?? [])]))
  record.invocations.push({
    argv,
    folder: state.folder,
    input: [],
    environment: environmentOf(assigned, record.options),
    inherited,
  })
  return state
}

/** A jump is followed only if it brings new values to its label. */
function jump({ batch, jumps, seen, ends }: Frame, label: string, state: BatchState): undefined {
  const target = batch.labels.get(label.toUpperCase())
  if (label.toUpperCase() === 'EOF') ends.push(state)
  if (target === undefined) return
  const before = seen.get(target)
  const all = joinBatchStates(before, state) ?? state
  if (before && differences(before.variables, all.variables).length === 0) return
  seen.set(target, all)
  jumps.set(target, all)
}

/** cmd.exe rejects longer lines, such as those of a label that calls itself with twice its arguments. */
const LONGEST_LINE = 8191

function callLabel({ batch, depth }: Frame, words: readonly TracedText[], state: BatchState): BatchState | undefined {
  const [label, ...parameters] = words
  const start = batch.labels.get(label?.text.slice(1).toUpperCase() ?? '')
  if (start === undefined) return state
  const length = parameters.reduce((sum, { text }) => sum + text.length + 1, 0)
  if (length > LONGEST_LINE || !spendFuel(batch.record, length)) return forgetBatchVariable(state)
  const after = batch.runFrom(batch, start, { ...state, parameters, kept: [] }, depth + 1)
  if (!after) return undefined
  const outer = after.kept[0] ?? after
  return { ...state, variables: outer.variables, folder: outer.folder }
}

/** The arguments of a call, including quotes. */
const RAW_WORD = /(?:"[^"]*"?|[^\s,;="])+/g

const rawWords = (text: TracedText): TracedText[] =>
  [...text.text.matchAll(RAW_WORD)].map(({ 0: word, index }) => slice(text, index, index + word.length))

function call(frame: Frame, rest: TracedText, state: BatchState): BatchState | undefined {
  const words = rawWords(rest)
  const [target] = words
  if (target?.text.startsWith(':')) return callLabel(frame, words, state)
  const after = runBatchCommand(frame, trim(rest), state)
  return after && /\.(?:bat|cmd)"?$/i.test(target?.text ?? '') ? forgetBatchVariable(after) : after
}

const JUMP = /^[\s:]*([^\s:+,;=&|<>()]*)/

type Run = (frame: Frame, rest: TracedText, state: BatchState) => BatchState | undefined

/** Without `/b`, `exit` ends the whole script. */
function exit({ ends }: Frame, rest: TracedText, state: BatchState): undefined {
  if (/\/b\b/i.test(rest.text)) ends.push(state)
}

function runInner(frame: Frame, rest: TracedText, state: BatchState): BatchState {
  const line = innerLine(rest)
  for (const command of line ? commandsIn(line) : []) runBatchCommand(frame, command, state)
  return state
}

const nothing: Run = (_frame, _rest, state) => state

/** Commands of cmd.exe that change the control flow. */
const CONTROLS: Readonly<Record<string, Run>> = {
  goto: (frame, rest, state) => {
    jump(frame, JUMP.exec(rest.text)?.[1] ?? '', state)
  },
  exit,
  call,
  start: (frame, rest, state) => runProgram(frame, started(rest), state),
  cmd: runInner,
  echo: nothing,
  rem: nothing,
  title: nothing,
}

/** Runs one command whose variables are expanded; undefined if nothing runs after it. */
export function runBatchCommand(frame: Frame, text: TracedText, state: BatchState): BatchState | undefined {
  const [head = '', written = ''] = NAME.exec(text.text) ?? []
  const name = written.toLowerCase()
  const rest = slice(text, head.length)
  if (Object.hasOwn(BUILTINS, name)) return BUILTINS[name]?.(state, rest)
  if (Object.hasOwn(CONTROLS, name)) return CONTROLS[name]?.(frame, rest, state)
  return runProgram(frame, slice(text, /^[\s,;=@]*/.exec(text.text)?.[0].length ?? 0), state)
}

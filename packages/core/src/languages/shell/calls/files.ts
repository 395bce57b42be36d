import { unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always } from '../conditions/alternatives.js'
import { bindList } from '../statements/assignment.js'
import { mayRun, runChild, runText } from './child.js'
import { afterReturn, endsOf } from '../statements/flow.js'
import type { Call, ScriptFile } from '../scope.js'
import { assign, assignValue, restored, textValue, type End, type State } from '../state/state.js'

/** The state in which a file runs: what is beside it can be found from there. */
const inFile = (state: State, { folder }: ScriptFile): State =>
  assignValue(state, '#folder', textValue(unwritten(folder)))

/** `. file` and `source file`: it runs in the same shell, with the arguments behind it if there are any. */
export function sourceFile(call: Call): readonly End[] {
  const { shell, argv, state } = call
  const [, name, ...args] = argv
  const file = name && mayRun(call) ? shell.openFrom(name, state) : undefined
  if (!file) return endsOf([state], undefined)
  const inside = inFile(state, file)
  const start = args.length > 0 ? assign(inside, '@', always(bindList(args))) : inside
  const names = args.length > 0 ? ['@', '#folder'] : ['#folder']
  return afterReturn(runText(shell, file.text, start)).map((end) => ({
    ...end,
    state: names.reduce((next, one) => restored(next, state, one), end.state),
  }))
}

const INTERPRETER = /^#![^\n]*\b(?:ba|da|z|k|mk|a)?sh\b|^#![^\n]*\bbats\b/

/** Whether the system would give the file to a shell: by its first line, or since it is text without one. */
const isScript = ({ text: { text } }: ScriptFile): boolean =>
  text.startsWith('#!') ? INTERPRETER.test(text.slice(0, 256)) : !text.slice(0, 1024).includes('\0')

/** A script called by its path: it gets the arguments and what is exported; undefined if it can't be read. */
export function runFile(call: Call, name: TracedText, args: readonly TracedText[]): readonly End[] | undefined {
  const file = mayRun(call) ? call.shell.openFrom(name, call.state) : undefined
  if (!file || !isScript(file)) return undefined
  return runChild({ ...call, state: inFile(call.state, file) }, file.text, args).map((end) => ({
    ...end,
    state: restored(end.state, call.state, '#folder'),
  }))
}

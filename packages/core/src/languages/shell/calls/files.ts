import { unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, type Alternatives } from '../conditions/alternatives.js'
import { bindList } from '../statements/assignment.js'
import { mayRun, runChild, runText } from './child.js'
import { afterReturn, endsOf } from '../statements/flow.js'
import type { Call, ScriptFile } from '../scope.js'
import { assign, assignValue, restored, restrict, textValue, type End, type State } from '../state/state.js'

/** The state in which a file runs: what is beside it can be found from there. */
const inFile = (state: State, { folder }: ScriptFile): State =>
  assignValue(state, '#folder', textValue(unwritten(folder)))

/** The files that a word may name. */
const filesOf = (call: Call, name: TracedText | undefined): Alternatives<ScriptFile> =>
  name && mayRun(call) ? call.shell.openFrom(name, call.state, 'include') : []

/** What is done with each of some files; undefined if there are none. */
function withEach(
  call: Call,
  files: Alternatives<ScriptFile>,
  run: (call: Call, file: ScriptFile) => readonly End[],
): readonly End[] | undefined {
  if (files.length === 0) return undefined
  return files.flatMap(({ guard, value }) => {
    const state = restrict(call.state, guard)
    return state ? run({ ...call, state }, value) : []
  })
}

/** `. file` and `source file`: it runs in the same shell, with the arguments behind it if there are any. */
export const sourceFile = (call: Call): readonly End[] =>
  withEach(call, filesOf(call, call.argv[1]), runInPlace) ?? endsOf([call.state], undefined)

function runInPlace({ shell, argv, state }: Call, file: ScriptFile): readonly End[] {
  const args = argv.slice(2)
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
export const runFile = (call: Call, name: TracedText, args: readonly TracedText[]): readonly End[] | undefined =>
  withEach(
    call,
    filesOf(call, name).filter(({ value }) => isScript(value)),
    (each, file) => runApart(each, file, args),
  )

function runApart(call: Call, file: ScriptFile, args: readonly TracedText[]): readonly End[] {
  return runChild({ ...call, state: inFile(call.state, file) }, file.text, args).map((end) => ({
    ...end,
    state: restored(end.state, call.state, '#folder'),
  }))
}

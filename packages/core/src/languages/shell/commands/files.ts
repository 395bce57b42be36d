import type { TracedText } from '../../../types.js'
import { afterReturn } from '../domain/flow.js'
import { endOfUnknown, skipText } from '../domain/forget.js'
import type { Call, ScriptFile } from '../domain/scope.js'
import { assign, restored, restrict, type End, type State } from '../domain/state.js'
import { always, type ValueSet } from '../domain/value-set.js'
import { bindList } from '../words/bindings.js'
import { hasNoExtension } from '../called-only.js'
import { mayRun, runChild, runText } from './child.js'
import { runsAsAlone } from './own-run.js'

/** The state in which a file runs: its paths start from its folder. */
const inFile = (state: State, { folder }: ScriptFile): State => ({ ...state, fileFolder: folder })

/** Runs an action for each file; undefined if there are none. */
function withEach(
  call: Call,
  files: ValueSet<ScriptFile>,
  run: (call: Call, file: ScriptFile) => readonly End[],
): readonly End[] | undefined {
  if (files.length === 0) return undefined
  return files.flatMap(({ condition, value }) => {
    const state = restrict(call.state, condition)
    return state ? run({ ...call, state }, value) : []
  })
}

/** `. file` and `source file`: it runs in the same shell, with the arguments that follow, if any. */
export function sourceFile(call: Call): readonly End[] {
  const { shell, argv, state } = call
  const [, name] = argv
  const files = name ? shell.openFrom(name, state, 'include') : []
  return withEach(call, files, runInPlace) ?? [endOfUnknown(shell, state)]
}

function runInPlace(call: Call, file: ScriptFile): readonly End[] {
  const { shell, argv, state } = call
  if (!mayRun(call)) return skipText(shell, state, file.text)
  const args = argv.slice(2)
  const inside = inFile(state, file)
  const start = args.length > 0 ? assign(inside, '@', always(bindList(args))) : inside
  return afterReturn(runText(shell, file.text, start)).map((end) => {
    const after: State = { ...end.state, fileFolder: state.fileFolder }
    return { ...end, state: args.length > 0 ? restored(after, state, '@') : after }
  })
}

const INTERPRETER = /^#![^\n]*\b(?:ba|da|z|k|mk|a)?sh\b|^#![^\n]*\bbats\b/

/** Whether the system would run the file with a shell: by its first line, or because it is text without one. */
const isScript = ({ text: { text } }: ScriptFile): boolean =>
  text.startsWith('#!') ? INTERPRETER.test(text.slice(0, 256)) : !text.slice(0, 1024).includes('\0')

/** Whether a script starts a file as a program, or passes it to a shell as an argument. */
type Start = 'program' | 'argument'

/** Files whose mounts depend on the call, or which are not linted on their own. */
function followedFiles(call: Call, name: TracedText, args: readonly TracedText[], start: Start): ValueSet<ScriptFile> {
  const isAlone = runsAsAlone(call, args)
  if (isAlone && !(start === 'argument' && hasNoExtension(name.text))) return []
  const files = call.shell.openFrom(name, call.state, 'include').filter(({ value }) => isScript(value))
  return isAlone ? files.filter(({ value }) => value.isCalledOnly) : files
}

/** A script called by its path: it gets the arguments and the exported variables; undefined if it is not followed. */
export function runFile(
  call: Call,
  name: TracedText,
  args: readonly TracedText[],
  start: Start,
): readonly End[] | undefined {
  return withEach(call, followedFiles(call, name, args, start), (each, file) =>
    runChild({ ...each, state: inFile(each.state, file) }, file.text, args).map((end) => ({
      ...end,
      state: { ...end.state, fileFolder: call.state.fileFolder },
    })),
  )
}

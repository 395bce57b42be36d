import { concatAll, replaceByHole, slice, trim } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { splitArguments } from '../windows/arguments.js'
import { isTooLong } from '../windows/interpretation.js'
import { isKnownText } from '../windows/replace-in.js'
import { assignBatchVariable, enterLocal, leaveLocal, type BatchState } from './state.js'

const unknown = (at: TracedText, name: string): TracedText =>
  replaceByHole(at, { name: `%${name}%`, meaning: 'unknown' })

/** `set "A=b" ignored`: the value ends at the last quote. */
function unquoted(text: TracedText): TracedText {
  if (!text.text.startsWith('"')) return text
  const end = text.text.lastIndexOf('"')
  return slice(text, 1, end === 0 ? undefined : end)
}

/** Names that an expression of `set /a` assigns to. */
const ASSIGNED = /([^\s,"()=+*/%&|^<>-]+)[ \t]*[+*/%&|^<>-]*=/g

function setByArithmetic(state: BatchState, text: TracedText): BatchState {
  return [...text.text.matchAll(ASSIGNED)].reduce((after, { 1: name = '' }) => {
    return assignBatchVariable(after, name, [unknown(text, name)])
  }, state)
}

const FLAG = /^[ \t]*\/([ap])/i

/** `set`: the name is the text before the first `=`, the value all text after it, including quotes. */
function setVariable(state: BatchState, rest: TracedText): BatchState {
  const [flags = '', letter = ''] = FLAG.exec(rest.text) ?? []
  if (letter.toLowerCase() === 'a') return setByArithmetic(state, slice(rest, flags.length))
  const text = slice(rest, flags.length)
  const assignment = unquoted(slice(text, text.text.length - text.text.trimStart().length))
  const equals = assignment.text.indexOf('=', 1)
  if (equals < 0) return state
  const name = slice(assignment, 0, equals)
  if (!isKnownText(name)) return state
  const value = slice(assignment, equals + 1)
  return assignBatchVariable(state, name.text, [letter === '' && !isTooLong(value) ? value : unknown(name, name.text)])
}

/** `setlocal`, also with `enabledelayedexpansion`. */
function setLocal(state: BatchState, rest: TracedText): BatchState {
  const [, switched] = /\b(en|dis)abledelayedexpansion\b/i.exec(rest.text) ?? []
  const local = enterLocal(state)
  return switched === undefined ? local : { ...local, isDelayed: switched.toLowerCase() === 'en' }
}

const ABSOLUTE = /^(?:[A-Za-z]:|[\\/])/

/** The folder after `cd`; a subfolder of the script's folder is still in the project. */
function folderOf(state: BatchState, rest: TracedText): TracedText | undefined {
  const path = concatAll(splitArguments(trim(rest)).filter(({ text }) => !/^\/d$/i.test(text)))
  const isProject = path.atoms[0]?.hole?.meaning === 'project'
  if (ABSOLUTE.test(path.text) || path.atoms[0]?.hole) return isProject && path.text.length <= 2 ? undefined : path
  return path.text === '.' ? state.folder : undefined
}

const changeFolder = (state: BatchState, rest: TracedText): BatchState =>
  rest.text.trim() === '' ? state : { ...state, folder: folderOf(state, rest) }

const pushFolder = (state: BatchState, rest: TracedText): BatchState => ({
  ...changeFolder(state, rest),
  folders: [...state.folders, state.folder],
})

const popFolder = (state: BatchState): BatchState =>
  state.folders.length === 0 ? state : { ...state, folder: state.folders.at(-1), folders: state.folders.slice(0, -1) }

/** Commands of cmd.exe that change variables or the working directory. */
export const BUILTINS: Readonly<Record<string, (state: BatchState, rest: TracedText) => BatchState>> = {
  set: setVariable,
  setlocal: setLocal,
  endlocal: leaveLocal,
  cd: changeFolder,
  chdir: changeFolder,
  pushd: pushFolder,
  popd: popFolder,
  shift: ({ parameters, ...state }) => (parameters ? { ...state, parameters: parameters.slice(1) } : state),
}

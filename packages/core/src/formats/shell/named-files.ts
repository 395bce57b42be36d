import type { NamedFiles } from '../../engines/index.js'
import type { Invocation } from '../../languages/shell/invocations.js'
import { joinPaths } from '../../paths/join.js'
import { writtenText } from '../../languages/windows/written-files.js'
import { HOLE, sourceOfPiece, unwritten } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { possibleCalls, type ComposeCall, type PossibleCall } from '../compose/call.js'
import { read as readManifests } from '../kubernetes/read.js'

/** The calling script, and its working directory. */
interface Caller {
  readonly path: string
  readonly folder: string
}

/** More calls of Compose than a script makes. */
const MAX_CALLS = 200

/**
 * Maximum number of characters of compose files that are read for one script; a file counts once for each call with
 * other values.
 */
const MAX_CHARACTERS = 200_000

/** The possible working directories of a call: scripts are started in their own folder or in the working directory. */
function foldersOf({ folder }: Caller, cwd: TracedText | undefined): readonly string[] {
  if (!cwd) return [folder, '.']
  const isProject = cwd.atoms[0]?.hole?.meaning === 'project'
  const rest = isProject ? cwd.text.slice(1) : cwd.text
  if (rest.includes(HOLE)) return []
  if (isProject) return [joinPaths(folder, `./${rest}`), joinPaths('.', `./${rest}`)]
  return rest.startsWith('/') ? [rest] : []
}

const pathFrom = (folder: string, { text }: TracedText, { isOnWindows }: Invocation): string =>
  joinPaths(folder, isOnWindows ? text.replaceAll('\\', '/') : text)

function fileNamed(
  name: TracedText,
  { path: caller }: Caller,
  folder: string,
  invocation: Invocation,
  context: Context,
): Source | undefined {
  const written = writtenText(invocation.written, name)
  if (written) return sourceOfPiece(caller, written)
  if (name.text.includes(HOLE)) return undefined
  const path = pathFrom(folder, name, invocation)
  const text = context.read(path, 'include')
  return text === undefined ? undefined : { path, text }
}

/** Names of files that Compose looks for itself. */
const COMPOSE_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/** The files of a call that names none: those of these names that the script has written. */
const writtenNames = ({ written }: Invocation, names: readonly string[]): TracedText[] =>
  names
    .map((name) => unwritten(name))
    .filter((name) => writtenText(written, name))
    .slice(0, 1)

/** All named files; undefined if one of them is unknown, since the engine needs all. */
function allNamed(names: readonly TracedText[], find: (name: TracedText) => Source | undefined): Source[] | undefined {
  const files = names.flatMap((name) => find(name) ?? [])
  return files.length === names.length ? files : undefined
}

type ComposeFiles = Extract<NamedFiles, { kind: 'compose' }>

/** The call in a folder, with each text that may be on its stdin. */
function callsIn(
  folder: string,
  caller: Caller,
  named: ComposeFiles,
  invocation: Invocation,
  context: Context,
): ComposeCall[] {
  const find = (name: TracedText): Source | undefined => fileNamed(name, caller, folder, invocation, context)
  const names = named.files.length > 0 ? named.files : writtenNames(invocation, COMPOSE_NAMES)
  const envFiles = allNamed(named.envFiles.length > 0 ? named.envFiles : writtenNames(invocation, ['.env']), find)
  if (!envFiles) return []
  const { projectFolder } = named
  const base = {
    folder,
    envFiles,
    exported: invocation.exported,
    ...(projectFolder ? { projectFolder: pathFrom(folder, projectFolder, invocation) } : {}),
  }
  const isInput = ({ text }: TracedText): boolean => text === '-'
  const inputs = names.some(isInput) ? invocation.input.map((text) => sourceOfPiece(caller.path, text)) : [undefined]
  return inputs.flatMap((input) => {
    const files = allNamed(names, (name) => (isInput(name) ? input : find(name)))
    return files ? [{ ...base, files }] : []
  })
}

function composeCalls(
  caller: Caller,
  named: ComposeFiles,
  invocation: Invocation,
  context: Context,
): readonly PossibleCall[] {
  for (const folder of foldersOf(caller, invocation.folder)) {
    const calls = callsIn(folder, caller, named, invocation, context).flatMap((call) => possibleCalls(call, context))
    if (calls.length > 0) return calls
  }
  return []
}

/** Reads different calls, within the limit on characters. */
function readDifferent(calls: readonly PossibleCall[]): Reading[] {
  let left = MAX_CHARACTERS
  const different = [...new Map(calls.map((call) => [call.key, call])).values()]
  return different.flatMap((call) => {
    if (left < 0) return []
    left -= call.length
    return [call.read()]
  })
}

const readInput = ({ path }: Caller, { files }: NamedFiles, { input }: Invocation): Reading[] =>
  files.some(({ text }) => text === '-') ? input.map((text) => readManifests(sourceOfPiece(path, text))) : []

/** A call and the files that it names. */
export interface NamingCall {
  readonly invocation: Invocation
  readonly named: NamedFiles
}

/** The mounts in the files that the calls of a script name, if the script decides them. */
export function readNamedFiles(caller: Caller, calls: readonly NamingCall[], context: Context): Reading[] {
  const inputs = calls.flatMap(({ invocation, named }) =>
    named.kind === 'kubernetes' ? readInput(caller, named, invocation) : [],
  )
  const composed = calls
    .slice(0, MAX_CALLS)
    .flatMap(({ invocation, named }) =>
      named.kind === 'compose' ? composeCalls(caller, named, invocation, context) : [],
    )
  return [...inputs, ...readDifferent(composed)]
}

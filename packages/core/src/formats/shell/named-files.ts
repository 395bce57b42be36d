import { filesOfCommand, type NamedFiles } from '../../engines/index.js'
import type { Invocation } from '../../languages/shell/invocations.js'
import { joinPaths } from '../../paths/join.js'
import { HOLE, sourceOfPiece } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { readCall, type ComposeCall } from '../compose/call.js'
import { read as readManifests } from '../kubernetes/read.js'

/** The script that calls, and the folder that it runs in. */
interface Caller {
  readonly path: string
  readonly folder: string
}

/** More calls than a script makes that names files. */
const MAX_CALLS = 50

/** The folders that a call may start in: scripts are started from their own folder or from the working directory. */
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

function fileNamed(name: TracedText, folder: string, invocation: Invocation, context: Context): Source | undefined {
  if (name.text.includes(HOLE)) return undefined
  const path = pathFrom(folder, name, invocation)
  const text = context.read(path, 'include')
  return text === undefined ? undefined : { path, text }
}

/** All files that are named; none where one of them is not known, as the engine needs them all. */
function allNamed(names: readonly TracedText[], find: (name: TracedText) => Source | undefined): Source[] | undefined {
  const files = names.flatMap((name) => find(name) ?? [])
  return files.length === names.length ? files : undefined
}

type ComposeFiles = Extract<NamedFiles, { kind: 'compose' }>

/** The call as it is in a folder, with each text that may be on its standard input. */
function callsIn(
  folder: string,
  path: string,
  named: ComposeFiles,
  invocation: Invocation,
  context: Context,
): ComposeCall[] {
  const find = (name: TracedText): Source | undefined => fileNamed(name, folder, invocation, context)
  const envFiles = allNamed(named.envFiles, find)
  if (!envFiles) return []
  const { projectFolder } = named
  const base = {
    folder,
    envFiles,
    exported: invocation.exported,
    ...(projectFolder ? { projectFolder: pathFrom(folder, projectFolder, invocation) } : {}),
  }
  const isInput = ({ text }: TracedText): boolean => text === '-'
  const inputs = named.files.some(isInput) ? invocation.input.map((text) => sourceOfPiece(path, text)) : [undefined]
  return inputs.flatMap((input) => {
    const files = allNamed(named.files, (name) => (isInput(name) ? input : find(name)))
    return files ? [{ ...base, files }] : []
  })
}

function readComposeCall(caller: Caller, named: ComposeFiles, invocation: Invocation, context: Context): Reading[] {
  for (const folder of foldersOf(caller, invocation.folder)) {
    const readings = callsIn(folder, caller.path, named, invocation, context).flatMap(
      (call) => readCall(call, context) ?? [],
    )
    if (readings.length > 0) return readings
  }
  return []
}

const readInput = ({ path }: Caller, { files }: NamedFiles, { input }: Invocation): Reading[] =>
  files.some(({ text }) => text === '-') ? input.map((text) => readManifests(sourceOfPiece(path, text))) : []

/** What the calls of a script mount by the files that they name, as far as the script decides it. */
export function readNamedFiles(caller: Caller, invocations: readonly Invocation[], context: Context): Reading[] {
  const calls = invocations.flatMap((invocation) => {
    const named = filesOfCommand(invocation.argv, invocation.environment)
    return named ? [{ invocation, named }] : []
  })
  return calls
    .slice(0, MAX_CALLS)
    .flatMap(({ invocation, named }) =>
      named.kind === 'compose'
        ? readComposeCall(caller, named, invocation, context)
        : readInput(caller, named, invocation),
    )
}

import { withBudget, type ComposeEnvironment } from '../../languages/compose/interpolate.js'
import { dirname, joinPaths } from '../../paths/join.js'
import { placeOf, placesOf } from '../../traced-text.js'
import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { loadModel } from './load.js'
import { filesIn, readFile, startProject, withEnvFiles, type Project } from './project.js'
import { projectMounts } from './project-mounts.js'

type Variables = ReadonlyMap<string, TracedText>

/** A call of Compose in a script: its files, and the variables that the script sets. */
export interface ComposeCall {
  /** The working directory of Compose. */
  readonly folder: string
  /** The project folder, if the call sets it. */
  readonly projectFolder?: string
  /** Absent if Compose looks for the files itself. */
  readonly files: readonly Source[]
  /** Absent if Compose reads `.env`. */
  readonly envFiles: readonly Source[]
  /** The exported values of some variables, for each combination. */
  readonly exported: (names: readonly string[]) => readonly Variables[]
}

/** Maximum number of combinations of exported values, each of which is read separately. */
const MAX_WAYS = 8

const FILE_VARIABLES = ['COMPOSE_FILE', 'COMPOSE_PATH_SEPARATOR']

const VARIABLE = /\$\{?([A-Za-z_]\w*)/g

const namesIn = (files: readonly Source[]): string[] => [
  ...new Set(files.flatMap(({ text }) => Array.from(text.matchAll(VARIABLE), ([, name = '']) => name))),
]

const pathsIn = ({ atoms }: TracedText): string[] => atoms.flatMap(({ origins }) => origins.map(({ path }) => path))

/** The files by which the script decides the mounts, without files that Compose reads for every caller. */
const decidingPaths = ({ files, envFiles }: ComposeCall, variables: Variables): ReadonlySet<string> =>
  new Set([
    ...envFiles.map(({ path }) => path),
    ...files.flatMap(({ traced }) => (traced ? pathsIn(traced) : [])),
    ...[...variables.values()].flatMap(pathsIn),
  ])

/** `.env` in the working directory of Compose takes precedence over `.env` in the project folder. */
function envFilesOf(project: Project, { folder, envFiles }: ComposeCall, projectFolder: string): readonly Source[] {
  if (envFiles.length > 0) return envFiles
  return [...new Set([projectFolder, folder])].flatMap((one) => readFile(project, joinPaths(one, '.env')) ?? [])
}

function projectFolderOf({ projectFolder, files: [first], folder }: ComposeCall): string {
  if (projectFolder !== undefined) return projectFolder
  return first && !first.traced ? dirname(first.path) : folder
}

interface Started {
  readonly project: Project
  readonly files: readonly Source[]
  readonly envFiles: readonly Source[]
  readonly folder: string
  readonly environment: ComposeEnvironment
}

/** The project, read with some variables. */
function start(call: ComposeCall, variables: Variables, context: Context): Started {
  const project = startProject(context)
  const folder = projectFolderOf(call)
  const envFiles = envFilesOf(project, call, folder)
  const environment = withEnvFiles(project, withBudget(variables), envFiles)
  const files = call.files.length > 0 ? call.files : filesIn(project, folder, environment)
  return { project, files, envFiles, folder, environment }
}

/** Another caller may set values that the compose file does not contain. */
const withOtherValues = (mount: Mount, deciding: ReadonlySet<string>): Mount =>
  deciding.has(placeOf(mount.spec)?.path ?? '') ? mount : { ...mount, values: mount.values + 1 }

function readWith(call: ComposeCall, variables: Variables, context: Context): Reading {
  const deciding = decidingPaths(call, variables)
  if (deciding.size === 0) return { mounts: [], problems: [], uses: [] }
  const { project, files, folder, environment } = start(call, variables, context)
  const including = files.slice(0, 1).map(({ path }) => path)
  const model = loadModel(files, { project, environment, folder, including, bases: new Map() })
  const { mounts, truncated } = projectMounts(model, folder)
  const isDecided = ({ spec, source = spec }: Mount): boolean => pathsIn(source).some((path) => deciding.has(path))
  return {
    mounts: mounts.filter(isDecided).map((mount) => withOtherValues(mount, deciding)),
    problems: [],
    uses: project.log.uses,
    truncated,
  }
}

/** A call with some values of its variables, which is not read yet. */
export interface PossibleCall {
  /** Equal for calls with the same mounts. */
  readonly key: string
  /** Number of characters to read. */
  readonly length: number
  readonly read: () => Reading
}

function possibleCall(call: ComposeCall, { files, envFiles }: Started, way: Variables, context: Context): PossibleCall {
  const values = Array.from(way, ([name, value]) => [name, value.text, placesOf(value)])
  const paths = [...files, ...envFiles].map(({ path, traced }) => (traced ? [path, traced.text] : path))
  return {
    key: JSON.stringify([call.folder, call.projectFolder, paths, values]),
    length: files.reduce((sum, { text }) => sum + text.length, 0),
    read: () => readWith(call, way, context),
  }
}

/**
 * Lists the mounts of a Compose call that depend on its caller: through exported variables, env files and a compose
 * file on stdin. All other mounts are listed when the compose file is linted. Empty if Compose finds no file.
 */
export function possibleCalls(call: ComposeCall, context: Context): readonly PossibleCall[] {
  const [settings = new Map()] = call.exported(FILE_VARIABLES)
  const started = start(call, settings, context)
  const { files, envFiles } = started
  if (files.length === 0) return []
  const ways = call.exported([...FILE_VARIABLES, ...namesIn([...files, ...envFiles])])
  return (ways.length > 0 ? ways : [new Map()])
    .slice(0, MAX_WAYS)
    .map((way) => possibleCall(call, started, way, context))
}

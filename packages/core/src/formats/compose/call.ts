import { withBudget, type ComposeEnvironment } from '../../languages/compose/interpolate.js'
import { dirname, joinPaths } from '../../paths/join.js'
import { placeOf, placesOf } from '../../traced-text.js'
import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { loadModel } from './load.js'
import { filesIn, readFile, startProject, withEnvFiles, type Project } from './project.js'
import { projectMounts } from './project-mounts.js'

type Variables = ReadonlyMap<string, TracedText>

/** A call of Compose by a script: the files it names, and what the script sets for it. */
export interface ComposeCall {
  /** Folder that Compose is started in. */
  readonly folder: string
  /** Folder of the project, if the call names it. */
  readonly projectFolder?: string
  /** None where Compose looks for the files itself. */
  readonly files: readonly Source[]
  /** None where Compose takes `.env`. */
  readonly envFiles: readonly Source[]
  /** What the script exports of some variables, for each combination of their values. */
  readonly exported: (names: readonly string[]) => readonly Variables[]
}

/** Combinations of the exported values, each of which is a reading of its own. */
const MAX_WAYS = 8

const FILE_VARIABLES = ['COMPOSE_FILE', 'COMPOSE_PATH_SEPARATOR']

const VARIABLE = /\$\{?([A-Za-z_]\w*)/g

const namesIn = (files: readonly Source[]): string[] => [
  ...new Set(files.flatMap(({ text }) => Array.from(text.matchAll(VARIABLE), ([, name = '']) => name))),
]

const pathsIn = ({ atoms }: TracedText): string[] => atoms.flatMap(({ origins }) => origins.map(({ path }) => path))

/** The files by which the script decides what is mounted: not those that Compose reads whoever calls it. */
const decidingPaths = ({ files, envFiles }: ComposeCall, variables: Variables): ReadonlySet<string> =>
  new Set([
    ...envFiles.map(({ path }) => path),
    ...files.flatMap(({ traced }) => (traced ? pathsIn(traced) : [])),
    ...[...variables.values()].flatMap(pathsIn),
  ])

/** `.env` of the folder that Compose is started in counts more than that of the project. */
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

/** The project as it is with some variables. */
function start(call: ComposeCall, variables: Variables, context: Context): Started {
  const project = startProject(context)
  const folder = projectFolderOf(call)
  const envFiles = envFilesOf(project, call, folder)
  const environment = withEnvFiles(project, withBudget(variables), envFiles)
  const files = call.files.length > 0 ? call.files : filesIn(project, folder, environment)
  return { project, files, envFiles, folder, environment }
}

/** What a compose file does not spell itself may be set otherwise by another caller. */
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

/** What a call may be with some values of its variables; not read yet. */
export interface PossibleCall {
  /** The same for calls that mount the same. */
  readonly key: string
  /** Characters to read. */
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
 * Lists what a call of Compose mounts because of what its caller says: by exported variables, env files and a compose file on the
 * standard input. Everything else is listed where the compose file is read. None where Compose finds no file.
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

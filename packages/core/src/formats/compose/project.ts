import { basename, dirname, joinPaths } from '../../paths/join.js'
import { readDotenv } from '../../languages/compose/dotenv.js'
import { withBudget } from '../../languages/compose/interpolate.js'
import type { ComposeEnvironment } from '../../languages/compose/interpolate.js'
import { display } from '../../traced-text.js'
import type { Context, Place, Source, TracedText } from '../../types.js'
import { addAll, reportProblem } from './log.js'
import type { Log } from './log.js'
import type { ModelNode } from './model.js'

/** What all files of a project share while it is read. */
export interface Project {
  readonly context: Context
  readonly log: Log
  /** The files that make up the project so far: not those that services are only extended from. */
  readonly merged: Map<string, Source>
  /** How many more files may be read: an include may name the same file again and again. */
  filesLeft: number
}

/** What a compose file and its overrides are read with. */
export interface ProjectScope {
  readonly project: Project
  readonly environment: ComposeEnvironment
  /** Folder that relative paths start from. */
  readonly folder: string
  /** Main files that include one another down to these. */
  readonly including: readonly string[]
  /** Files that services are extended from, so that each is read once. */
  readonly bases: Map<string, ModelNode | undefined>
}

/** More files than the biggest projects are made of. */
const MAX_FILES = 500

export const startProject = (context: Context): Project => ({
  context,
  log: { problems: [], uses: [], shared: [] },
  merged: new Map(),
  filesLeft: MAX_FILES,
})

/** Reads a file that another one names. */
export function readFile(project: Project, path: string): Source | undefined {
  if (project.filesLeft <= 0) return undefined
  project.filesLeft--
  const text = project.context.read(path, 'include')
  return text === undefined ? undefined : { path, text }
}

export const REMOTE = /^(?:[a-z][a-z\d+.-]*:\/\/|oci:|git@|github\.com\/)/i

/** A file that another one names, or undefined with a problem at the name. */
export function readNamed({ project, folder }: ProjectScope, name: TracedText, place: Place): Source | undefined {
  const shown = display(name)
  if (REMOTE.test(shown)) {
    reportProblem(project.log, 'remote-file', place, shown)
    return undefined
  }
  const file = readFile(project, joinPaths(folder, name.text))
  if (!file) reportProblem(project.log, 'missing-file', place, shown)
  return file
}

/** The variables of env files; what is known outside wins, then what a later file says. */
export function withEnvFiles(
  project: Project,
  outer: ComposeEnvironment,
  files: readonly Source[],
): ComposeEnvironment {
  let known: ComposeEnvironment = { get: () => undefined }
  for (const file of files) {
    const below = known
    const { variables, problems, uses } = readDotenv(file, { get: (name) => outer.get(name) ?? below.get(name) })
    addAll(project.log.problems, problems)
    addAll(project.log.uses, uses)
    known = { get: (name) => variables.get(name) ?? below.get(name) }
  }
  const inner = known
  return withBudget({ get: (name) => outer.get(name) ?? inner.get(name) })
}

/** The variables that a project's `.env` adds to those known outside. */
export function withDotenv(project: Project, outer: ComposeEnvironment, folder: string): ComposeEnvironment {
  const file = readFile(project, joinPaths(folder, '.env'))
  return withEnvFiles(project, outer, file ? [file] : [])
}

/** Names of the file that compose takes by itself, the first one that is there (compose-go cli/options.go). */
const DEFAULT_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

const OVERRIDE_NAMES = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
]

const isDefault = (project: Project, folder: string, name: string): boolean =>
  DEFAULT_NAMES.includes(name) &&
  !DEFAULT_NAMES.slice(0, DEFAULT_NAMES.indexOf(name)).some((other) => readFile(project, joinPaths(folder, other)))

function firstOf(project: Project, folder: string, names: readonly string[]): Source[] {
  for (const name of names) {
    const file = readFile(project, joinPaths(folder, name))
    if (file) return [file]
  }
  return []
}

/** What separates files: `COMPOSE_PATH_SEPARATOR`, else the system's separator, `;` on Windows and `:` elsewhere. */
function separatorOf(list: string, environment: ComposeEnvironment): string {
  const given = environment.get('COMPOSE_PATH_SEPARATOR')?.text ?? ''
  if (given !== '') return given
  return list.includes(';') ? ';' : ':'
}

/** The files that `COMPOSE_FILE` names. */
function listedNames(environment: ComposeEnvironment): readonly string[] | undefined {
  const list = environment.get('COMPOSE_FILE')
  return list?.text.split(separatorOf(list.text, environment))
}

/** The files that `COMPOSE_FILE` in `.env` names, if the source is the first of them. */
function listedFiles(project: Project, source: Source, names: readonly string[]): Source[] {
  const folder = dirname(source.path)
  const [first, ...others] = names.map((path) => joinPaths(folder, path))
  if (first !== joinPaths('', source.path)) return [source]
  return [source, ...others.flatMap((path) => readFile(project, path) ?? [])]
}

/** The file and those that compose merges over it when it is started beside it without options. */
export function filesOfProject(project: Project, source: Source, environment: ComposeEnvironment): Source[] {
  const names = listedNames(environment)
  if (names) return listedFiles(project, source, names)
  const folder = dirname(source.path)
  if (!isDefault(project, folder, basename(source.path))) return [source]
  return [source, ...firstOf(project, folder, OVERRIDE_NAMES)]
}

/** The files that compose takes by itself when it is started in a folder. */
export function filesIn(project: Project, folder: string, environment: ComposeEnvironment): Source[] {
  const names = listedNames(environment)
  if (names) return names.flatMap((name) => readFile(project, joinPaths(folder, name)) ?? [])
  const [main] = firstOf(project, folder, DEFAULT_NAMES)
  return main ? filesOfProject(project, main, environment) : []
}

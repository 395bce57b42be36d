import { basename, dirname, joinPaths } from '../../paths/join.js'
import { readDotenv } from '../../languages/compose/dotenv.js'
import { withBudget } from '../../languages/compose/interpolate.js'
import type { ComposeEnvironment } from '../../languages/compose/interpolate.js'
import { display } from '../../traced-text.js'
import type { Context, Place, Source, TracedText } from '../../types.js'
import { addAll, reportProblem } from './log.js'
import type { Log } from './log.js'
import type { ModelNode } from './model.js'

/** The state that all files of a project share. */
export interface Project {
  readonly context: Context
  readonly log: Log
  /** The files of the project so far, without files that are only used by `extends`. */
  readonly merged: Map<string, Source>
  /** Number of files that may still be read: an include may name the same file repeatedly. */
  filesLeft: number
}

/** The inputs of a compose file and its overrides. */
export interface ProjectScope {
  readonly project: Project
  readonly environment: ComposeEnvironment
  /** The folder of relative paths. */
  readonly folder: string
  /** The chain of main files that include the current one. */
  readonly including: readonly string[]
  /** The files with extended services, so that each is read once. */
  readonly bases: Map<string, ModelNode | undefined>
}

/** More files than the largest projects have. */
const MAX_FILES = 500

export const startProject = (context: Context): Project => ({
  context,
  log: { problems: [], uses: [], shared: [] },
  merged: new Map(),
  filesLeft: MAX_FILES,
})

/** Reads a file that another file names. */
export function readFile(project: Project, path: string): Source | undefined {
  if (project.filesLeft <= 0) return undefined
  project.filesLeft--
  const text = project.context.read(path, 'include')
  return text === undefined ? undefined : { path, text }
}

export const REMOTE = /^(?:[a-z][a-z\d+.-]*:\/\/|oci:|git@|github\.com\/)/i

/** A file that another file names; undefined, with a problem at the name, if it cannot be read. */
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

/** The variables of env files: outer variables take precedence, then later files. */
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

/** The variables of a project's `.env`, below the outer ones. */
export function withDotenv(project: Project, outer: ComposeEnvironment, folder: string): ComposeEnvironment {
  const file = readFile(project, joinPaths(folder, '.env'))
  return withEnvFiles(project, outer, file ? [file] : [])
}

/** Default names of compose files; the first existing one is used (compose-go cli/options.go). */
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

/** The separator of files: `COMPOSE_PATH_SEPARATOR`, else that of the system, `;` on Windows and `:` elsewhere. */
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

/** The file and its overrides, if Compose would load them without options. */
export function filesOfProject(project: Project, source: Source, environment: ComposeEnvironment): Source[] {
  const names = listedNames(environment)
  if (names) return listedFiles(project, source, names)
  const folder = dirname(source.path)
  if (!isDefault(project, folder, basename(source.path))) return [source]
  return [source, ...firstOf(project, folder, OVERRIDE_NAMES)]
}

/** The files that Compose loads without options in a folder. */
export function filesIn(project: Project, folder: string, environment: ComposeEnvironment): Source[] {
  const names = listedNames(environment)
  if (names) return names.flatMap((name) => readFile(project, joinPaths(folder, name)) ?? [])
  const [main] = firstOf(project, folder, DEFAULT_NAMES)
  return main ? filesOfProject(project, main, environment) : []
}

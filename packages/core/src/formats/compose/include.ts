import { dirname, joinPaths } from '../../paths/join.js'
import type { Source } from '../../types.js'
import { reportProblem } from './log.js'
import { mergeNodes } from './merge.js'
import { entryOf, itemsOf, scalarOf, scalarText } from './model.js'
import type { Mapping, ModelNode, Scalar } from './model.js'
import { readNamed, withDotenv, withEnvFiles } from './project.js'
import type { ProjectScope } from './project.js'

/** Loads files and merges them; a parameter, since files can include one another. */
type Load = (files: readonly Source[], scope: ProjectScope) => ModelNode | undefined

/** One entry of `include`. */
interface Include {
  readonly paths: readonly Scalar[]
  readonly projectDirectory?: string
  readonly envFiles: readonly Scalar[]
}

/** A string or a list of strings. */
export const scalarsOf = (node: ModelNode | undefined): Scalar[] =>
  (node?.kind === 'sequence' ? itemsOf(node) : [node]).flatMap((item) => scalarOf(item) ?? [])

export function includeOf(node: ModelNode): Include {
  if (node.kind !== 'mapping') return { paths: scalarsOf(node), envFiles: [] }
  const projectDirectory = scalarText(entryOf(node, 'project_directory'))
  return {
    paths: scalarsOf(entryOf(node, 'path')),
    ...(projectDirectory === undefined ? {} : { projectDirectory }),
    envFiles: scalarsOf(entryOf(node, 'env_file')),
  }
}

const readAll = (scope: ProjectScope, names: readonly Scalar[]): Source[] =>
  names.flatMap(({ values: [name], place }) => (name.text === '/dev/null' ? [] : (readNamed(scope, name, place) ?? [])))

/** The scope of an included project: its own folder and variables, which those of the including project override. */
function innerScope(scope: ProjectScope, main: Source, { projectDirectory, envFiles }: Include): ProjectScope {
  const { project, environment, including } = scope
  const folder = projectDirectory === undefined ? dirname(main.path) : joinPaths(scope.folder, projectDirectory)
  return {
    project,
    folder,
    environment:
      envFiles.length > 0
        ? withEnvFiles(project, environment, readAll(scope, envFiles))
        : withDotenv(project, environment, folder),
    including: [...including, main.path],
    bases: new Map(),
  }
}

function includedModel(node: ModelNode, scope: ProjectScope, load: Load): ModelNode | undefined {
  const include = includeOf(node)
  const [main, ...overrides] = readAll(scope, include.paths)
  if (!main) return undefined
  if (scope.including.includes(main.path)) {
    reportProblem(scope.project.log, 'cycle', node.place, main.path)
    return undefined
  }
  return load([main, ...overrides], innerScope(scope, main, include))
}

const RESOURCES = ['services', 'volumes', 'networks', 'configs', 'secrets']

/** Merges included files below the file itself (compose-go loader/include.go). */
export function importIncluded(document: Mapping, scope: ProjectScope, load: Load): Mapping {
  const models = itemsOf(entryOf(document, 'include')).flatMap((node) => includedModel(node, scope, load) ?? [])
  if (models.length === 0) return document
  const entries = new Map(document.entries)
  for (const model of models) {
    for (const key of RESOURCES) {
      const imported = entryOf(model, key)
      const own = entries.get(key)
      if (imported) entries.set(key, own ? mergeNodes(imported, own) : imported)
    }
  }
  return { ...document, entries }
}

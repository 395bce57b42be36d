import { withBudget } from '../../languages/compose/interpolate.js'
import { dirname, joinPaths } from '../../paths/join.js'
import type { Context, Place, Source } from '../../types.js'
import { readDocuments } from './documents.js'
import { includeOf, scalarsOf } from './include.js'
import { mappingEntriesOf, entryOf, itemsOf, type ModelNode, type Scalar } from './model.js'
import { REMOTE, withDotenv, type ProjectScope } from './project.js'

/** A file name in the text, and the file that it means. */
export interface FileLink {
  readonly place: Place
  readonly path: string
}

/** A string, a list of strings, or a list of mappings with a `path`, like `env_file`. */
const envFilesOf = (node: ModelNode | undefined): Scalar[] =>
  (node?.kind === 'sequence' ? itemsOf(node) : [node]).flatMap((item) =>
    scalarsOf(item?.kind === 'mapping' ? entryOf(item, 'path') : item),
  )

const namesInService = (service: ModelNode): Scalar[] => [
  ...scalarsOf(entryOf(entryOf(service, 'extends'), 'file')),
  ...envFilesOf(entryOf(service, 'env_file')),
]

function namesInInclude(node: ModelNode): Scalar[] {
  const { paths, envFiles } = includeOf(node)
  return [...paths, ...envFiles]
}

const namesIn = (document: ModelNode): Scalar[] => [
  ...itemsOf(entryOf(document, 'include')).flatMap(namesInInclude),
  ...mappingEntriesOf(entryOf(document, 'services')).flatMap(([, service]) => namesInService(service)),
]

function linksOf({ values: [name], place }: Scalar, folder: string): FileLink[] {
  const isKnown = name.atoms.every(({ hole }) => hole === undefined)
  return isKnown && name.text !== '' && !REMOTE.test(name.text) ? [{ place, path: joinPaths(folder, name.text) }] : []
}

/** The files that a compose file names in `include`, `extends` and `env_file`, including missing ones. */
export function composeFileLinks(source: Source, context: Context): FileLink[] {
  const folder = dirname(source.path)
  const log = { problems: [], uses: [], shared: [] }
  const project = { context, log, merged: new Map<string, Source>(), filesLeft: 1 }
  const environment = withDotenv(project, withBudget({ get: () => undefined }), folder)
  const scope: ProjectScope = { project, environment, folder, including: [], bases: new Map() }
  return readDocuments(source, scope)
    .flatMap(namesIn)
    .flatMap((name) => linksOf(name, folder))
}

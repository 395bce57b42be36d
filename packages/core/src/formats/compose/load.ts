import type { Source } from '../../types.js'
import { readDocuments } from './documents.js'
import { extendServices } from './extends.js'
import { importIncluded } from './include.js'
import { mergeNodes } from './merge.js'
import type { ModelNode } from './model.js'
import type { ProjectScope } from './project.js'
import { withoutDuplicates } from './unicity.js'

/**
 * Merges files, and the documents in each, like Compose: later ones over earlier ones. Includes are loaded before
 * services are extended, as since Compose 5.2 (compose-go 2.10.2, loader/loader.go); earlier versions reject services
 * that extend an included one.
 */
export function loadModel(files: readonly Source[], scope: ProjectScope): ModelNode | undefined {
  let model: ModelNode | undefined
  for (const file of files) {
    scope.project.merged.set(file.path, file)
    for (const document of readDocuments(file, scope)) {
      const imported = importIncluded(document, scope, loadModel)
      model = mergeNodes(model, extendServices(imported, file.path, scope))
    }
  }
  return withoutDuplicates(model)
}

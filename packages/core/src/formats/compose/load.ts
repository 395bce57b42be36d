import type { Source } from '../../types.js'
import { readDocuments } from './documents.js'
import { extendServices } from './extends.js'
import { importIncluded } from './include.js'
import { merge } from './merge.js'
import type { Node } from './model.js'
import type { Scope } from './project.js'
import { withoutDuplicates } from './unicity.js'

/** Merges files, and the documents in each, as compose does: the later over the earlier. */
export function loadModel(files: readonly Source[], scope: Scope): Node | undefined {
  let model: Node | undefined
  for (const file of files) {
    scope.project.merged.set(file.path, file)
    for (const document of readDocuments(file, scope)) {
      const extended = extendServices(document, file.path, scope)
      model = merge(model, importIncluded(extended, scope, loadModel))
    }
  }
  return withoutDuplicates(model)
}

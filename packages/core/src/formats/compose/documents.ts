import type { YamlNode } from '../../languages/yaml/nodes.js'
import { parseYaml } from '../../languages/yaml/parse.js'
import type { Place, Source } from '../../types.js'
import { checkVolumes } from './check-volumes.js'
import { fromYaml } from './from-yaml.js'
import { addAll, reportProblem } from './log.js'
import type { Mapping } from './model.js'
import type { ProjectScope } from './project.js'

/** More documents than hand-written files have: each one is merged over all previous ones. */
const MAX_DOCUMENTS = 100

/** Top-level extension fields have no effect. */
function meaningful(documents: readonly YamlNode[], shared: readonly Place[]): readonly Place[] {
  const extensions = documents
    .flatMap((root) => (root.kind === 'mapping' ? [...root.entries] : []))
    .flatMap(([key, { value }]) => (key.startsWith('x-') ? [value.place.range] : []))
  return shared.filter(({ range: [at] }) => !extensions.some(([start, end]) => at >= start && at < end))
}

/** The documents of a file that are mappings, with variables replaced. */
export function readDocuments(file: Source, { environment, folder, project: { log } }: ProjectScope): Mapping[] {
  const { documents, problems, uses, shared } = parseYaml(file)
  addAll(log.problems, problems)
  addAll(log.uses, uses)
  addAll(log.shared, meaningful(documents, shared))
  const tooMany = documents[MAX_DOCUMENTS]
  if (tooMany) reportProblem(log, 'too-large', tooMany.place, String(MAX_DOCUMENTS))
  return documents.slice(0, MAX_DOCUMENTS).flatMap((document) => {
    const root = fromYaml(document, { environment, folder, log })
    if (root.kind !== 'mapping') return []
    checkVolumes(root, log)
    return [root]
  })
}

import { withBudget } from '../../languages/compose/interpolate.js'
import { parseYaml } from '../../languages/yaml/parse.js'
import { dirname } from '../../paths/join.js'
import type { Mount, Reading, Source } from '../../types.js'
import { fromYaml } from './from-yaml.js'
import type { Log } from './log.js'
import { mappingEntriesOf, entryOf, itemsOf, type Mapping, type ModelNode } from './model.js'
import { serviceOf, volumeMounts } from './service-volumes.js'

/** All mappings in a node, without duplicates. */
function mappingsIn(node: ModelNode, known: Set<ModelNode>): Mapping[] {
  if (known.size === known.add(node).size) return []
  if (node.kind === 'sequence') return itemsOf(node).flatMap((item) => mappingsIn(item, known))
  if (node.kind !== 'mapping') return []
  return [node, ...mappingEntriesOf(node).flatMap(([, value]) => mappingsIn(value, known))]
}

function volumesOf(node: Mapping, folder: string): Mount[] {
  const isService = entryOf(node, 'volumes')?.kind === 'sequence'
  return isService ? volumeMounts(serviceOf(node, { folder, networks: new Set() })) : []
}

/** Lists the `volumes` in a part of a compose file, such as a single service. */
export function readComposePart(source: Source): Reading {
  const log: Log = { problems: [], uses: [], shared: [] }
  const folder = dirname(source.path)
  const environment = withBudget({ get: () => undefined })
  const { documents, problems } = parseYaml(source)
  const known = new Set<ModelNode>()
  const mappings = documents.flatMap((root) => mappingsIn(fromYaml(root, { environment, folder, log }), known))
  const mounts = mappings.flatMap((node) => volumesOf(node, folder))
  return { mounts, problems: [...problems, ...log.problems], uses: log.uses }
}

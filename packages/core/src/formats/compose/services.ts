import { mappingEntriesOf, entryOf } from './model.js'
import type { Mapping, ModelNode } from './model.js'

/** What only a service has; the first version of the format has services at the top level. */
const SERVICE_KEYS = ['image', 'build', 'extends']

const isService = (node: ModelNode): boolean => SERVICE_KEYS.some((key) => entryOf(node, key) !== undefined)

const mappings = (entries: readonly [string, ModelNode][]): [name: string, service: Mapping][] =>
  entries.flatMap(([name, node]) => (node.kind === 'mapping' ? [[name, node]] : []))

/** The services of a model by name, those of a file without `services` from its top level. */
export function servicesOf(model: ModelNode | undefined): [name: string, service: Mapping][] {
  const services = entryOf(model, 'services')
  if (services) return mappings(mappingEntriesOf(services))
  return mappings(mappingEntriesOf(model)).filter(([, node]) => isService(node))
}

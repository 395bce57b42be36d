import { mappingEntriesOf, entryOf } from './model.js'
import type { Mapping, ModelNode } from './model.js'

/** Keys that only a service has; in version 1, services are at the top level. */
const SERVICE_KEYS = ['image', 'build', 'extends']

const isService = (node: ModelNode): boolean => SERVICE_KEYS.some((key) => entryOf(node, key) !== undefined)

const mappings = (entries: readonly [string, ModelNode][]): [name: string, service: Mapping][] =>
  entries.flatMap(([name, node]) => (node.kind === 'mapping' ? [[name, node]] : []))

/** The services of a model by name; without `services`, those at the top level. */
export function servicesOf(model: ModelNode | undefined): [name: string, service: Mapping][] {
  const services = entryOf(model, 'services')
  if (services) return mappings(mappingEntriesOf(services))
  return mappings(mappingEntriesOf(model)).filter(([, node]) => isService(node))
}

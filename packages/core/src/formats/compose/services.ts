import { entriesOf, entryOf } from './model.js'
import type { Mapping, Node } from './model.js'

/** What only a service has; the first version of the format has services at the top level. */
const SERVICE_KEYS = ['image', 'build', 'extends']

const isService = (node: Node): boolean => SERVICE_KEYS.some((key) => entryOf(node, key) !== undefined)

const mappings = (entries: readonly [string, Node][]): [name: string, service: Mapping][] =>
  entries.flatMap(([name, node]) => (node.kind === 'mapping' ? [[name, node]] : []))

/** The services of a model by name, those of a file without `services` from its top level. */
export function servicesOf(model: Node | undefined): [name: string, service: Mapping][] {
  const services = entryOf(model, 'services')
  if (services) return mappings(entriesOf(services))
  return mappings(entriesOf(model)).filter(([, node]) => isService(node))
}

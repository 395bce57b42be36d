import { dirname } from '../../paths/join.js'
import { display } from '../../traced-text.js'
import type { Place, TracedText } from '../../types.js'
import { readDocuments } from './documents.js'
import { reportProblem } from './log.js'
import { mergeNodes, settled } from './merge.js'
import { entryOf, scalarOf } from './model.js'
import type { Mapping, ModelNode } from './model.js'
import { readNamed } from './project.js'
import type { ProjectScope } from './project.js'

/** The services of one file while they are extended. */
interface Services {
  readonly path: string
  readonly scope: ProjectScope
  readonly raw: ReadonlyMap<string, ModelNode>
  readonly extended: Map<string, ModelNode>
}

/** The chain of services that extend the current one. */
type Chain = readonly string[]

/** Longer than hand-written chains, and short enough for the stack. */
const MAX_CHAIN = 100

interface Reference {
  readonly service: string
  readonly file?: TracedText
  readonly place: Place
}

function referenceOf(service: Mapping): Reference | undefined {
  const node = entryOf(service, 'extends')
  const name = scalarOf(node?.kind === 'mapping' ? entryOf(node, 'service') : node)
  if (!node || !name) return undefined
  const file = scalarOf(entryOf(node, 'file'))?.values[0]
  return { service: display(name.values[0]), place: node.place, ...(file ? { file } : {}) }
}

/** The merged documents of a file with extended services, relative to the folder of that file. */
function baseFile(
  scope: ProjectScope,
  path: string,
  text: string,
): { model: ModelNode | undefined; scope: ProjectScope } {
  const inner = { ...scope, folder: dirname(path) }
  if (!scope.bases.has(path)) {
    const merged = readDocuments({ path, text }, inner).reduce<ModelNode | undefined>(mergeNodes, undefined)
    scope.bases.set(path, merged)
  }
  return { model: scope.bases.get(path), scope: inner }
}

function servicesIn(model: ModelNode | undefined, path: string, scope: ProjectScope): Services {
  const services = entryOf(model, 'services')
  return { path, scope, raw: services?.kind === 'mapping' ? services.entries : new Map(), extended: new Map() }
}

function servicesNamed({ file, place }: Reference, services: Services): Services | undefined {
  if (!file) return services
  const source = readNamed(services.scope, file, place)
  if (!source) return undefined
  const { model, scope } = baseFile(services.scope, source.path, source.text)
  return servicesIn(model, source.path, scope)
}

function baseOf(services: Services, reference: Reference, chain: Chain): Mapping | undefined {
  const { log } = services.scope.project
  const others = servicesNamed(reference, services)
  if (!others) return undefined
  const link = `${others.path}\0${reference.service}`
  if (chain.includes(link) || chain.length > MAX_CHAIN) {
    reportProblem(log, 'cycle', reference.place, reference.service)
    return undefined
  }
  const base = extendedService(others, reference.service, [...chain, link])
  if (!base) reportProblem(log, 'missing-service', reference.place, reference.service)
  return base?.kind === 'mapping' ? settled(base) : undefined
}

/** Extends a service; the result has no `extends`, since other services may extend it from another file. */
function extendService(services: Services, service: Mapping, chain: Chain): ModelNode {
  const reference = referenceOf(service)
  if (!reference) return service
  const base = baseOf(services, reference, chain)
  return base ? withoutExtends(mergeNodes(base, service)) : withoutExtends(service)
}

function withoutExtends(service: ModelNode): ModelNode {
  if (service.kind !== 'mapping') return service
  const entries = [...service.entries].filter(([key]) => key !== 'extends')
  return { ...service, entries: new Map(entries) }
}

/** A service merged over the services that it extends. */
function extendedService(services: Services, name: string, chain: Chain): ModelNode | undefined {
  const done = services.extended.get(name)
  if (done) return done
  const raw = services.raw.get(name)
  const extended = raw?.kind === 'mapping' ? extendService(services, raw, chain) : raw
  if (extended) services.extended.set(name, extended)
  return extended
}

/** Applies `extends` of all services as compose-go's loader/extends.go does. */
export function extendServices(document: Mapping, path: string, scope: ProjectScope): Mapping {
  const services = entryOf(document, 'services')
  if (services?.kind !== 'mapping') return document
  const own = servicesIn(document, path, scope)
  const entries = [...services.entries].map(([name, raw]) => {
    const extended = extendedService(own, name, [`${path}\0${name}`])
    return [name, extended ?? raw] as const
  })
  return {
    ...document,
    entries: new Map([...document.entries, ['services', { ...services, entries: new Map(entries) }]]),
  }
}

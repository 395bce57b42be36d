import { entryNamed, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'
import { parseYaml } from '../../languages/yaml/parse.js'
import { dirname } from '../../paths/join.js'
import { writtenAs } from '../../traced-text.js'
import type { EngineId, Mount, Reading, Source, TracedText } from '../../types.js'
import { readSpec } from '../shell/mounts.js'
import { nodeMount } from './node-mount.js'
import { isForWindows } from './windows-node.js'

interface Scope {
  readonly format: string
  readonly folder: string
  /** A pod for Windows nodes, whose drives are native. */
  readonly isWindows: boolean
  /** The node is an item of a list, as each of kind's `extraMounts` is. */
  readonly isItem: boolean
  /** Nodes that were read: aliases may repeat one without end. */
  readonly known: Set<YamlNode>
}

/** A path that is written in a scalar; nothing expands a home folder in a manifest. */
const pathOf = (node: YamlNode | undefined): TracedText | undefined =>
  node?.kind === 'scalar' && !node.isNull ? writtenAs(node.value, 'data') : undefined

const bind = (source: TracedText, engine: EngineId, { format, folder, isWindows }: Scope, target?: TracedText): Mount =>
  nodeMount({ source, target, engine, format, folder, isWindows })

/** `hostPath: { path }` and `local: { path }` of volumes, `hostPath:` of kind's mounts, `volume:` of k3d. */
function ownMounts(mapping: YamlMapping, scope: Scope): Mount[] {
  const hostPath = entryNamed(mapping, 'hostPath')
  const target = pathOf(entryNamed(mapping, 'containerPath'))
  const written = scope.isItem || target ? pathOf(hostPath) : undefined
  const paths = [pathOf(entryNamed(hostPath, 'path')), pathOf(entryNamed(entryNamed(mapping, 'local'), 'path'))]
  const volume = pathOf(entryNamed(mapping, 'volume'))
  return [
    ...(written ? [bind(written, 'kind', scope, target)] : []),
    ...paths.flatMap((path) => (path ? [bind(path, 'kubernetes', scope)] : [])),
    ...(volume ? shortMount(volume, scope) : []),
  ]
}

function shortMount(spec: TracedText, { format, folder }: Scope): Mount[] {
  const read = readSpec({ engine: 'k3d', syntax: 'short', spec, windowsContainer: false }, { format, folder })
  return 'mount' in read ? [{ ...read.mount, home: '/home/<user>' }] : []
}

function mountsIn(node: YamlNode, scope: Scope): Mount[] {
  if (node.kind === 'scalar' || scope.known.size === scope.known.add(node).size) return []
  if (node.kind === 'sequence') return node.items.flatMap((item) => mountsIn(item, { ...scope, isItem: true }))
  const own = { ...scope, isWindows: scope.isWindows || isForWindows(node) }
  const inner = { ...own, isItem: false }
  return [...ownMounts(node, own), ...[...node.entries.values()].flatMap(({ value }) => mountsIn(value, inner))]
}

/** Lists the folders of nodes that manifests, and configurations of kind and k3d, mount. */
export const read = (source: Source): Reading => readManifests(source, 'kubernetes')

/** Lists what manifests mount that a file of some format contains. */
export function readManifests(source: Source, format: string): Reading {
  const { documents, problems, uses } = parseYaml(source)
  const scope = { format, folder: dirname(source.path), isWindows: false, isItem: false, known: new Set<YamlNode>() }
  return { mounts: documents.flatMap((document) => mountsIn(document, scope)), problems, uses, truncated: [] }
}

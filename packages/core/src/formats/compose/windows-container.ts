import { isWindowsImage } from '../../engines/windows-image.js'
import { entriesOf, entryOf, itemsOf, scalarOf, textOf } from './model.js'
import type { Mapping, Node } from './model.js'

/** Network drivers of the Windows engine only (Docker documentation, "Windows network drivers"). */
const WINDOWS_DRIVERS: ReadonlySet<string> = new Set(['nat', 'transparent', 'l2bridge', 'l2tunnel', 'ics'])

/** The network of the Windows engine that every container joins by default. */
const WINDOWS_NETWORK = 'nat'

function isWindowsNetwork(network: Node): boolean {
  const external = entryOf(network, 'external')
  const name = textOf(entryOf(external, 'name')) ?? textOf(entryOf(network, 'name'))
  const isExternal = external !== undefined && textOf(external) !== 'false'
  return WINDOWS_DRIVERS.has(textOf(entryOf(network, 'driver')) ?? '') || (isExternal && name === WINDOWS_NETWORK)
}

/** The names of a project's networks that only a Windows engine has. */
export const windowsNetworksOf = (model: Node | undefined): ReadonlySet<string> =>
  new Set(entriesOf(entryOf(model, 'networks')).flatMap(([name, network]) => (isWindowsNetwork(network) ? [name] : [])))

/** The networks that a service joins: `default` where it names none. */
function networksOf(service: Mapping): readonly string[] {
  const networks = entryOf(service, 'networks')
  if (!networks) return entryOf(service, 'network_mode') ? [] : ['default']
  if (networks.kind === 'mapping') return [...networks.entries.keys()]
  return itemsOf(networks).flatMap((item) => textOf(item) ?? [])
}

/** Whether a service runs Windows, by its platform, isolation, image or networks. */
export function runsWindows(service: Mapping, windowsNetworks: ReadonlySet<string>): boolean {
  const isolation = textOf(entryOf(service, 'isolation'))
  return (
    /^windows(?:\/|$)/i.test(textOf(entryOf(service, 'platform')) ?? '') ||
    isolation === 'hyperv' ||
    isolation === 'process' ||
    networksOf(service).some((name) => windowsNetworks.has(name)) ||
    (scalarOf(entryOf(service, 'image'))?.values ?? []).some(({ text }) => isWindowsImage(text))
  )
}

/** Whether a container path is one that only a Windows container has. */
export const isWindowsTarget = (target: string | undefined): boolean => /^[A-Za-z]:(?:[\\/]|$)/.test(target ?? '')

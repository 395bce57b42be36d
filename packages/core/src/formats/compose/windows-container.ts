import { isWindowsImage } from '../../engines/windows-image.js'
import { mappingEntriesOf, entryOf, itemsOf, scalarOf, scalarText } from './model.js'
import type { Mapping, ModelNode } from './model.js'

/** Network drivers of the Windows engine only (Docker documentation, "Windows network drivers"). */
const WINDOWS_DRIVERS: ReadonlySet<string> = new Set(['nat', 'transparent', 'l2bridge', 'l2tunnel', 'ics'])

/** The default network of the Windows engine. */
const WINDOWS_NETWORK = 'nat'

function isWindowsNetwork(network: ModelNode): boolean {
  const external = entryOf(network, 'external')
  const name = scalarText(entryOf(external, 'name')) ?? scalarText(entryOf(network, 'name'))
  const isExternal = external !== undefined && scalarText(external) !== 'false'
  return WINDOWS_DRIVERS.has(scalarText(entryOf(network, 'driver')) ?? '') || (isExternal && name === WINDOWS_NETWORK)
}

/** The names of a project's networks that exist only in the Windows engine. */
export const windowsNetworksOf = (model: ModelNode | undefined): ReadonlySet<string> =>
  new Set(
    mappingEntriesOf(entryOf(model, 'networks')).flatMap(([name, network]) =>
      isWindowsNetwork(network) ? [name] : [],
    ),
  )

/** The networks of a service; `default` if it names none. */
function networksOf(service: Mapping): readonly string[] {
  const networks = entryOf(service, 'networks')
  if (!networks) return entryOf(service, 'network_mode') ? [] : ['default']
  if (networks.kind === 'mapping') return [...networks.entries.keys()]
  return itemsOf(networks).flatMap((item) => scalarText(item) ?? [])
}

/** Whether a service runs Windows, by its platform, isolation, image or networks. */
export function runsWindows(service: Mapping, windowsNetworks: ReadonlySet<string>): boolean {
  const isolation = scalarText(entryOf(service, 'isolation'))
  return (
    /^windows(?:\/|$)/i.test(scalarText(entryOf(service, 'platform')) ?? '') ||
    isolation === 'hyperv' ||
    isolation === 'process' ||
    networksOf(service).some((name) => windowsNetworks.has(name)) ||
    (scalarOf(entryOf(service, 'image'))?.values ?? []).some(({ text }) => isWindowsImage(text))
  )
}

/** Whether only a Windows container can have this container path. */
export const isWindowsTarget = (target: string | undefined): boolean => /^[A-Za-z]:(?:[\\/]|$)/.test(target ?? '')

import type { Mount } from '../../types.js'
import { isBindOptions } from '../../volumes/mount-option.js'
import { entriesOf, entryOf, scalarOf, textOf } from './model.js'
import type { Mapping, Node, Scalar } from './model.js'

/** A top-level volume that is a bind mount, as mount(8) would make it of its options. */
export interface BoundVolume {
  readonly name: string
  readonly device: Scalar
}

const isLocal = (volume: Mapping): boolean => (textOf(entryOf(volume, 'driver')) ?? 'local') === 'local'

const isExternal = (volume: Mapping): boolean => {
  const external = entryOf(volume, 'external')
  return external !== undefined && textOf(external) !== 'false'
}

function boundVolume(name: string, volume: Node): BoundVolume | undefined {
  if (volume.kind !== 'mapping' || !isLocal(volume) || isExternal(volume)) return undefined
  const options = entryOf(volume, 'driver_opts')
  const device = scalarOf(entryOf(options, 'device'))
  return device && isBindOptions(textOf(entryOf(options, 'o'))) ? { name, device } : undefined
}

/** The top-level volumes whose `driver_opts` make them bind mounts. */
export const boundVolumesOf = (model: Node | undefined): BoundVolume[] =>
  entriesOf(entryOf(model, 'volumes')).flatMap(([name, volume]) => boundVolume(name, volume) ?? [])

function deviceMounts({ device }: BoundVolume, user: Partial<Mount>): Mount[] {
  return device.values.map((source) => ({
    readOnly: false,
    windowsContainer: false,
    ...user,
    type: 'bind',
    source,
    format: 'compose',
    engine: 'compose',
    syntax: 'device',
    spec: source,
    folder: device.folder,
    home: '${HOME}',
    values: device.values.length,
  }))
}

/** What a volume's mount says of the device behind it. */
function userOf({ service, image, target, readOnly, windowsContainer }: Mount): Partial<Mount> {
  const user = { ...(service === undefined ? {} : { service }), ...(image === undefined ? {} : { image }) }
  return { readOnly, windowsContainer, ...user, ...(target ? { target } : {}) }
}

function usersByVolume(mounts: readonly Mount[]): Map<string, Mount[]> {
  const users = new Map<string, Mount[]>()
  for (const mount of mounts) {
    if (mount.type !== 'volume' || !mount.source) continue
    const others = users.get(mount.source.text)
    if (others) others.push(mount)
    else users.set(mount.source.text, [mount])
  }
  return users
}

/** The bind mounts behind named volumes, one for each mount of the volume, or one alone where no service has it. */
export function boundVolumeMounts(volumes: readonly BoundVolume[], mounts: readonly Mount[]): Mount[] {
  const users = usersByVolume(mounts)
  return volumes.flatMap((volume) =>
    (users.get(volume.name)?.map(userOf) ?? [{}]).flatMap((user) => deviceMounts(volume, user)),
  )
}

import type { BoundVolume, Mount, Place } from '../../types.js'
import { isBindOptions } from '../../volumes/mount-option.js'
import { mappingEntriesOf, entryOf, scalarOf, scalarText } from './model.js'
import type { Mapping, ModelNode, Scalar } from './model.js'

/** A top-level volume that mount(8) would bind to a folder because of its options. */
export interface DeviceVolume {
  readonly name: string
  readonly device: Scalar
  /** Where `driver_opts` are written, if at a single place. */
  readonly boundVolume?: BoundVolume
}

const isLocal = (volume: Mapping): boolean => (scalarText(entryOf(volume, 'driver')) ?? 'local') === 'local'

const isExternal = (volume: Mapping): boolean => {
  const external = entryOf(volume, 'external')
  return external !== undefined && scalarText(external) !== 'false'
}

function deviceVolume(name: string, volume: ModelNode): DeviceVolume | undefined {
  if (volume.kind !== 'mapping' || !isLocal(volume) || isExternal(volume)) return undefined
  const options = entryOf(volume, 'driver_opts')
  const device = scalarOf(entryOf(options, 'device'))
  if (!device || !isBindOptions(scalarText(entryOf(options, 'o')))) return undefined
  const boundVolume = optionsOf(name, options)
  return { name, device, ...(boundVolume ? { boundVolume } : {}) }
}

const isWithin = (inner: Place, outer: Place): boolean =>
  inner.path === outer.path && inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1]

/** The range of the options; undefined if some of them come from another place. */
function optionsOf(name: string, options: ModelNode | undefined): BoundVolume | undefined {
  const places = mappingEntriesOf(options).map(([, { place }]) => place)
  if (!options || !places.every((place) => isWithin(place, options.place))) return undefined
  return { name, options: options.place, end: places.reduce((last, { range }) => Math.max(last, range[1]), 0) }
}

/** The top-level volumes whose `driver_opts` make them bind mounts. */
export const boundVolumesOf = (model: ModelNode | undefined): DeviceVolume[] =>
  withoutShared(
    mappingEntriesOf(entryOf(model, 'volumes')).flatMap(([name, volume]) => deviceVolume(name, volume) ?? []),
  )

/** Options that an alias repeats in several volumes cannot be deleted for one of them. */
function withoutShared(volumes: readonly DeviceVolume[]): DeviceVolume[] {
  const startOf = ({ boundVolume }: DeviceVolume): string => JSON.stringify(boundVolume?.options)
  const counts = new Map<string, number>()
  for (const volume of volumes) counts.set(startOf(volume), (counts.get(startOf(volume)) ?? 0) + 1)
  return volumes.map((volume) =>
    (counts.get(startOf(volume)) ?? 0) > 1 ? { name: volume.name, device: volume.device } : volume,
  )
}

function deviceMounts({ device, boundVolume }: DeviceVolume, user: Partial<Mount>): Mount[] {
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
    ...(boundVolume ? { boundVolume } : {}),
  }))
}

/** The mount of a volume, with the device behind it. */
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

/** The bind mounts behind named volumes: one for each mount of the volume, or a single one if no service uses it. */
export function boundVolumeMounts(volumes: readonly DeviceVolume[], mounts: readonly Mount[]): Mount[] {
  const users = usersByVolume(mounts)
  return volumes.flatMap((volume) =>
    (users.get(volume.name)?.map(userOf) ?? [{}]).flatMap((user) => deviceMounts(volume, user)),
  )
}

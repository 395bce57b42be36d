import { HOLE, coverageOf } from '../traced-text.js'
import { targetOf } from '../paths/target-kind.js'
import type { Alternative, EngineId, Mount, Place, TracedText } from '../types.js'
import { isPlaceWithin } from './places.js'

/** Engines whose mounts may be named volumes. */
const ENGINES_WITH_VOLUMES = new Set<EngineId>(['docker', 'compose', 'podman', 'nerdctl', 'devcontainer', 'wslc'])

/** Modes that only a bind has (moby daemon/volume/mounts/linux_parser.go). */
const BIND_MODE = /:(?:[^:]*,)?r?(?:shared|slave|private)(?:,[^:]*)?$/

/** Whether a few characters turn the bind into a named volume; what only a bind may say stands in the way. */
function canBeVolume(mount: Mount): boolean {
  const { engine, syntax, volumeDeclaration } = mount
  if (!ENGINES_WITH_VOLUMES.has(engine)) return false
  if (engine === 'compose' && !volumeDeclaration && !mount.boundVolume) return false
  switch (syntax) {
    case 'short':
      return canReplaceName(mount)
    case 'long':
    case 'mount-option':
      return canChangeType(mount)
    case 'device':
      return mount.boundVolume !== undefined
    case 'folder':
    case 'file':
    case 'implicit':
      return false
  }
}

/** Where there are several values the name would be right for one of them. */
function canReplaceName({ source, spec, values }: Mount): boolean {
  if (!source || BIND_MODE.test(spec.text)) return false
  return values === 1 || isWrittenWithin(source, coverageOf(spec)?.place)
}

/** A default, `${DATA:-C:/data}`, stands in the specification itself. */
function isWrittenWithin({ atoms }: TracedText, place: Place | undefined): boolean {
  return place !== undefined && atoms.every(({ origins }) => origins.every((origin) => isPlaceWithin(origin, place)))
}

function canChangeType({ typeText, spec, values }: Mount): boolean {
  if (!typeText || values > 1 || spec.text.includes(',bind-')) return false
  const coverage = coverageOf(typeText)
  return coverage?.whole === true && coverage.first.join() === coverage.last.join()
}

/** Gives one name to one Windows folder, never one that a volume of the file has. */
export type NameVolume = (wanted: string, folder: string) => string

/** The names of one file: `taken` are those of volumes that are there already. */
export function volumeNames(taken: Iterable<string>): NameVolume {
  const used = new Set(taken)
  const known = new Map<string, string>()
  return (wanted, folder) => {
    const given = known.get(folder)
    if (given !== undefined) return given
    let name = wanted
    for (let next = 2; used.has(name); next++) name = `${wanted}-${next.toString()}`
    used.add(name)
    known.set(folder, name)
    return name
  }
}

/** `db-data` in a project that compose keeps apart from others. */
const inService = (service: string, name: string): string => `${service}-${name.replace(/^.*-(data|config)$/, '$1')}`

/** The named volume that a mount should be, if its container folder belongs in one; `folder` identifies the Windows folder. */
export function volumeCandidate(
  mount: Mount,
  { folder, project, nameVolume }: { folder: string; project: string; nameVolume: NameVolume },
): Alternative | undefined {
  const name = targetOf(mount)?.volume
  if (name === undefined || folder.includes(HOLE) || !canBeVolume(mount)) return undefined
  if (mount.boundVolume) return { base: 'volume', path: mount.boundVolume.name }
  if (mount.home === '${localEnv:HOME}') return { base: 'workspace-volume', path: nameVolume(name, folder) }
  const wanted = mount.service === undefined ? `${project}-${name}` : inService(mount.service, name)
  return { base: 'volume', path: nameVolume(wanted, folder) }
}

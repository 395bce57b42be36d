import { HOLE, coverageOf } from '../traced-text.js'
import { targetOf } from '../paths/target-kind.js'
import type { Alternative, EngineId, Mount, Place, TracedText } from '../types.js'
import { isPlaceWithin } from './places.js'

/** Engines whose mounts may be named volumes. */
const ENGINES_WITH_VOLUMES = new Set<EngineId>(['docker', 'compose', 'podman', 'nerdctl', 'devcontainer', 'wslc'])

/** Modes that only a bind mount supports (moby daemon/volume/mounts/linux_parser.go). */
const BIND_MODE = /:(?:[^:]*,)?r?(?:shared|slave|private)(?:,[^:]*)?$/

/** Whether a small edit turns the bind into a named volume; options that only a bind supports prevent that. */
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

/** With several values, the name would be valid for only one of them. */
function canReplaceName({ source, spec, values }: Mount): boolean {
  if (!source || BIND_MODE.test(spec.text)) return false
  return values === 1 || isWrittenWithin(source, coverageOf(spec)?.place)
}

/** A default, `${DATA:-C:/data}`, is part of the specification. */
function isWrittenWithin({ atoms }: TracedText, place: Place | undefined): boolean {
  return place !== undefined && atoms.every(({ origins }) => origins.every((origin) => isPlaceWithin(origin, place)))
}

function canChangeType({ typeText, spec, values }: Mount): boolean {
  if (!typeText || values > 1 || spec.text.includes(',bind-')) return false
  const coverage = coverageOf(typeText)
  return coverage?.whole === true && coverage.first.join() === coverage.last.join()
}

/** Assigns one name to each Windows folder, never the name of an existing volume. */
export type NameVolume = (wanted: string, folder: string) => string

/** The names of one file: `taken` are names of existing volumes. */
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

/** `db-data` in a compose project, which keeps its volumes separate. */
const inService = (service: string, name: string): string => `${service}-${name.replace(/^.*-(data|config)$/, '$1')}`

/** The named volume for a mount, if its container path belongs in one; `folder` identifies the Windows folder. */
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

import { concat, display, placeOf } from '../../traced-text.js'
import type { Mount, MountSyntax, MountType, TracedText, VolumeSpec } from '../../types.js'
import { parseShort } from '../../volumes/short.js'
import { report } from './log.js'
import type { Log } from './log.js'
import { entryOf, itemsOf, scalarOf, textOf } from './model.js'
import type { Mapping, Node, Scalar } from './model.js'
import { cleanTarget } from './targets.js'
import { isWindowsTarget, runsWindows } from './windows-container.js'

/** A service whose mounts are wanted. */
export interface Service {
  readonly name: string
  readonly node: Mapping
  /** Folder of the project, for what does not say another one. */
  readonly folder: string
  readonly log: Log
}

interface Written {
  readonly syntax: MountSyntax
  readonly spec: TracedText
  readonly folder: string
  readonly values: number
}

/** A mount of a service from what its specification says. */
export function mountOf({ name, node }: Service, spec: VolumeSpec, written: Written): Mount {
  return {
    ...spec,
    ...(spec.target ? { target: cleanTarget(spec.target) } : {}),
    ...written,
    format: 'compose',
    engine: 'compose',
    service: name,
    home: '~',
    windowsContainer: runsWindows(node) || isWindowsTarget(spec.target?.text),
  }
}

function shortMounts(service: Service, { values, folder, place }: Scalar): Mount[] {
  return values.flatMap((spec) => {
    const parsed = parseShort(spec)
    if (!('error' in parsed)) {
      return [mountOf(service, parsed, { syntax: 'short', spec, folder, values: values.length })]
    }
    if (values.length === 1) report(service.log, 'invalid-spec', placeOf(spec) ?? place, display(spec))
    return []
  })
}

const TYPES = new Set<string>(['bind', 'volume', 'tmpfs', 'npipe', 'image', 'cluster'] satisfies MountType[])
const isMountType = (type: string | undefined): type is MountType => type !== undefined && TYPES.has(type)

/** Words for true that compose takes (loader/interpolate.go). */
const TRUE = /^(?:true|y|yes|on)$/i

function longMounts(service: Service, item: Mapping): Mount[] {
  const typeText = scalarOf(entryOf(item, 'type'))?.values[0]
  const type = typeText?.text
  if (!typeText || !isMountType(type)) {
    report(service.log, 'invalid-spec', item.place, type ?? 'type')
    return []
  }
  const source = scalarOf(entryOf(item, 'source'))
  const target = scalarOf(entryOf(item, 'target'))?.values[0]
  const readOnly = TRUE.test(textOf(entryOf(item, 'read_only')) ?? '')
  const sources = source?.values ?? [undefined]
  return sources.map((value) => {
    const spec = { type, typeText, readOnly, ...(value ? { source: value } : {}), ...(target ? { target } : {}) }
    const written = { spec: value ?? target ?? concat(), folder: source?.folder ?? service.folder }
    return mountOf(service, spec, { ...written, syntax: 'long', values: sources.length })
  })
}

function itemMounts(service: Service, item: Node): Mount[] {
  if (item.kind === 'mapping') return longMounts(service, item)
  const scalar = scalarOf(item)
  return scalar ? shortMounts(service, scalar) : []
}

/** The mounts under `volumes` of a service. */
export function volumeMounts(service: Service): Mount[] {
  const volumes = entryOf(service.node, 'volumes')
  if (!volumes) return []
  if (volumes.kind === 'sequence') return itemsOf(volumes).flatMap((item) => itemMounts(service, item))
  report(service.log, 'wrong-type', volumes.place, 'volumes')
  return itemMounts(service, volumes)
}

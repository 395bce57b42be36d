import { EMPTY } from '../../traced-text.js'
import type { Mount, MountSyntax, MountType, TracedText, VolumeSpec } from '../../types.js'
import { parseShort, typeOfSource } from '../../volumes/short.js'
import { entryOf, itemsOf, scalarOf, scalarText } from './model.js'
import type { Mapping, ModelNode, Scalar } from './model.js'
import { isMountType } from './mount-type.js'
import { cleanTarget } from './targets.js'
import { isWindowsTarget, runsWindows } from './windows-container.js'

/** A service whose mounts are listed. */
export interface Service {
  /** None in a part of a file that does not say it. */
  readonly name?: string
  readonly node: Mapping
  /** The project folder, for paths without another base. */
  readonly folder: string
  readonly runsWindows: boolean
  readonly image?: string
}

/** What a service says of itself, whose folder and networks are those of its project. */
export function serviceOf(
  node: Mapping,
  { folder, networks }: { folder: string; networks: ReadonlySet<string> },
): Service {
  const image = scalarText(entryOf(node, 'image'))
  return { node, folder, runsWindows: runsWindows(node, networks), ...(image === undefined ? {} : { image }) }
}

interface Written {
  readonly syntax: MountSyntax
  readonly spec: TracedText
  readonly folder: string
  readonly values: number
}

/** Creates a mount of a service from its specification. */
export function serviceMountOf({ name, runsWindows, image }: Service, spec: VolumeSpec, written: Written): Mount {
  return {
    ...spec,
    ...(spec.target ? { target: cleanTarget(spec.target) } : {}),
    ...written,
    format: 'compose',
    engine: 'compose',
    ...(name === undefined ? {} : { service: name }),
    ...(image === undefined ? {} : { image }),
    home: '~',
    windowsContainer: runsWindows || isWindowsTarget(spec.target?.text),
  }
}

function shortMounts(service: Service, { values, folder }: Scalar): Mount[] {
  return values.flatMap((spec) => {
    const parsed = parseShort(spec)
    return 'error' in parsed
      ? []
      : [serviceMountOf(service, parsed, { syntax: 'short', spec, folder, values: values.length })]
  })
}

/** The explicit type, else the type that the short syntax would have. */
function typeOf(type: TracedText | undefined, source: TracedText | undefined): MountType | undefined {
  if (!type) return source && typeOfSource(source.text)
  return isMountType(type.text) ? type.text : undefined
}

/** Words that Compose reads as true (loader/interpolate.go). */
const TRUE = /^(?:true|y|yes|on)$/i

function longSpec(item: Mapping, source: TracedText | undefined): VolumeSpec | undefined {
  const typeText = scalarOf(entryOf(item, 'type'))?.values[0]
  const type = typeOf(typeText, source)
  const target = scalarOf(entryOf(item, 'target'))?.values[0]
  const readOnly = TRUE.test(scalarText(entryOf(item, 'read_only')) ?? '')
  if (!type) return undefined
  const fields = { ...(typeText ? { typeText } : {}), ...(source ? { source } : {}), ...(target ? { target } : {}) }
  return { type, readOnly, ...fields }
}

function longMounts(service: Service, item: Mapping): Mount[] {
  const source = scalarOf(entryOf(item, 'source'))
  const folder = source?.folder ?? service.folder
  const sources = source?.values ?? [undefined]
  return sources.flatMap((value) => {
    const spec = longSpec(item, value)
    const text = value ?? spec?.target ?? EMPTY
    return spec ? [serviceMountOf(service, spec, { syntax: 'long', spec: text, folder, values: sources.length })] : []
  })
}

function itemMounts(service: Service, item: ModelNode): Mount[] {
  if (item.kind === 'mapping') return longMounts(service, item)
  const scalar = scalarOf(item)
  return scalar ? shortMounts(service, scalar) : []
}

/** The mounts under `volumes` of a service. */
export function volumeMounts(service: Service): Mount[] {
  const volumes = entryOf(service.node, 'volumes')
  if (!volumes) return []
  const items = volumes.kind === 'sequence' ? itemsOf(volumes) : [volumes]
  return items.flatMap((item) => itemMounts(service, item))
}

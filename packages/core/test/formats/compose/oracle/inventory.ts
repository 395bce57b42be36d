import { posix } from 'node:path'
import { HOLE } from '../../../../src/traced-text.js'
import type { Mount, TracedText } from '../../../../src/types.js'
import { HOME, PROJECT, type Config, type ConfigGrant } from './docker-compose.js'

/** One mount as both sides tell it. */
export interface Row {
  readonly service: string
  /** Type and source, each that it may have; `?` where we keep an unknown variable that compose makes empty. */
  readonly mounted: readonly string[]
  readonly target: string
  readonly readOnly: boolean
}

const UNKNOWN = '?'

const byService = (a: Row, b: Row): number => (a.service < b.service ? -1 : a.service > b.service ? 1 : 0)

function grantRows(service: string, grants: readonly ConfigGrant[], files: Config['configs'], folder: string): Row[] {
  return grants.flatMap(({ source, target = source }) => {
    const file = files?.[source]?.file
    const row = { service, target: posix.resolve(folder, target), readOnly: true }
    return file === undefined ? [] : [{ ...row, mounted: [`bind ${file}`] }]
  })
}

/** What compose says it mounts, service by service. */
export function rowsOfConfig({ services, configs, secrets }: Config): Row[] {
  const rows = Object.entries(services).flatMap(
    ([service, { volumes = [], configs: granted = [], secrets: told = [] }]) => [
      ...volumes.map(({ type, source = '', target, read_only: readOnly = false }) => ({
        service,
        mounted: [`${type} ${source}`],
        target,
        readOnly,
      })),
      ...grantRows(service, granted, configs, '/'),
      ...grantRows(service, told, secrets, '/run/secrets'),
    ],
  )
  return rows.sort(byService)
}

const KNOWN: Readonly<Record<string, string>> = { '${HOME}': HOME, '${PWD}': PROJECT }

/** The text with what the recording's environment has, or undefined where it has none. */
function known(traced: TracedText): string | undefined {
  const text = traced.atoms.map((atom) => atom.text ?? KNOWN[atom.hole.name] ?? HOLE).join('')
  return text.includes(HOLE) ? undefined : text
}

/** As of compose 2.26; later versions take all that starts with two backslashes for absolute. */
const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\]+\\[^\\]+\\)/.test(path)

/** A bind's path as compose resolves it (compose-go paths/unix.go). */
function resolved(path: string, folder: string): string {
  if (path.startsWith('~')) return posix.resolve(HOME, `./${path.slice(1)}`)
  return isAbsolute(path) ? path : posix.resolve(PROJECT, folder, path)
}

function sourceOf({ type, source, folder }: Mount): string {
  if (!source) return ''
  const text = known(source)
  if (text === undefined) return UNKNOWN
  return type === 'bind' ? resolved(text, folder) : text
}

/** A container path with unknown variables empty, as compose has it. */
function targetText(target: TracedText): string {
  const text = target.atoms.map((atom) => atom.text ?? KNOWN[atom.hole.name] ?? '').join('')
  return text === target.text ? text : posix.normalize(text).replace(/(?<=.)\/$/, '')
}

function mountedOf(mount: Mount): string {
  const source = sourceOf(mount)
  return source === UNKNOWN ? UNKNOWN : `${mount.type} ${source}`
}

function rowOf(mounts: readonly Mount[]): Row[] {
  const [first] = mounts
  if (!first) return []
  const { service = '-', target, readOnly } = first
  return [{ service, mounted: mounts.map(mountedOf), target: target ? targetText(target) : '', readOnly }]
}

/** Mounts that are values of one specification stand together. */
function grouped(mounts: readonly Mount[]): Mount[][] {
  const groups: Mount[][] = []
  for (const mount of mounts) {
    const last = groups.at(-1)?.[0]
    const isValue = mount.values > 1 && last?.service === mount.service && last?.target?.text === mount.target?.text
    if (isValue) groups.at(-1)?.push(mount)
    else groups.push([mount])
  }
  return groups
}

/** What we say compose mounts, service by service, without what stands behind named volumes. */
export const rowsOfMounts = (mounts: readonly Mount[]): Row[] =>
  grouped(mounts.filter(({ syntax }) => syntax !== 'device'))
    .flatMap(rowOf)
    .sort(byService)

/** Devices of named volumes, as compose resolves them. */
export const devicesOfConfig = ({ volumes = {} }: Config): string[] =>
  Object.values(volumes).flatMap(({ driver_opts: { device } = {} }) => (device === undefined ? [] : [device]))

export const devicesOfMounts = (mounts: readonly Mount[]): string[] =>
  mounts.filter(({ syntax, service }) => syntax === 'device' && service !== undefined).map(sourceOf)

/** Our rows, where a source that we can't know, or one of several, is the one that compose has. */
export function settledBy(ours: readonly Row[], theirs: readonly Row[]): Row[] {
  return ours.map((row, index) => {
    const mounted = theirs[index]?.mounted ?? []
    const isOpen = row.mounted.some((each) => each === UNKNOWN || mounted.includes(each))
    return isOpen && mounted.length > 0 ? { ...row, mounted } : row
  })
}

import { locate } from '../paths/locate.js'
import { rules, type RuleId } from '../rules/index.js'
import { placeOf, writtenPlaceOf } from '../traced-text.js'
import type { Context, Machine, Mount, Place, Verdict } from '../types.js'

/** A verdict on a mount, at the place of its host path. */
export interface Judged {
  readonly rule: RuleId
  readonly mount: Mount
  readonly verdict: Verdict
  readonly place: Place
  /** All services that use the mount. */
  readonly services: readonly string[]
  /** Other mounts with the same verdict at the same place, through other definitions. */
  readonly alike: readonly Alike[]
}

/** A mount and the verdict on it. */
interface Alike {
  readonly mount: Mount
  readonly verdict: Verdict
}

const servicesOf = ({ service }: Mount): readonly string[] => (service === undefined ? [] : [service])

/** The verdict of the first rule that applies. */
function judge(mount: Mount, machine: Machine, context: Context): Judged | undefined {
  if (mount.windowsContainer) return undefined
  const location = locate(mount, machine)
  for (const { id, check } of rules) {
    const verdict = check(mount, location, machine, context)
    const place = verdict && placeOf(verdict.host)
    if (verdict && place) return { rule: id, mount, verdict, place, services: servicesOf(mount), alike: [] }
  }
  return undefined
}

const placeKey = ({ path, range }: Place): string => [path, ...range.map(String)].join('\0')

const keyOf = ({ rule, place, verdict }: Pick<Judged, 'rule' | 'place' | 'verdict'>): string =>
  [rule, placeKey(place), verdict.meant].join('\0')

type Group = [Judged, ...Judged[]]

const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a !== undefined && b !== undefined && placeKey(a) === placeKey(b)

/** The group of the mount whose whole specification is repeated here, such as by the YAML alias of an anchored item. */
function originalOf([{ rule, verdict, place, mount }]: Group, groups: ReadonlyMap<string, Group>): Group | undefined {
  const written = writtenPlaceOf(verdict.host)
  if (!written || isSamePlace(written, place)) return undefined
  const original = groups.get(keyOf({ rule, verdict, place: written }))
  return original && isSamePlace(writtenPlaceOf(mount.spec), placeOf(original[0].mount.spec)) ? original : undefined
}

/** Moves repeated mounts to the group of the one they repeat. */
function mergeRepeated(groups: Map<string, Group>): void {
  for (const [key, group] of groups) {
    const original = originalOf(group, groups)
    if (!original) continue
    for (const verdict of group) original.push(verdict)
    groups.delete(key)
  }
}

/** Verdicts that are reported once. */
function together([first, ...others]: Group): Judged {
  if (others.length === 0) return first
  const services = [...new Set([first, ...others].flatMap((one) => one.services))]
  return { ...first, services, alike: others.map(({ mount, verdict }) => ({ mount, verdict })) }
}

/** Whether another system uses this value where Windows uses its own variable or command. */
function isForOthers(mount: Mount, machine: Machine): boolean {
  const { on } = locate(mount, machine)
  return on !== 'windows-home' && on !== 'unknown'
}

/** Places at which `${USERPROFILE:-$HOME}` or a branch for Git Bash makes a file portable, like VS Code's idiom. */
function portablePlaces(mounts: readonly Mount[], machine: Machine): ReadonlySet<string> {
  const others = mounts.filter((mount) => isForOthers(mount, machine))
  return new Set(others.flatMap(({ source }) => (source && placeOf(source)) ?? []).map(placeKey))
}

/** Commands that print a Windows folder in WSL, where Linux has its own. */
const OF_WSL = /\bwsl(?:path|var)\b/

/** Whether a verdict is about a portable file: the Windows path is used only on Windows. */
const isPortable = ({ rule, verdict: { location }, place }: Judged, portable: ReadonlySet<string>): boolean =>
  rule === 'no-windows-home' &&
  portable.has(placeKey(place)) &&
  !(location.on === 'windows-home' && OF_WSL.test(location.name))

/** One verdict for each place of a mount, even if several services use it. */
export function judgeAll(mounts: readonly Mount[], machine: Machine, context: Context): Judged[] {
  const portable = portablePlaces(mounts, machine)
  const judged = new Map<string, Group>()
  for (const mount of mounts) {
    const next = judge(mount, machine, context)
    if (!next || isPortable(next, portable)) continue
    const same = judged.get(keyOf(next))
    if (same) same.push(next)
    else judged.set(keyOf(next), [next])
  }
  mergeRepeated(judged)
  return Array.from(judged.values(), together)
}

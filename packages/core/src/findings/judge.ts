import { locate } from '../paths/locate.js'
import { rules } from '../rules/index.js'
import { placeOf } from '../traced-text.js'
import type { Context, Machine, Mount, Place, RuleId, Verdict } from '../types.js'

/** A verdict on a mount, at the place of its host path. */
export interface Judged {
  readonly rule: RuleId
  readonly mount: Mount
  readonly verdict: Verdict
  readonly place: Place
  /** All services that use the mount written there. */
  readonly services: readonly string[]
}

/** The verdict of the first rule that applies. */
function judge(mount: Mount, machine: Machine, context: Context): Judged | undefined {
  if (mount.windowsContainer) return undefined
  const location = locate(mount, machine)
  for (const { id, check } of rules) {
    const verdict = check(mount, location, machine, context)
    const place = verdict && placeOf(verdict.host)
    if (verdict && place)
      return { rule: id, mount, verdict, place, services: mount.service === undefined ? [] : [mount.service] }
  }
  return undefined
}

const placeKey = ({ path, range }: Place): string => [path, ...range.map(String)].join('\0')

const keyOf = ({ rule, place, verdict }: Judged): string => [rule, placeKey(place), verdict.meant].join('\0')

const together = (first: Judged, next: Judged): Judged => ({
  ...first,
  services: [...new Set([...first.services, ...next.services])],
})

/** Whether this is what another system than Windows takes where Windows takes a variable or a command of its own. */
function isForOthers(mount: Mount, machine: Machine): boolean {
  const { on } = locate(mount, machine)
  return on !== 'windows-home' && on !== 'unknown'
}

/** Places where `${USERPROFILE:-$HOME}` or a branch for Git Bash makes a file portable, as VS Code's idiom does. */
function portablePlaces(mounts: readonly Mount[], machine: Machine): ReadonlySet<string> {
  const others = mounts.filter((mount) => isForOthers(mount, machine))
  return new Set(others.flatMap(({ source }) => (source && placeOf(source)) ?? []).map(placeKey))
}

/** One verdict for each place where a mount is written, though several services may use it. */
export function judgeAll(mounts: readonly Mount[], machine: Machine, context: Context): Judged[] {
  const portable = portablePlaces(mounts, machine)
  const judged = new Map<string, Judged>()
  for (const mount of mounts) {
    const next = judge(mount, machine, context)
    if (!next || (next.rule === 'no-windows-home' && portable.has(placeKey(next.place)))) continue
    const first = judged.get(keyOf(next))
    judged.set(keyOf(next), first ? together(first, next) : next)
  }
  return [...judged.values()]
}

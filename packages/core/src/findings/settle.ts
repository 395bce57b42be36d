import { isInWindowsFolder } from '../paths/folder-map.js'
import { parseWindowsPath } from '../paths/windows-path.js'
import type { RuleId } from '../rules/index.js'
import { display } from '../traced-text.js'
import type { Machine, RuleSetting } from '../types.js'
import type { Judged } from './judge.js'

/** The user's settings of the rules. */
export interface Settings {
  /** The severity of each rule. */
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>>
  /** Accepted host paths, with everything below them: Windows paths in any spelling, others as written. */
  readonly allow?: readonly string[]
}

const withoutEnd = (path: string): string => path.replaceAll('\\', '/').replace(/(?:\/\*{1,2})?\/?$/, '')

/** Other paths, such as `${USERPROFILE}/.aws`, are compared as written. */
function isWrittenBelow(written: string, allowed: string): boolean {
  const path = withoutEnd(written)
  return allowed !== '' && (path === allowed || path.startsWith(`${allowed}/`))
}

function isAllowed({ verdict }: Judged, entry: string, machine: Machine): boolean {
  const allowed = withoutEnd(entry)
  const folder = parseWindowsPath(/^[A-Za-z]:$/.test(allowed) ? `${allowed}/` : allowed, machine)
  if (!folder) return isWrittenBelow(display(verdict.host), allowed)
  const { location } = verdict
  const path = location.on === 'windows' ? parseWindowsPath(location.windowsPath, machine) : undefined
  return path !== undefined && isInWindowsFolder(path, folder)
}

function withSeverity(judged: Judged, setting: RuleSetting): Judged[] {
  if (setting === 'off') return []
  return [setting === 'default' ? judged : { ...judged, verdict: { ...judged.verdict, severity: setting } }]
}

/** Applies the user's settings to verdicts. */
export function settle(judged: readonly Judged[], { rules = {}, allow = [] }: Settings, machine: Machine): Judged[] {
  return judged
    .filter((one) => !allow.some((entry) => isAllowed(one, entry, machine)))
    .flatMap((one) => withSeverity(one, rules[one.rule] ?? 'default'))
}

import { noBrokenPath } from './no-broken-path.js'
import { noWindowsHome } from './no-windows-home.js'
import { noWindowsPath } from './no-windows-path.js'
import { noWindowsProject } from './no-windows-project.js'
import type { Rule } from './rule.js'

export type { PreCheck, Rule } from './rule.js'

/** All rules in order of precedence: the first rule that applies to a mount decides. */
const registry = [noBrokenPath, noWindowsPath, noWindowsHome, noWindowsProject] as const

export type RuleId = (typeof registry)[number]['id']

export const rules: readonly Rule<RuleId>[] = registry

import { noBrokenPath } from './no-broken-path.js'
import { noWindowsHome } from './no-windows-home.js'
import { noWindowsPath } from './no-windows-path.js'
import { noWindowsProject } from './no-windows-project.js'
import type { Rule } from './rule.js'

/** All rules; a mount gets the verdict of the first that applies. */
export const rules: readonly Rule[] = [noBrokenPath, noWindowsPath, noWindowsHome, noWindowsProject]

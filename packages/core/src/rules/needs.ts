// Written by `npm run docs` from the registry.
import type { PreCheck } from './rule.js'

/** The pre-checks of the rules, in a separate module because a clean run does not load the rules. */
export const ruleNeeds: readonly (keyof PreCheck)[] = ['maySpellDrive', 'mayMountDrive']

// Written by `npm run docs` from the registry.
import type { PreCheck } from './rule.js'

/** What the rules ask of the pre-check, apart from the rules, which a clean run does not load. */
export const ruleNeeds: readonly (keyof PreCheck)[] = ['maySpellDrive', 'mayMountDrive']

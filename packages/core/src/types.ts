/** Every noun of core, by subject; nothing here has code. */
export type * from './types/finding.js'
export type * from './types/machine.js'
export type * from './types/mount.js'
export type * from './types/text.js'

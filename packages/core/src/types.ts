/** All types of core, by subject; this module has no code. */
export type * from './types/finding.js'
export type * from './types/machine.js'
export type * from './types/mount.js'
export type * from './types/text.js'

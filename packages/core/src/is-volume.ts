import type { Alternative } from './types.js'

/** Whether an alternative is a named volume, not a folder. */
export const isVolume = ({ base }: Alternative): boolean => base === 'volume' || base === 'workspace-volume'

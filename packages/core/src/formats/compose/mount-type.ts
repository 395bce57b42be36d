import type { MountType } from '../../types.js'

const TYPES = new Set<string>(['bind', 'volume', 'tmpfs', 'npipe', 'image', 'cluster'] satisfies MountType[])

export const isMountType = (type: string): type is MountType => TYPES.has(type)

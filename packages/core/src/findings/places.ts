import type { Place } from '../types.js'

/** Whether a place contains another one, or equals it. */
export const isPlaceWithin = (inner: Place, outer: Place): boolean =>
  inner.path === outer.path && inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1]

import type { Context, Machine } from '../types.js'

/** Windows resolves links itself, and its paths tell drives apart as they are. */
export const realPathOf = (path: string, { kind }: Machine, { realpath }: Context): string =>
  kind === 'windows' || !realpath ? path : realpath(path)

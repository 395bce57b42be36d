import type { Context } from '../types.js'

/** Windows resolves links itself, and its paths contain the drive. */
export const realPathOf = (path: string, { realpath }: Context): string =>
  realpath && path.startsWith('/') ? realpath(path) : path

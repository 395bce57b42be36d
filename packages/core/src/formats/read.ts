import type { Context, FormatId, Reading, Source } from '../types.js'

/** Gives the mounts of one file; never throws, what it can't read is among the problems. */
export type Read = (source: Source, context: Context) => Reading

/** Loads the reader of one format alone, with its parser. */
export const loadReader: Readonly<Record<FormatId, () => Promise<Read>>> = {
  compose: async () => (await import('./compose/read.js')).readCompose,
  devcontainer: async () => (await import('./devcontainer/read.js')).readDevcontainer,
  shell: async () => (await import('./shell/read.js')).readShell,
}

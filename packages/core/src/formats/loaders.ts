// Written by `npm run docs` from the registry in index.ts.
import type { Read } from './format.js'
import type { FormatId } from './index.js'

/** Loads the reader of one format alone, with its parser. */
export const loadReader: Readonly<Record<FormatId, () => Promise<Read>>> = {
  compose: async () => (await import('./compose/read.js')).read,
  devcontainer: async () => (await import('./devcontainer/read.js')).read,
  shell: async () => (await import('./shell/read.js')).read,
  batch: async () => (await import('./batch/read.js')).read,
  powershell: async () => (await import('./powershell/read.js')).read,
}

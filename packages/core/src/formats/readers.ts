import type { Context, FormatId, Reading, Source } from '../types.js'
import { readCompose } from './compose/read.js'
import { readDevcontainer } from './devcontainer/read.js'
import { readShell } from './shell/read.js'

/** Gives the mounts of one file; never throws, what it can't read is among the problems. */
export type Read = (source: Source, context: Context) => Reading

/** Apart from the registry, so that files can be chosen without loading a parser. */
export const readers = {
  compose: readCompose,
  devcontainer: readDevcontainer,
  shell: readShell,
} satisfies Record<FormatId, Read>

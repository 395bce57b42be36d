import type { FormatId } from '../types.js'
import { readCompose } from './compose/read.js'
import { readDevcontainer } from './devcontainer/read.js'
import type { Read } from './read.js'
import { readShell } from './shell/read.js'

/** All readers at once, for who can't wait for one; apart from the registry, which loads no parser. */
export const readers = {
  compose: readCompose,
  devcontainer: readDevcontainer,
  shell: readShell,
} satisfies Record<FormatId, Read>

// Written by `npm run docs` from the registry in index.ts.
import { read as batch } from './batch/read.js'
import { read as compose } from './compose/read.js'
import { read as devcontainer } from './devcontainer/read.js'
import type { Read } from './format.js'
import type { FormatId } from './index.js'
import { read as powershell } from './powershell/read.js'
import { read as shell } from './shell/read.js'

/** All readers at once, for callers that cannot wait for one; apart from the registry, which loads no parser. */
export const readers: Readonly<Record<FormatId, Read>> = { compose, devcontainer, shell, batch, powershell }

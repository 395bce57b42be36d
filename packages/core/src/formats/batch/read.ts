import type { Context, Reading, Source } from '../../types.js'
import { readWindowsScript } from '../shell/windows-script.js'

/** Lists what a script mounts that cmd.exe runs. */
export const read = (source: Source, context: Context): Reading =>
  readWindowsScript(source, { format: 'batch', dialect: 'cmd' }, context)

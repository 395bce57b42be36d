import { isEngine, MACHINE_VARIABLES } from '../../engines/index.js'
import { windowsInvocations, type WindowsDialect } from '../../languages/windows/invocations.js'
import { dirname } from '../../paths/join.js'
import { traceSource } from '../../traced-text.js'
import type { Context, Reading, Source } from '../../types.js'
import { mountsOf, readFileFrom } from './script.js'

interface WindowsFormat {
  readonly format: string
  readonly dialect: WindowsDialect
}

/** Lists what a script of cmd.exe or PowerShell mounts. */
export function readWindowsScript(
  { path, text }: Source,
  { format, dialect }: WindowsFormat,
  context: Context,
): Reading {
  const folder = dirname(path)
  const evaluation = windowsInvocations(traceSource({ path, text }), {
    isWanted: isEngine,
    environmentNames: MACHINE_VARIABLES,
    dialect,
    path,
    readFile: readFileFrom(folder, context),
  })
  return mountsOf({ path, folder, format }, evaluation)
}

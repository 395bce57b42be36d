import { isEngine, TARGET_VARIABLES } from '../../engines/index.js'
import { windowsInvocations, type WindowsDialect } from '../../languages/windows/invocations.js'
import { dirname } from '../../paths/join.js'
import { traceSource } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { mountsOf, type Setting } from './calls.js'
import { readFileFrom } from './script.js'

interface WindowsFormat {
  readonly format: string
  readonly dialect: WindowsDialect
}

/** Lists what a text mounts that cmd.exe or PowerShell runs. */
export function readWindowsText(
  text: TracedText,
  dialect: WindowsDialect,
  setting: Setting,
  context: Context,
): Reading {
  const { path, folder } = setting
  const evaluation = windowsInvocations(text, {
    isWanted: isEngine,
    environmentNames: TARGET_VARIABLES,
    dialect,
    path,
    readFile: readFileFrom(folder, context),
  })
  return mountsOf(setting, evaluation, context)
}

/** Lists what a script of cmd.exe or PowerShell mounts. */
export const readWindowsScript = (source: Source, { format, dialect }: WindowsFormat, context: Context): Reading =>
  readWindowsText(traceSource(source), dialect, { path: source.path, folder: dirname(source.path), format }, context)

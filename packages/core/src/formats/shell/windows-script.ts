import { isEngine, TARGET_VARIABLES } from '../../engines/index.js'
import { windowsInvocations, type WindowsDialect } from '../../languages/windows/invocations.js'
import { dirname } from '../../paths/join.js'
import type { ScriptError } from '../../languages/windows/interpretation.js'
import { placeOf, traceSource } from '../../traced-text.js'
import type { Context, Mount, Place, Problem, Reading, Source, TracedText } from '../../types.js'
import { mountsOf, type Setting } from './calls.js'
import { readFileFrom } from './called-files.js'

interface WindowsFormat {
  readonly format: string
  readonly dialect: WindowsDialect
}

/** Lists the mounts of a text that cmd.exe or PowerShell runs. */
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
  const reading = mountsOf(setting, evaluation, context)
  const problems = evaluation.errors.flatMap(problemOf)
  return {
    ...reading,
    mounts: reading.mounts.filter((mount) => !problems.some(({ place }) => isWrittenAt(mount, place))),
    problems: [...problems, ...reading.problems],
  }
}

function problemOf({ message, at }: ScriptError): Problem[] {
  const place = placeOf(at)
  return place ? [{ code: 'shell-syntax', place, detail: message }] : []
}

const isWrittenAt = ({ spec }: Mount, place: Place): boolean =>
  spec.atoms.some(({ origins }) =>
    origins.some(({ path, range }) => path === place.path && range[0] === place.range[0]),
  )

/** Lists the mounts of a script for cmd.exe or PowerShell. */
export const readWindowsScript = (source: Source, { format, dialect }: WindowsFormat, context: Context): Reading =>
  readWindowsText(traceSource(source), dialect, { path: source.path, folder: dirname(source.path), format }, context)

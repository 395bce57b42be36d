import { entries } from '../shell/domain/persistent-map.js'
import type { TracedText } from '../../types.js'
import { interpretationOf, startRecord, type Interpretation, type ScriptOptions } from '../windows/interpretation.js'
import { enter } from './binding.js'
import { runPowerShellStatements } from './run.js'
import { initialPowerShellState, type Session, type PowerShellState } from './state.js'
import { parsePowershell } from './statements.js'

/** Functions that the script defines but does not call. */
function runTheRest(session: Session, state: PowerShellState): void {
  for (const [, called] of entries(state.functions)) {
    if (session.called.has(called)) continue
    const body = called.body.filter(({ kind }) => kind !== 'parameters')
    runPowerShellStatements(session, body, enter({ session, state }, called.parameters))
  }
}

/** Evaluates a PowerShell script without running it: lists the programs that it may start; never throws. */
export function interpretPowershell(source: TracedText, options: ScriptOptions): Interpretation {
  const record = startRecord(options, source.text.length)
  const session: Session = { record, called: new Set(), outside: new Set(), depth: 0, run: runPowerShellStatements }
  const { statements, errors } = parsePowershell(source)
  record.errors.push(...errors)
  const start = initialPowerShellState(options.inherited, options.folder)
  const { state } = runPowerShellStatements(session, statements, start)
  runTheRest(session, state ?? start)
  return interpretationOf(record, source.text.length)
}

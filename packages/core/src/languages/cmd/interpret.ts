import type { TracedText } from '../../types.js'
import { interpretationOf, startRecord, type Interpretation, type ScriptOptions } from '../windows/interpretation.js'
import { parseBatch } from './parse.js'
import type { Unit } from './nodes.js'
import { initialBatchState } from './state.js'
import { runFrom } from './units.js'

/** If several labels have the same name, cmd.exe uses the first. */
function labelsOf(units: readonly Unit[]): Map<string, number> {
  const labels = new Map<string, number>()
  for (const [index, unit] of units.entries()) {
    if ('label' in unit && !labels.has(unit.label)) labels.set(unit.label, index)
  }
  return labels
}

/** Evaluates a batch file without running it: lists the programs that it may start; never throws. */
export function interpretBatch(source: TracedText, options: ScriptOptions): Interpretation {
  const record = startRecord(options, source.text.length)
  const units = parseBatch(source)
  runFrom(
    { record, units, labels: labelsOf(units), runFrom },
    0,
    initialBatchState(options.inherited, options.folder),
    0,
  )
  return interpretationOf(record, source.text.length)
}

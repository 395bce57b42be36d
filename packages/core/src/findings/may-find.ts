import { formatById, type FormatId } from '../formats/index.js'
import { maySuppress } from '../formats/suppression-mark.js'
import { dirname } from '../paths/join.js'
import { hasDrives } from '../paths/machine.js'
import { mayReachDrive } from '../paths/reach.js'
import type { PreCheck } from '../rules/index.js'
import { ruleNeeds } from '../rules/needs.js'
import type { Context, Machine, Source } from '../types.js'

interface RunContext {
  readonly context: Context
  readonly machine: Machine
}

/**
 * Whether linting a file may report anything: a pre-check of the text that never changes the result, but saves parsing
 * most files. Unused ignore comments are reported, too.
 */
export function mayFind(source: Source, format: FormatId, run: RunContext): boolean {
  if (maySuppress(source.text) || formatById(format).mayBeInvalid(source.text)) return true
  const file = preCheckOf(source, format, run)
  return ruleNeeds.some((need) => file[need]())
}

function preCheckOf(source: Source, format: FormatId, { context, machine }: RunContext): PreCheck {
  const { maySpellDrive, mayMount, beside } = formatById(format)
  const texts = (): string[] => [source.text, ...(beside?.(source, context) ?? [])]
  return {
    maySpellDrive: () => maySpellDrive(source, context),
    mayMount: () => mayMount(source, context),
    mayMountDrive: () =>
      hasDrives(machine) &&
      mayMount(source, context) &&
      mayReachDrive({ folder: dirname(source.path), texts: texts() }, machine, context),
  }
}

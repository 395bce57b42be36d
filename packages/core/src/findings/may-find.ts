import { formats } from '../formats/index.js'
import { maySuppress } from '../formats/suppression-mark.js'
import { hasDrives } from '../paths/machine.js'
import type { Context, FormatId, Machine, Source } from '../types.js'

interface Surroundings {
  readonly context: Context
  readonly machine: Machine
}

/**
 * Whether linting the file may tell anything: a look at the text that spares most files the parsing, and never changes
 * what is told. Where a machine has Windows drives, any mount may lead there; a comment that ignores nothing is told of.
 */
export function mayFind(source: Source, format: FormatId, { context, machine }: Surroundings): boolean {
  if (maySuppress(source.text)) return true
  const isAnyMount = hasDrives(machine)
  return formats
    .filter(({ id }) => id === format)
    .some(({ mayMatter, mayMount }) => mayMatter(source, context) || (isAnyMount && mayMount(source, context)))
}

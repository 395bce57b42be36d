import { formats } from '../formats/index.js'
import { maySuppress } from '../formats/suppression-mark.js'
import { dirname } from '../paths/join.js'
import { hasDrives } from '../paths/machine.js'
import { mayReachDrive } from '../paths/reach.js'
import type { Context, Format, FormatId, Machine, Source } from '../types.js'

interface Surroundings {
  readonly context: Context
  readonly machine: Machine
}

/**
 * Whether linting the file may tell anything: a look at the text that spares most files the parsing, and never changes
 * what is told. Where paths may lead to the machine's drives, any mount counts; a comment that ignores nothing is told of.
 */
export function mayFind(source: Source, format: FormatId, surroundings: Surroundings): boolean {
  if (maySuppress(source.text)) return true
  return formats
    .filter(({ id }) => id === format)
    .some((one) => one.mayMatter(source, surroundings.context) || mayMountDrive(source, one, surroundings))
}

function mayMountDrive(source: Source, format: Format, { context, machine }: Surroundings): boolean {
  if (!hasDrives(machine) || !format.mayMount(source, context)) return false
  const texts = [source.text, ...(format.beside?.(source, context) ?? [])]
  return mayReachDrive({ folder: dirname(source.path), texts }, machine, context)
}

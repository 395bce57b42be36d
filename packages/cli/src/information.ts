import type { Machine } from '@mount-lint/core'
import type { Options } from './options.js'
import type { World } from './world.js'

export interface Surroundings extends World {
  readonly known: () => Machine
}

/** What is printed instead of linting; the first that is asked for. */
export async function informationFor(options: Options, world: Surroundings): Promise<string> {
  if (options.help) return (await import('./help.js')).helpText()
  if (options['machine-info']) return machineText(options, world)
  if (options.explain !== undefined) return (await import('./information/explain.js')).explain(options.explain)
  if (options.rules) return (await import('./information/rule-list.js')).ruleList(options)
  if (options['print-config'] !== undefined) return configText(options['print-config'], options, world)
  if (options.init) return (await import('./information/init.js')).init(world.cwd)
  return (await import('./information/completion.js')).completion(options.completion ?? 'bash')
}

async function machineText({ format }: Options, { known }: Surroundings): Promise<string> {
  return (await import('./machine-info.js')).machineInfo(known(), format === 'json' ? 'json' : 'pretty')
}

async function configText(path: string, options: Options, { cwd, known }: Surroundings): Promise<string> {
  return (await import('./information/print-config.js')).printConfig(path, options, { cwd, machine: known() })
}

import type { Machine } from '@mount-lint/core'
import type { Options } from './options.js'
import type { Environment } from './environment.js'

export interface InformationContext extends Environment {
  readonly readMachine: () => Machine
}

/** The output of the first information command among the options. */
export async function informationFor(options: Options, context: InformationContext): Promise<string> {
  if (options.version) return `${(await import('./version.js')).version()}\n`
  if (options.help) return (await import('./help.js')).helpText()
  if (options['machine-info']) return machineText(options, context)
  if (options.explain !== undefined) return (await import('./information/explain.js')).explain(options.explain)
  if (options.rules) return (await import('./information/rule-list.js')).ruleList(options)
  if (options['print-config'] !== undefined) return configText(options['print-config'], options, context)
  if (options.init) return (await import('./information/init.js')).init(context.cwd)
  return (await import('./information/completion.js')).completion(options.completion ?? 'bash')
}

async function machineText({ format }: Options, { readMachine }: InformationContext): Promise<string> {
  return (await import('./machine-info.js')).machineInfo(readMachine(), format === 'json' ? 'json' : 'pretty')
}

async function configText(path: string, options: Options, { cwd, readMachine }: InformationContext): Promise<string> {
  return (await import('./information/print-config.js')).printConfig(path, { options, cwd, machine: readMachine() })
}

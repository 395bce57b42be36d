import { inspect } from 'node:util'
import type { Machine } from '@mount-lint/core'
import { parseArguments } from './arguments.js'
import { lintProject } from './lint-project.js'
import { logTo, SILENT } from './log.js'
import type { Options } from './options.js'
import { printMessage } from './output.js'
import { UserError, type Mistake } from './user-error.js'
import type { Output, Environment } from './environment.js'

/** Runs the command line and returns the exit code; an internal error returns 2, so that it does not look like a finding. */
export async function run(environment: Environment): Promise<number> {
  try {
    return await runCommand(environment)
  } catch (error) {
    if (error instanceof UserError)
      for (const mistake of error.mistakes) await printMistake(environment.stderr, mistake)
    else
      for (const line of `this is a bug, please report it: ${inspect(error)}`.split('\n'))
        printMessage(environment.stderr, line)
    return 2
  }
}

async function printMistake(stderr: Output, { message, location }: Mistake): Promise<void> {
  printMessage(stderr, message)
  if (location) stderr.write((await import('./reporters/mistake-frame.js')).mistakeFrame(location))
}

async function runCommand(given: Environment): Promise<number> {
  const parsed = parseArguments(given.args)
  if (!parsed.ok) throw new UserError(parsed.message)
  const { options, paths } = parsed
  const environment = { ...given, env: { ...given.env, ...colorVariables(options) } }
  if (options.lsp) return serveEditor(options, environment)
  if (asksForInformation(options)) return printInformation(options, environment)
  const log = options.debug ? logTo(environment.stderr) : SILENT
  return lintProject(paths, {
    ...environment,
    options,
    machine: machineFor(environment.cwd, environment, options),
    log,
  })
}

/** Loaded lazily: most runs need no information command. */
async function printInformation(options: Options, environment: Environment): Promise<number> {
  const { informationFor } = await import('./information.js')
  const readMachine = (): Machine => machineFor(environment.cwd, environment, options)
  environment.stdout.write(await informationFor(options, { ...environment, readMachine }))
  return 0
}

/** Loaded lazily: the language server is larger than the rest of the program. */
async function serveEditor(options: Options, environment: Environment): Promise<number> {
  const [{ serve }, { version }] = await Promise.all([import('./lsp.js'), import('./version.js')])
  return serve({ options, version: version(), machineIn: (folder) => machineFor(folder, environment, options) })
}

/** The environment variables that decide about colours. */
function colorVariables({ color, 'no-color': refused }: Options): Environment['env'] {
  if (refused || color === 'never') return { FORCE_COLOR: undefined, NO_COLOR: '1' }
  return color === 'always' ? { FORCE_COLOR: '1' } : {}
}

const INFORMATION = [
  'version',
  'help',
  'machine-info',
  'explain',
  'rules',
  'print-config',
  'init',
  'completion',
] as const

const asksForInformation = (options: Options): boolean =>
  INFORMATION.some((name) => options[name] !== undefined && options[name] !== false)

/** The machine for a user who works in this folder, with the folder of `--drive-root`. */
function machineFor(folder: string, environment: Environment, options: Options): Machine {
  const machine = environment.machine(options.machine, folder)
  const root = options['drive-root']
  if (root === undefined) return machine
  return { ...machine, driveRoots: [...machine.driveRoots, root.replace(/\/+$/, '') || '/'] }
}

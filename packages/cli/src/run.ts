import { inspect } from 'node:util'
import type { Machine } from '@mount-lint/core'
import { parseArguments } from './arguments.js'
import { lintPaths } from './lint-paths.js'
import type { Options } from './options.js'
import { say } from './output.js'
import { UserError, type Mistake } from './user-error.js'
import type { Output, World } from './world.js'

/** Runs the command line and returns the exit code; a mistake of ours must not look like a finding. */
export async function run(world: World): Promise<number> {
  try {
    return await runCommand(world)
  } catch (error) {
    if (error instanceof UserError) for (const mistake of error.mistakes) await sayMistake(world.stderr, mistake)
    else for (const line of `this is a bug, please report it: ${inspect(error)}`.split('\n')) say(world.stderr, line)
    return 2
  }
}

async function sayMistake(stderr: Output, { message, location }: Mistake): Promise<void> {
  say(stderr, message)
  if (location) stderr.write((await import('./reporters/mistake-frame.js')).mistakeFrame(location))
}

/** What most runs do not need is loaded by what needs it. */
async function runCommand(given: World): Promise<number> {
  const parsed = parseArguments(given.args)
  if (!parsed.ok) throw new UserError(parsed.message)
  const { options, paths } = parsed
  const world = { ...given, env: { ...given.env, ...colorOf(options) } }
  if (options.version) {
    world.stdout.write(`${(await import('./version.js')).version()}\n`)
    return 0
  }
  const machine = (): Machine => machineFor(options, world)
  if (asksForInformation(options)) {
    world.stdout.write(await (await import('./information.js')).informationFor(options, { ...world, known: machine }))
    return 0
  }
  return lintPaths(paths, options, world, machine())
}

/** How Node.js itself is told. */
function colorOf({ color, 'no-color': refused }: Options): World['env'] {
  if (refused || color === 'never') return { FORCE_COLOR: undefined, NO_COLOR: '1' }
  return color === 'always' ? { FORCE_COLOR: '1' } : {}
}

const INFORMATION = ['help', 'machine-info', 'explain', 'rules', 'print-config', 'init', 'completion'] as const

const asksForInformation = (options: Options): boolean =>
  INFORMATION.some((name) => options[name] !== undefined && options[name] !== false)

/** The machine with the drives that the user adds. */
function machineFor(options: Options, world: World): Machine {
  const machine = world.machine(options.machine)
  const root = options['drive-root']
  if (root === undefined) return machine
  return { ...machine, driveRoots: [...machine.driveRoots, root.replace(/\/+$/, '') || '/'] }
}

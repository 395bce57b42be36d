import { inspect } from 'node:util'
import type { Machine } from '@mount-lint/core'
import { parseArguments } from './arguments.js'
import type { Failure } from './failures.js'
import type { Options } from './options.js'
import { exitCodeOf, type Report } from './report.js'
import type { World } from './world.js'

/** Runs the command line and returns the exit code; a mistake of ours must not look like a finding. */
export async function run(world: World): Promise<number> {
  try {
    return await runCommand(world)
  } catch (error) {
    world.stderr.write(`mount-lint: this is a bug, please report it: ${inspect(error)}\n`)
    return 2
  }
}

/** What is heavy is loaded only by what needs it. */
async function runCommand(world: World): Promise<number> {
  const { args, stdout, stderr } = world
  const parsed = parseArguments(args)
  if (!parsed.ok) {
    stderr.write(`mount-lint: ${parsed.message}\n`)
    return 2
  }
  if (parsed.options.help) {
    stdout.write((await import('./help.js')).helpText())
    return 0
  }
  if (parsed.options.version) {
    stdout.write(`${(await import('./version.js')).version()}\n`)
    return 0
  }
  const machine = machineFor(parsed.options, world)
  if (parsed.options['machine-info']) {
    stdout.write((await import('./machine-info.js')).machineInfo(machine, parsed.options.format))
    return 0
  }
  return lintPaths(parsed.paths.length > 0 ? parsed.paths : ['.'], parsed.options, { ...world, machine: () => machine })
}

/** The machine with the drives that the user adds. */
function machineFor(options: Options, world: World): Machine {
  const machine = world.machine(options.machine)
  const root = options['drive-root']
  if (root === undefined) return machine
  return { ...machine, driveRoots: [...machine.driveRoots, root.replace(/\/+$/, '') || '/'] }
}

async function lintPaths(paths: readonly string[], options: Options, world: World): Promise<number> {
  const { findFiles } = await import('./files.js')
  const search = await findFiles(paths, world.cwd)
  const { lintFiles } = await import('./lint-files.js')
  const found = await lintFiles(search, world.cwd, world.machine(options.machine))
  const report = options.fix && !options.list ? await fixed(found, options, world) : found
  const { reporters } = await import('./reporters/index.js')
  const reporter = await reporters[options.list ? 'list' : 'lint'][options.format]()
  if (!options['dry-run']) world.stdout.write(reporter(report, world))
  for (const failure of report.failures) world.stderr.write(failureLine(failure))
  return exitCodeOf(options.list ? { ...report, files: [] } : report)
}

async function fixed(report: Report, options: Options, world: World): Promise<Report> {
  const { fix } = await import('./fix/fix.js')
  return fix(report, options, world)
}

const failureLine = ({ path, message }: Failure): string => `mount-lint: ${path}: ${message}\n`

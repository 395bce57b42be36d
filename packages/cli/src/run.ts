import { inspect } from 'node:util'
import { parseArguments } from './arguments.js'
import type { Failure } from './failures.js'
import type { Options } from './options.js'
import { exitCodeOf } from './report.js'
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
  return lintPaths(parsed.paths.length > 0 ? parsed.paths : ['.'], parsed.options, world)
}

async function lintPaths(paths: readonly string[], options: Options, world: World): Promise<number> {
  const { findFiles } = await import('./files.js')
  const search = await findFiles(paths, world.cwd)
  const { lintFiles } = await import('./lint-files.js')
  const report = await lintFiles(search, world)
  const { reporters } = await import('./reporters/index.js')
  const reporter = await reporters[options.list ? 'list' : 'lint'][options.format]()
  world.stdout.write(reporter(report, world))
  for (const failure of report.failures) world.stderr.write(failureLine(failure))
  return exitCodeOf(options.list ? { ...report, files: [] } : report)
}

const failureLine = ({ path, message }: Failure): string => `mount-lint: ${path}: ${message}\n`

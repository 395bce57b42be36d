import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { readManifest } from './manifest.mjs'
import { ROOT } from './places.mjs'

/** An error that the user can fix; only its message is printed. */
export class Stop extends Error {}

/**
 * Runs the main function of a script; a `Stop` ends the process with one line.
 * @param {() => number | Promise<number>} main returns the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    process.stderr.write(`mount-lint: ${error.message}\n`)
    process.exitCode = 1
  }
}

/** @param {string} line */
export function note(line) {
  process.stderr.write(`mount-lint: ${line}\n`)
}

/**
 * The script of a command of an installed package; node runs it without a shell, also on Windows.
 * @param {string} name
 * @param {string} [command]
 * @param {string} [folder] of the package that depends on it
 */
export function scriptOf(name, command = name, folder = ROOT) {
  const installed = join(folder, 'node_modules', name)
  const { bin } = readManifest(installed)
  const script = typeof bin === 'string' ? bin : bin?.[command]
  if (script === undefined) throw new Stop(`package ${name} has no command ${command}`)
  return join(installed, script)
}

/**
 * Runs node in the foreground and returns its exit code.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function runNode(args, cwd = ROOT) {
  return spawnSync(process.execPath, args, { cwd, stdio: 'inherit' }).status ?? 1
}

/**
 * Runs node in the background and returns its exit code and output.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function captureNode(args, cwd = ROOT) {
  return capture(process.execPath, args, { cwd, env: { ...process.env, NO_COLOR: '1' } })
}

/**
 * Runs npm: the one that started this script, else the one on PATH.
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @param {string} [cwd]
 */
export function captureNpm(args, env, cwd = ROOT) {
  const options = { cwd, env: { ...process.env, ...env } }
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) return capture(process.execPath, [npm, ...args], options)
  // On Windows, npm is a .cmd file, which needs a shell; no argument here needs quoting.
  return capture('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
function capture(command, args, options) {
  const piped = { ...options, encoding: /** @type {const} */ ('utf8'), maxBuffer: 64 * 1024 * 1024 }
  const { error, status, stdout, stderr } = spawnSync(command, args, { ...piped, stdio: ['ignore', 'pipe', 'pipe'] })
  if (error) throw new Stop(`${command} could not be started (${error.message})`)
  return { status: status ?? 1, stdout, output: `${stdout}${stderr}`.trim() }
}

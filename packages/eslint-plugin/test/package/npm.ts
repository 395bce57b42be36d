import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** Runs npm in a folder and gives what it prints. */
export function npm(args: readonly string[], cwd: string): string {
  // On Windows npm is a .cmd file, which only a shell can start; no argument here needs quoting.
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, shell, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}

/** Runs a script of an installed package and gives its exit code with what it prints. */
export function node(script: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' })
  return { status, stdout, stderr }
}

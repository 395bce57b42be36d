import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Machine } from '@mount-lint/core'
import { onTestFinished } from 'vitest'
import { run } from '../src/run.js'

/** The content of a path: a text, bytes, a link, or an empty folder. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly folder: true }

/** A temporary folder for one test. */
export function folderWith(files: Readonly<Record<string, Content>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mount-lint-')))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const [name, content] of Object.entries(files)) put(join(folder, name), content)
  return folder
}

function put(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true })
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
  else if ('link' in content) symlinkSync(content.link, path)
  else mkdirSync(path)
}

/** A machine that does not depend on the computer that runs the tests. */
export const machineAt = (cwd: string): Machine => ({
  kind: 'linux',
  home: '/home/me',
  cwd,
  mounts: [],
  driveRoots: [],
})

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

interface Environment {
  readonly env?: Record<string, string>
  readonly isTTY?: boolean
  readonly columns?: number
  /** The working directory of the machine. */
  readonly machineCwd?: string
  readonly machine?: Machine
  readonly stdin?: string
}

/** Runs the program, passes its output to `write`, and returns the exit code. */
function start(
  cwd: string,
  args: readonly string[],
  { env = {}, isTTY = false, columns, machineCwd = cwd, machine = machineAt(machineCwd), stdin = '' }: Environment,
  write: (stream: 'stdout' | 'stderr', text: string) => void,
): Promise<number> {
  const terminal = { isTTY, ...(columns === undefined ? {} : { columns }) }
  return run({
    args,
    cwd,
    env,
    stdout: {
      write: (text) => {
        write('stdout', text)
      },
      ...terminal,
    },
    stderr: {
      write: (text) => {
        write('stderr', text)
      },
      isTTY,
    },
    machine: () => machine,
    readStdin: () => Promise.resolve(stdin),
  })
}

/** Runs the program in a folder; by default without a terminal and with an empty environment. */
export async function runIn(cwd: string, args: readonly string[], environment: Environment = {}): Promise<Outcome> {
  const outcome = { stdout: '', stderr: '' }
  const code = await start(cwd, args, environment, (stream, text) => {
    outcome[stream] += text
  })
  return { code, ...outcome }
}

/** The transcript of a run in a terminal: both streams in the order of writing, and the exit code. */
export async function transcriptIn(
  cwd: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<string> {
  let shown = ''
  const code = await start(cwd, args, environment, (_stream, text) => {
    shown += text
  })
  return `$ mount-lint ${args.join(' ')}\n${shown}\n$ echo $?\n${code}\n`
}

/** A compose file with one service and these volumes. */
export const composeWith = (...volumes: readonly string[]): string =>
  ['services:', '  web:', '    image: nginx', '    volumes:', ...volumes.map((volume) => `      - ${volume}`), ''].join(
    '\n',
  )

export const BAD = composeWith('/mnt/c/Users/me/app:/app')
export const GOOD = composeWith('./app:/app')

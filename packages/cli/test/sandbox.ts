import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Machine } from '@mount-lint/core'
import { onTestFinished } from 'vitest'
import { run } from '../src/run.js'

/** What is put on the disk under a name: a text, bytes, a link, or an empty folder. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly folder: true }

/** A folder of its own for one test. */
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

/** A computer that is the same wherever the tests run. */
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

interface Surroundings {
  readonly env?: Record<string, string>
  readonly isTTY?: boolean
  readonly columns?: number
  /** Where the machine says the folder is. */
  readonly machineCwd?: string
  readonly machine?: Machine
  readonly stdin?: string
}

/** Runs the program in a folder, without a terminal and without an environment unless one is given. */
export async function runIn(
  cwd: string,
  args: readonly string[],
  {
    env = {},
    isTTY = false,
    columns,
    machineCwd = cwd,
    machine = machineAt(machineCwd),
    stdin = '',
  }: Surroundings = {},
): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const code = await run({
    args,
    cwd,
    env,
    stdout: { write: (text) => out.push(text), isTTY, ...(columns === undefined ? {} : { columns }) },
    stderr: { write: (text) => err.push(text), isTTY },
    machine: () => machine,
    readStdin: () => Promise.resolve(stdin),
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** A compose file with one service and these volumes. */
export const composeWith = (...volumes: readonly string[]): string =>
  ['services:', '  web:', '    image: nginx', '    volumes:', ...volumes.map((volume) => `      - ${volume}`), ''].join(
    '\n',
  )

export const BAD = composeWith('/mnt/c/Users/me/app:/app')
export const GOOD = composeWith('./app:/app')

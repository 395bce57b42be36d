import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import type { Machine } from '@mount-lint/core'
import { choose, chooseText, type Candidate } from './candidates.js'
import type { Failure } from './failures.js'
import { displayPath, findFiles, type Search } from './files.js'
import type { Log } from './log.js'
import type { Options } from './options.js'
import { settingsFor } from './settings.js'
import { UserError } from './user-error.js'
import type { World } from './world.js'

/** What there is to lint, and what could not be read. */
export interface Input {
  readonly candidates: readonly Candidate[]
  readonly failures: readonly Failure[]
}

interface Surroundings extends Pick<World, 'cwd' | 'readStdin'> {
  readonly machine: Machine
  readonly log: Log
}

/** Reads what the arguments and options name. */
export async function readInput(paths: readonly string[], options: Options, around: Surroundings): Promise<Input> {
  if (options['stdin-filename'] !== undefined) return readStandardInput(options['stdin-filename'], options, around)
  const { log } = around
  const search = await searchFor(paths, options, around)
  log(`found ${search.files.length} files`)
  const fulls = search.files.map(({ full }) => full)
  const settingsOf = await settingsFor(fulls, options, around)
  const chosen = search.files.flatMap((file) => choose(file, settingsOf) ?? [])
  const candidates = chosen.flatMap((one) => ('candidate' in one ? one.candidate : []))
  log(`read ${candidates.length} files to lint`)
  return {
    candidates,
    failures: [...search.failures, ...chosen.flatMap((one) => ('failure' in one ? one.failure : []))],
  }
}

async function readStandardInput(path: string, options: Options, around: Surroundings): Promise<Input> {
  const { cwd, readStdin } = around
  const full = resolve(cwd, path)
  const settingsOf = await settingsFor([full], options, around)
  const source = { path: displayPath(full, cwd), text: (await readStdin()).replace(/^\uFEFF/, '') }
  const candidate = chooseText(source, cwd, settingsOf)
  return { candidates: candidate ? [candidate] : [], failures: [] }
}

async function searchFor(paths: readonly string[], options: Options, around: Surroundings): Promise<Search> {
  const { cwd, log } = around
  if (options.staged) return stagedFiles(cwd)
  const list = options['files-from']
  const listed = list === undefined ? [] : await listedIn(list, around)
  const all = [...paths, ...listed]
  const args = all.length > 0 || list !== undefined ? all : ['.']
  return findFiles(args, cwd, { ignored: options['no-ignore'] ? 'list' : 'skip', log })
}

/** Names with a NUL or a line end behind each. */
async function listedIn(list: string, { cwd, readStdin }: Surroundings): Promise<string[]> {
  const text = list === '-' ? await readStdin() : readList(resolve(cwd, list), list)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
}

function readList(full: string, shown: string): string {
  try {
    return readFileSync(full, 'utf8')
  } catch {
    throw new UserError(`${shown}: the list of files can't be read`)
  }
}

/** A hook's own environment names the index that is being committed. */
async function stagedFiles(cwd: string): Promise<Search> {
  const { git } = await import('./git.js')
  const top = git(cwd, ['rev-parse', '--show-toplevel'], process.env)
  const names = git(cwd, ['diff', '--cached', '--name-only', '-z', '--diff-filter=d', '--no-relative'], process.env)
  if (!top.ok || !names.ok) {
    throw new UserError(
      `--staged needs a git repository: ${top.ok ? (names as { reason: string }).reason : top.reason}`,
    )
  }
  const folder = top.stdout.replace(/\n$/, '')
  const files = names.stdout.split('\0').filter((name) => name !== '')
  const fulls = files.map((name) => resolve(folder, name))
  return { files: fulls.map((full) => ({ path: displayPath(full, cwd), full, named: false })), failures: [] }
}

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Machine } from '@mount-lint/core'
import { formatByName } from '@mount-lint/core/formats'
import { isLinkOutside, projectRootOf, readBoundary, type MayRead } from '@mount-lint/core/node'
import { choose, chooseText, type Chosen } from './candidates.js'
import { mayBeConfig } from './config/find.js'
import { displayPath, findFiles, searchFolder, slashed, type FoundFile, type Search } from './files.js'
import { LEADS_OUTSIDE } from './failures.js'
import type { Input } from './lint-files.js'
import { SILENT, type Log } from './log.js'
import type { Options } from './options.js'
import { settingsFor, type Settings, type SettingsOf } from './settings.js'
import { UserError } from './user-error.js'
import type { Walk } from './walk.js'
import type { World } from './world.js'

interface Surroundings extends Pick<World, 'cwd' | 'readStdin'> {
  readonly machine: Machine
  readonly log: Log
}

/** What there is to lint, and which files may be read for it. */
export interface BoundedInput extends Input {
  readonly mayRead: MayRead
}

/** Reads what the arguments and options name. */
export async function readInput(
  paths: readonly string[],
  options: Options,
  around: Surroundings,
): Promise<BoundedInput> {
  if (options['stdin-filename'] !== undefined) return readStandardInput(options['stdin-filename'], options, around)
  const args = await argumentsFor(paths, options, around)
  const { files, settings, failures, links } = await searchIn(args, options, around)
  around.log(`found ${files.length} files`)
  const mayRead = boundaryOf(args, around.cwd)
  const skipped = { unmatched: [], ignored: 0 }
  const tasks = chosenOf(files, { settingsOf: settings.of, mayRead, skipped })
  return { tasks, count: files.length, failures, links, mayRead, skipped }
}

interface SearchWithSettings extends Search {
  readonly settings: Settings
}

/** A config that gives formats may mean any file, so that the quick search among their names is not enough. */
async function searchIn(args: Arguments, options: Options, around: Surroundings): Promise<SearchWithSettings> {
  const quick = await searchAmong(isWanted, args, options, around)
  return quick.settings.haveFormats ? searchAmong(() => true, args, options, { ...around, log: SILENT }) : quick
}

async function searchAmong(
  isWanted: Walk['isWanted'],
  args: Arguments,
  options: Options,
  around: Surroundings,
): Promise<SearchWithSettings> {
  const { cwd, log } = around
  const search =
    args === 'staged'
      ? await stagedFiles(cwd)
      : await findFiles(args, cwd, { ignored: options['no-ignore'] ? 'list' : 'skip', log, isWanted })
  const fulls = search.files.map(({ full }) => full)
  return { ...search, settings: await settingsFor(fulls, options, around) }
}

/** What may be one of ours, or a config. */
const isWanted = (full: string): boolean => formatByName(slashed(full)) !== 'none' || mayBeConfig(full)

interface Choosing {
  readonly settingsOf: SettingsOf
  readonly mayRead: MayRead
  readonly skipped: { readonly unmatched: string[]; ignored: number }
}

function* chosenOf(files: readonly FoundFile[], { settingsOf, mayRead, skipped }: Choosing): Generator<Chosen> {
  for (const file of files) {
    const chosen = choose(file, settingsOf, mayRead)
    if (chosen === 'ignored') skipped.ignored++
    else if (chosen) yield chosen
    else if (file.named) skipped.unmatched.push(file.path)
  }
}

async function readStandardInput(path: string, options: Options, around: Surroundings): Promise<BoundedInput> {
  const { cwd, readStdin } = around
  const full = resolve(cwd, path)
  const settings = await settingsFor([full], options, around)
  const source = { path: displayPath(full, cwd), text: (await readStdin()).replace(/^\uFEFF/, '') }
  const candidate = chooseText(source, cwd, settings.of)
  const mayRead = boundaryOf([path], cwd)
  return {
    tasks: candidate ? [{ candidate }] : [],
    count: 1,
    failures: [],
    links: [],
    mayRead,
    skipped: { unmatched: [], ignored: 0 },
  }
}

/** The projects of the arguments: git work trees, else the named folders and those of named files. */
const boundaryOf = (args: Arguments, cwd: string): MayRead =>
  readBoundary(() => {
    const folders = args === 'staged' ? [cwd] : args.map((arg) => searchFolder(arg, cwd))
    return [...new Set(folders)].map(projectRootOf)
  })

/** Files, folders and globs, or what git has staged. */
type Arguments = readonly string[] | 'staged'

async function argumentsFor(paths: readonly string[], options: Options, around: Surroundings): Promise<Arguments> {
  if (options.staged) return 'staged'
  const list = options['files-from']
  const listed = list === undefined ? [] : await listedIn(list, around)
  const all = [...paths, ...listed]
  return all.length > 0 || list !== undefined ? all : ['.']
}

/** Names with a NUL or a line end behind each. */
async function listedIn(list: string, { cwd, readStdin }: Surroundings): Promise<string[]> {
  const text = list === '-' ? await readStdin() : readList(resolve(cwd, list), list)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
}

function readList(full: string, shown: string): string {
  if (isLinkOutside(full)) throw new UserError(`${shown}: ${LEADS_OUTSIDE}`)
  try {
    return readFileSync(full, 'utf8')
  } catch {
    throw new UserError(`${shown}: the list of files can't be read`)
  }
}

async function stagedFiles(cwd: string): Promise<Search> {
  const { stagedPaths } = await import('./git/staged.js')
  const staged = stagedPaths(cwd)
  if (!staged.ok) throw new UserError(`--staged needs a git repository: ${staged.reason}`)
  return {
    files: staged.paths.map((full) => ({ path: displayPath(full, cwd), full, named: false })),
    failures: [],
    links: [],
  }
}

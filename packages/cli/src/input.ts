import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatByName } from '@mount-lint/core/formats'
import { displayPath, isLinkOutside, projectRootOf, readBoundary, slashed, type MayRead } from '@mount-lint/core/node'
import { choose, chooseText, type Chosen } from './candidates.js'
import { mayBeConfig } from './config/find.js'
import { findFiles, searchFolder, type FoundFile, type Search } from './files.js'
import { LEADS_OUTSIDE } from './failures.js'
import type { BoundedInput } from './lint-input.js'
import { SILENT } from './log.js'
import type { RunContext } from './run-context.js'
import { settingsFor, type Settings, type SettingsOf } from './settings.js'
import { UserError } from './user-error.js'
import type { Walk } from './walk-options.js'

/** Finds the files that the arguments and options name. */
export async function readInput(paths: readonly string[], context: RunContext): Promise<BoundedInput> {
  const stdinName = context.options['stdin-filename']
  if (stdinName !== undefined) return readStandardInput(stdinName, context)
  const args = await argumentsFor(paths, context)
  const { files, settings, failures, links } = await searchIn(args, context)
  context.log(`found ${files.length} files`)
  const mayRead = boundaryOf(args, context.cwd)
  const skipped = { unmatched: [], ignored: 0 }
  const tasks = chosenOf(files, { settingsOf: settings.of, mayRead, skipped })
  return { tasks, count: files.length, failures, links, mayRead, skipped }
}

interface SearchWithSettings extends Search {
  readonly settings: Settings
}

/** If a config sets formats, files of any name may match, so the search by name is repeated for all files. */
async function searchIn(args: Arguments, context: RunContext): Promise<SearchWithSettings> {
  const byName = await searchAmong(isWanted, args, context)
  return byName.settings.haveFormats ? searchAmong(() => true, args, { ...context, log: SILENT }) : byName
}

async function searchAmong(
  isWanted: Walk['isWanted'],
  args: Arguments,
  context: RunContext,
): Promise<SearchWithSettings> {
  const { options, cwd, log } = context
  const search =
    args === 'staged'
      ? await stagedFiles(cwd)
      : await findFiles(args, cwd, { ignored: options['no-ignore'] ? 'list' : 'skip', log, isWanted })
  const fulls = search.files.map(({ full }) => full)
  return { ...search, settings: await settingsFor(fulls, context) }
}

/** Whether a file may have a known format or be a config. */
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

async function readStandardInput(path: string, context: RunContext): Promise<BoundedInput> {
  const { cwd, readStdin } = context
  const full = resolve(cwd, path)
  const settings = await settingsFor([full], context)
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

/**
 * Only files in the projects of the arguments are read: git work trees, otherwise the named folders and the folders of
 * named files.
 */
const boundaryOf = (args: Arguments, cwd: string): MayRead =>
  readBoundary(() => {
    const folders = args === 'staged' ? [cwd] : args.map((arg) => searchFolder(arg, cwd))
    return [...new Set(folders)].map(projectRootOf)
  })

/** Files, folders and globs, or the files staged in git. */
type Arguments = readonly string[] | 'staged'

async function argumentsFor(paths: readonly string[], context: RunContext): Promise<Arguments> {
  const { staged, 'files-from': list } = context.options
  if (staged) return 'staged'
  const listed = list === undefined ? [] : await listedIn(list, context)
  const all = [...paths, ...listed]
  return all.length > 0 || list !== undefined ? all : ['.']
}

/** The names in a list, separated by NUL or line ends. */
async function listedIn(list: string, { cwd, readStdin }: RunContext): Promise<string[]> {
  const text = list === '-' ? await readStdin() : readList(resolve(cwd, list), list)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
}

function readList(full: string, shown: string): string {
  if (isLinkOutside(full)) throw new UserError(`${shown}: ${LEADS_OUTSIDE}`)
  try {
    return readFileSync(full, 'utf8')
  } catch {
    throw new UserError(`${shown}: cannot read the list of files`)
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

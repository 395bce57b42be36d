import { dirname, resolve } from 'node:path'
import { withDrives, type FormatId, type LintOptions, type Machine } from '@mount-lint/core'
import { formats } from '@mount-lint/core/formats'
import { displayPath } from '@mount-lint/core/node'
import { configFinder, SAVED_FILES, type ConfigFiles } from './config/find.js'
import type { Config } from './config/load.js'
import type { RunContext } from './run-context.js'
import { givenBy, type FormatPattern, type Given } from './settings/given.js'
import { matcherIn, NEVER } from './settings/matcher.js'

/** What the config and the command line say of a file. */
export interface FileSettings {
  readonly isIgnored: boolean
  readonly format?: FormatId
  /** Formats whose files are not linted, unless a pattern says that they are of the format. */
  readonly disabledFormats: ReadonlySet<FormatId>
  readonly lint: Pick<LintOptions, 'rules' | 'allow' | 'map'>
  readonly machine: Machine
  /** The config file, as it is shown. */
  readonly config?: string
}

/** The settings of a file by its full path. */
export type SettingsOf = (full: string) => FileSettings

interface SettingsContext extends Pick<RunContext, 'options' | 'cwd' | 'machine'> {
  /** Those on the disk if left out. */
  readonly configFiles?: ConfigFiles
}

/** What the configs and the command line say of the files of a run. */
export interface Settings {
  readonly of: SettingsOf
  /** Some files may have another format than their names say. */
  readonly haveFormats: boolean
}

/** The settings of all these files; reads config files, and throws a `UserError` where one is not right. */
export async function settingsFor(fulls: readonly string[], context: SettingsContext): Promise<Settings> {
  const given = await givenBy(context.options, context.cwd)
  const configOf = configsBy(context)
  const paths = configsOf(fulls, configOf)
  const usual: FileSettings = {
    isIgnored: false,
    disabledFormats: new Set(),
    lint: { rules: given.rules },
    machine: context.machine,
  }
  const isUsual = given.formats.length === 0 && given.ignores === NEVER
  const plain = (full: string): FileSettings =>
    isUsual ? usual : { ...usual, ...formatBy(given.formats, full), isIgnored: given.ignores(full) }
  if (paths.length === 0) return { of: plain, haveFormats: given.formats.length > 0 }
  const byConfig = await loadAll(paths, given, context)
  return {
    of: (full) => (byConfig.get(configOf(full) ?? '')?.of ?? plain)(full),
    haveFormats: [...byConfig.values()].some(({ haveFormats }) => haveFormats),
  }
}

function configsOf(fulls: readonly string[], configOf: (full: string) => string | undefined): string[] {
  const paths = new Set<string>()
  for (const full of fulls) {
    const path = configOf(full)
    if (path !== undefined) paths.add(path)
  }
  return [...paths]
}

/** The config file of each file: the one that is given, the nearest one, or none. */
function configsBy({ options, cwd, configFiles }: SettingsContext): (full: string) => string | undefined {
  if (options.config !== undefined) {
    const path = resolve(cwd, options.config)
    return () => path
  }
  if (options['no-config']) return () => undefined
  const find = configFinder(configFiles ?? SAVED_FILES)
  return (full) => find(dirname(full))
}

/** The patterns of a config that is given start at the working directory, those of others at their own folder. */
async function loadAll(
  paths: readonly string[],
  given: Given,
  context: SettingsContext,
): Promise<Map<string, Settings>> {
  const { options, cwd, configFiles = SAVED_FILES } = context
  const { loadConfig } = await import('./config/load.js')
  const shown = (full: string): string => displayPath(full, cwd)
  const byConfig = new Map<string, Settings>()
  for (const path of paths) {
    const config = await loadConfig(path, shown, configFiles)
    const kept = options['no-ignore'] ? { ...config, ignore: [] } : config
    const folder = options.config === undefined ? dirname(path) : cwd
    byConfig.set(path, settingsBy(kept, given, { ...context, folder, shown: shown(path) }))
  }
  return byConfig
}

interface Place extends SettingsContext {
  readonly folder: string
  readonly shown: string
}

function settingsBy(config: Config, given: Given, { folder, machine, shown }: Place): Settings {
  const ignores = config.ignore.length === 0 ? NEVER : matcherIn(folder, config.ignore)
  const entries = Object.entries(config.formats)
  const patterns = [
    ...given.formats,
    ...entries.flatMap(([glob, format]) =>
      typeof format === 'string' ? [{ format, matches: matcherIn(folder, [glob]) }] : [],
    ),
  ]
  const disabled = formats.filter(({ id }) => config.formats[id] === false)
  const { rules, allow, map } = config
  const common = {
    disabledFormats: new Set(disabled.map(({ id }) => id)),
    lint: { rules: { ...rules, ...given.rules }, allow: allow.map(({ path }) => path), map },
    machine: withDrives(machine, config),
    config: shown,
  }
  return {
    of: (full) => ({ ...common, ...formatBy(patterns, full), isIgnored: given.ignores(full) || ignores(full) }),
    haveFormats: patterns.length > 0,
  }
}

function formatBy(patterns: readonly FormatPattern[], full: string): Pick<FileSettings, 'format'> {
  const format = patterns.find(({ matches }) => matches(full))?.format
  return format === undefined ? {} : { format }
}

import { dirname, resolve } from 'node:path'
import { configFinder, SAVED_FILES } from './config/find.js'
import { formatBy, NEVER, type FileSettings, type Settings, type SettingsContext } from './settings/file-settings.js'
import { commandLineSettings } from './settings/command-line.js'

export type { FileSettings, Settings, SettingsOf } from './settings/file-settings.js'

/** The settings of all these files; reads config files, and throws a `UserError` if one is invalid. */
export async function settingsFor(fulls: readonly string[], context: SettingsContext): Promise<Settings> {
  const given = await commandLineSettings(context.options, context.cwd)
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
  const { settingsByConfig } = await import('./settings/by-config.js')
  const byConfig = await settingsByConfig(paths, given, context)
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

/** The config file of each file: the one of `--config`, the nearest one, or none. */
function configsBy({ options, cwd, configFiles }: SettingsContext): (full: string) => string | undefined {
  if (options.config !== undefined) {
    const path = resolve(cwd, options.config)
    return () => path
  }
  if (options['no-config']) return () => undefined
  const find = configFinder(configFiles ?? SAVED_FILES)
  return (full) => find(dirname(full))
}

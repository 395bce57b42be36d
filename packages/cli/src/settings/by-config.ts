import { dirname } from 'node:path'
import { withDrives } from '@mount-lint/core'
import { formats } from '@mount-lint/core/formats'
import { displayPath } from '@mount-lint/core/node'
import { SAVED_FILES } from '../config/find.js'
import { loadConfig, type Config } from '../config/load.js'
import { formatBy, NEVER, type Settings, type SettingsContext } from './file-settings.js'
import type { CommandLineSettings } from './command-line.js'
import { matcherIn } from './matcher.js'

/** Patterns of the `--config` file are relative to the working directory, others to the folder of their config. */
export async function settingsByConfig(
  paths: readonly string[],
  given: CommandLineSettings,
  context: SettingsContext,
): Promise<Map<string, Settings>> {
  const { options, cwd, configFiles = SAVED_FILES } = context
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

function settingsBy(config: Config, given: CommandLineSettings, { folder, machine, shown }: Place): Settings {
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

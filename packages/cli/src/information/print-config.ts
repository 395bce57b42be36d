import { resolve } from 'node:path'
import { rules, type Machine } from '@mount-lint/core'
import type { Options } from '../options.js'
import { settingsFor } from '../settings.js'
import { jsonText } from '../output.js'

/** What the config and the command line say of a file, as JSON. */
export async function printConfig(
  path: string,
  options: Options,
  around: { readonly cwd: string; readonly machine: Machine },
): Promise<string> {
  const full = resolve(around.cwd, path)
  const { config, isIgnored, format, disabledFormats, lint, machine } = (await settingsFor([full], options, around)).of(
    full,
  )
  const value = {
    config: config ?? null,
    ignored: isIgnored,
    format: format ?? null,
    disabledFormats: [...disabledFormats],
    rules: Object.fromEntries(rules.map(({ id, severity }) => [id, settingOf(lint.rules?.[id], severity)])),
    allow: lint.allow ?? [],
    map: lint.map ?? {},
    drives: machine.driveLetters ?? [],
    driveRoots: machine.driveRoots,
  }
  return `${jsonText(value, 2)}\n`
}

const settingOf = (setting: string | undefined, own: string): string =>
  setting === undefined || setting === 'default' ? own : setting

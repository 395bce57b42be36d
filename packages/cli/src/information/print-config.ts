import { resolve } from 'node:path'
import { rules } from '@mount-lint/core'
import type { RunContext } from '../run-context.js'
import { settingsFor } from '../settings.js'
import { jsonText } from '../output.js'

/** The settings of a file, from its config and the command line, as JSON. */
export async function printConfig(
  path: string,
  context: Pick<RunContext, 'options' | 'cwd' | 'machine'>,
): Promise<string> {
  const full = resolve(context.cwd, path)
  const { config, isIgnored, format, disabledFormats, lint, machine } = (await settingsFor([full], context)).of(full)
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

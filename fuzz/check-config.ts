import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConfigFiles } from '../packages/cli/src/config/find.js'
import { loadConfig } from '../packages/cli/src/config/load.js'
import { UserError } from '../packages/cli/src/user-error.js'
import type { Check } from './check.js'
import type { Random } from './random.js'

const PATHS = ['mount-lint.config.json', 'mount-lint.config.yaml'].map((name) => join(tmpdir(), name))

/** One in this many inputs is read twice. */
const READ_TWICE = 8

/** The part of an error that distinguishes it from others. */
const MAX_KIND = 60

/** A folder with one config. */
const filesWith = (path: string, text: string): ConfigFiles => ({
  isThere: (full) => full === path,
  read: (full) => (full === path ? { ok: true, text } : { ok: false, failure: 'missing', detail: '' }),
})

/** The value of a config, or the error message. */
async function outcomeOf(path: string, text: string): Promise<string> {
  try {
    return JSON.stringify(await loadConfig(path, () => 'config', filesWith(path, text)))
  } catch (error) {
    if (error instanceof UserError) return `error: ${error.message}`
    throw error
  }
}

const kindOf = (outcome: string): string => outcome.replace(/"[^"]*"|'[^']*'|`[^`]*`|\d+/g, '').slice(0, MAX_KIND)

/** Reads a text as a config in JSON or in YAML. */
export async function checkConfig(text: string, random: Random): Promise<Check> {
  const path = random.pick(PATHS)
  const first = await outcomeOf(path, text)
  const kind = kindOf(first)
  if (first.startsWith('error: ') && !/^error: config(?::\d+:\d+)?: \S/.test(first))
    return { kind, fault: 'an error has no place' }
  if (random.below(READ_TWICE) > 0 || first === (await outcomeOf(path, text))) return { kind }
  return { kind, fault: 'the result is not the same twice' }
}

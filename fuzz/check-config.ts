import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { loadConfig } from '../packages/cli/src/config/load.js'
import { UserError } from '../packages/cli/src/user-error.js'
import type { Check } from './check.js'
import type { Random } from './random.js'

const NAMES = ['mount-lint.config.json', 'mount-lint.config.yaml']

/** One of so many inputs is read twice. */
const READ_TWICE = 8

/** Enough of an error to tell it from others. */
const MAX_KIND = 60

/** One folder for all inputs: to make and remove one takes longer than the check. */
const folder = join(tmpdir(), `mount-lint-fuzz-${process.pid}`)

/** What a config says, or the error that its user reads. */
async function outcomeOf(path: string): Promise<string> {
  try {
    return JSON.stringify(await loadConfig(path, () => 'config'))
  } catch (error) {
    if (error instanceof UserError) return `error: ${error.message}`
    throw error
  }
}

const kindOf = (outcome: string): string => outcome.replace(/"[^"]*"|'[^']*'|`[^`]*`|\d+/g, '').slice(0, MAX_KIND)

async function checkFile(path: string, random: Random): Promise<Check> {
  const first = await outcomeOf(path)
  const kind = kindOf(first)
  if (first.startsWith('error: ') && !/^error: config(?::\d+:\d+)?: \S/.test(first))
    return { kind, fault: 'an error has no place' }
  if (random.below(READ_TWICE) > 0 || first === (await outcomeOf(path))) return { kind }
  return { kind, fault: 'the result is not the same twice' }
}

/** Reads a text as a config in JSON or in YAML. */
export async function checkConfig(text: string, random: Random): Promise<Check> {
  const path = join(folder, random.pick(NAMES))
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, text)
  return checkFile(path, random)
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../packages/cli/src/config/load.js'
import { UserError } from '../packages/cli/src/user-error.js'

/** What a config says, or the error that its user reads. */
async function outcomeOf(path: string): Promise<string> {
  try {
    return JSON.stringify(await loadConfig(path, () => 'config'))
  } catch (error) {
    if (error instanceof UserError) return `error: ${error.message}`
    throw error
  }
}

/** Says what is wrong with reading a text as a config in JSON and in YAML, if anything is. */
export async function checkConfig(text: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-fuzz-'))
  try {
    for (const name of ['mount-lint.config.json', 'mount-lint.config.yaml']) {
      const path = join(folder, name)
      writeFileSync(path, text)
      const first = await outcomeOf(path)
      if (first !== (await outcomeOf(path))) return 'the result is not the same twice'
      if (first.startsWith('error: ') && !/^error: config(?::\d+:\d+)?: \S/.test(first)) return 'an error has no place'
    }
    return undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}

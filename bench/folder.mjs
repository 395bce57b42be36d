import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs an action in a temporary folder and returns its result.
 * @template Result
 * @param {(folder: string) => Result} action
 */
export function inTemporaryFolder(action) {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-bench-'))
  try {
    return action(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

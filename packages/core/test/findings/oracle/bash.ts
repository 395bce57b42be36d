import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const HOME = '/home/me'

/** Notes what it is given, each argument and each call with an end that no argument has. */
const STUB = `#!/bin/sh
printf '%s\\037' "$@" >> "$RECORD"
printf '\\036' >> "$RECORD"
`

/** Runs generated scripts where `docker` only notes its arguments. */
export interface Bash {
  readonly run: (script: string) => readonly (readonly string[])[]
  readonly close: () => void
}

export function openBash(): Bash {
  const folder = mkdtempSync(join(tmpdir(), 'mount-lint-'))
  const record = join(folder, 'record')
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'docker'), STUB)
  chmodSync(join(folder, 'bin', 'docker'), 0o755)
  const env = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME, RECORD: record }
  return {
    run: (script) => {
      rmSync(record, { force: true })
      const { error } = spawnSync('bash', ['-c', script], { cwd: folder, env, timeout: 10_000 })
      if (error) throw error
      return existsSync(record) ? callsIn(readFileSync(record, 'utf8')) : []
    },
    close: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

const callsIn = (record: string): string[][] =>
  record
    .split('\x1e')
    .slice(0, -1)
    .map((call) => call.split('\x1f').slice(0, -1))

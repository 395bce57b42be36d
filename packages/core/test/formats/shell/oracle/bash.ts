import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const HOME = '/home/me'

const STUB = `#!/bin/sh
printf '%s\\037' "\${0##*/}" "$@" >> "$RECORD"
printf '\\036' >> "$RECORD"
`

/** A folder with engines that only note what they are given. */
export class Bash {
  readonly folder = mkdtempSync(join(tmpdir(), 'bash-'))

  constructor() {
    execFileSync('bash', ['--version'])
    mkdirSync(join(this.folder, 'bin'))
    for (const name of ['docker', 'podman', 'nerdctl']) {
      writeFileSync(join(this.folder, 'bin', name), STUB)
      chmodSync(join(this.folder, 'bin', name), 0o755)
    }
  }

  /** The argument lists that reach an engine when the script runs in an environment of these variables alone. */
  run(script: string, environment: Readonly<Record<string, string>>): string[][] {
    const record = join(this.folder, 'record')
    rmSync(record, { force: true })
    writeFileSync(join(this.folder, 'script.sh'), script)
    const PATH = `${join(this.folder, 'bin')}:/usr/bin:/bin`
    spawnSync('bash', ['script.sh'], {
      cwd: this.folder,
      env: { PATH, HOME, RECORD: record, ...environment },
      timeout: 10_000,
    })
    if (!existsSync(record)) return []
    return readFileSync(record, 'utf8')
      .split('\x1e')
      .filter((call) => call !== '')
      .map((call) => call.split('\x1f').slice(0, -1))
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

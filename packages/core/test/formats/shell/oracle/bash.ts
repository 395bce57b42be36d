import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { READABLE, UNREADABLE } from './files.js'
import { INPUT_PROGRAMS } from './inputs.js'

export const HOME = '/home/me'

const STUB = `#!/bin/sh
printf '\\036' >> "$RECORD"
printf '%s\\037' "\${0##*/}" "$@" >> "$RECORD"
printf '\\036' >> "$RECORD"
`

/** The same without a process of its own, for each bash that starts. */
const functionOf = (name: string): string =>
  `${name}() { printf '\\036' >> "$RECORD"; printf '%s\\037' ${name} "$@" >> "$RECORD"; printf '\\036' >> "$RECORD"; }\n`

/** Programs that read and write files. */
const FILE_PROGRAMS = ['cp', 'mkdir']

/** Programs that are called often. */
const FUNCTIONS = ['docker', ...FILE_PROGRAMS]

/** Variables that a script is started with. */
export type Environment = Readonly<Record<string, string>>

const exports = (environment: Environment): string =>
  Object.entries(environment)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'; `)
    .join('')

const stepsIn = (record: string): string[][] =>
  record
    .split('\x1e')
    .filter((step) => step !== '')
    .map((step) => step.split('\x1f'))

/** Whether it is a call, each of whose words has an end, and nothing that was printed. */
const isCall = (step: readonly string[]): boolean => step.length > 1

/** The status of what ran scripts one of which a signal ended. */
const KILLED = 3

/** What is noted of a run beside the calls: where its output goes, and what comes behind it. */
interface Noted {
  readonly output: string
  readonly end: string
}

const BY_CALLS: Noted = { output: '', end: '' }
const BY_ALL: Noted = { output: '>> "$RECORD"', end: `printf '\\036' >> "$RECORD"` }

/** A folder with engines that only note what they are given. */
export class Bash {
  readonly folder = mkdtempSync(join(tmpdir(), 'bash-'))
  /** How often scripts took too much time or memory, such as for a text that doubles, so that what they did is not all. */
  killed = 0

  constructor() {
    execFileSync('bash', ['--version'])
    mkdirSync(join(this.folder, 'bin'))
    writeFileSync(join(this.folder, 'stubs'), FUNCTIONS.map(functionOf).join('') + INPUT_PROGRAMS)
    for (const [name, text] of Object.entries({ ...READABLE, ...UNREADABLE }))
      writeFileSync(join(this.folder, name), text)
    for (const name of [...FUNCTIONS, 'podman', 'nerdctl']) {
      writeFileSync(join(this.folder, 'bin', name), STUB)
      chmodSync(join(this.folder, 'bin', name), 0o755)
    }
  }

  /** The argument lists that reach an engine when the script runs in each of the environments, of these variables alone. */
  run(script: string, environments: readonly Environment[]): string[][] {
    return stepsIn(this.record(script, environments, BY_CALLS))
      .filter((step) => isCall(step) && !FILE_PROGRAMS.includes(step[0] ?? ''))
      .map((call) => call.slice(0, -1))
  }

  /** All that the script does in one environment after another: texts that it prints, and words of the programs that it calls. */
  trace(script: string, environments: readonly Environment[]): string[][] {
    return stepsIn(this.record(script, environments, BY_ALL))
  }

  private record(script: string, environments: readonly Environment[], { output, end }: Noted): string {
    const record = join(this.folder, 'record')
    rmSync(record, { force: true })
    writeFileSync(join(this.folder, 'script.sh'), script)
    // A subshell starts faster than another bash, and `set -e` counts in it only without `||`.
    const runs = environments.map(
      (environment) =>
        `echo 0 > "$TURN"\n(${exports(environment)}. ./script.sh ${output})\n[ $? -le 128 ] || exit ${KILLED}\n${end}`,
    )
    writeFileSync(join(this.folder, 'runs.sh'), ['ulimit -t 5', ...runs].join('\n'))
    const { status, error } = spawnSync('bash', ['runs.sh'], {
      cwd: this.folder,
      env: {
        PATH: `${join(this.folder, 'bin')}:/usr/bin:/bin`,
        HOME,
        RECORD: record,
        TURN: join(this.folder, 'turn'),
        BASH_ENV: join(this.folder, 'stubs'),
      },
      stdio: 'ignore',
    })
    if (error) throw error
    if (status === KILLED) this.killed++
    return existsSync(record) ? readFileSync(record, 'utf8') : ''
  }

  /** Whether bash can parse the script; in `"$(…)"` it stumbles over some `case` and some quotes. */
  accepts(script: string): boolean {
    return spawnSync('bash', ['-n'], { input: script }).status === 0
  }

  /** The fields that words become, where nothing but `HOME` is set. */
  fieldsOf(words: string): string[] {
    const script = `printf '%s\\037' ${words}`
    const { stdout } = spawnSync('bash', ['-c', script], { env: { PATH: '/usr/bin:/bin', HOME }, encoding: 'utf8' })
    return stdout.split('\x1f').slice(0, -1)
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

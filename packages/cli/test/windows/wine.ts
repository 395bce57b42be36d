import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, linkSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

/** The Windows path of a Linux file. */
const onDriveZ = (path: string): string => `Z:${path.replaceAll('/', '\\')}`

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A separate Windows, in which Node.js for Windows runs the program. */
export class Windows {
  readonly #folder = mkdtempSync(join(tmpdir(), 'mount-lint-windows-'))

  constructor() {
    this.#run('wine', ['wineboot', '-i'])
    // Node.js refuses the default version, Windows 7.
    this.#run('wine', ['winecfg', '-v', 'win10'])
    const node = execFileSync(fromRoot('scripts/fetch-windows-node'), { encoding: 'utf8' }).trim()
    mkdirSync(this.at('tools'))
    execFileSync('cp', [node, this.at('tools/node.exe')])
  }

  /** The Linux path of a file on drive C. */
  at(path: string): string {
    return join(this.#folder, 'drive_c', path)
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true })
    writeFileSync(this.at(path), text)
  }

  read(path: string): string {
    return readFileSync(this.at(path), 'utf8')
  }

  /** Gives node.exe another name, under which it runs the script in NODE_OPTIONS. */
  plant(path: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true })
    linkSync(this.at('tools/node.exe'), this.at(path))
  }

  /** Runs mount-lint in a folder on drive C. */
  lint(cwd: string, args: readonly string[], { stdin = '', env = {} } = {}): Outcome {
    const program = onDriveZ(fromRoot('packages/cli/dist/bin.js'))
    return this.#run('wine', ['C:\\tools\\node.exe', program, ...args], { cwd: this.at(cwd), stdin, env })
  }

  remove(): void {
    spawnSync('wineserver', ['-k'], { env: this.#env({}) })
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #env(more: Readonly<Record<string, string>>): Record<string, string | undefined> {
    const { PATH, HOME } = process.env
    return { PATH, HOME, WINEPREFIX: this.#folder, WINEARCH: 'win64', WINEDEBUG: '-all', ...more }
  }

  /** Through files, because node.exe in Wine cannot use Linux pipes. */
  #run(program: string, args: readonly string[], { cwd = this.#folder, stdin = '', env = {} } = {}): Outcome {
    const file = (name: string): string => join(this.#folder, name)
    writeFileSync(file('stdin'), stdin)
    const stdio = [openSync(file('stdin'), 'r'), openSync(file('stdout'), 'w'), openSync(file('stderr'), 'w')]
    const { status: code } = spawnSync(program, args, { cwd, env: this.#env(env), stdio })
    for (const one of stdio) closeSync(one)
    return { code, stdout: readFileSync(file('stdout'), 'utf8'), stderr: readFileSync(file('stderr'), 'utf8') }
  }
}

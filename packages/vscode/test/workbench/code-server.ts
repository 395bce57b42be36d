import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright-core'
import { must, newEnvironment, writeFiles } from '../../../../scripts/test/sandbox.js'
import { at } from '../../../../scripts/workspace/places.mjs'

function programNamed(name: string): string {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return paths.find((path) => existsSync(path)) ?? name
}

export interface Workbench {
  readonly page: Page
  readonly close: () => Promise<void>
}

/** Disables everything that covers the editor or uses the network. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'security.workspace.trust.enabled': false,
  // Renders the terminal as text in the page.
  'terminal.integrated.gpuAcceleration': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}

const MACHINE = at('bench', 'cli', 'machine.cjs')

interface Program {
  readonly node: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/** Runs VS Code with a preloaded module that simulates WSL, with a Windows drive at `drive`. */
function programIn(work: string, drive: string): Program {
  // On the first run, what npm prints comes with it.
  const printed = must(at('scripts', 'fetch-code-server'), [], { cwd: work })
  const [, node = '', script = ''] = /^(\/.*)\n(\/.*\/entry\.js)$/m.exec(printed) ?? []
  const env = newEnvironment({ HOME: work, BENCH_MACHINE: 'wsl', BENCH_DRIVE: drive })
  const folders = ['--user-data-dir', join(work, 'data'), '--extensions-dir', join(work, 'extensions')]
  return { node, args: [script, ...folders, '--disable-telemetry', '--disable-update-check'], env }
}

function installExtension(work: string, { node, args, env }: Program): void {
  const vsix = join(work, 'mount-lint.vsix')
  must(process.execPath, [at('scripts', 'package-extension.mjs'), '--out', vsix], { cwd: work })
  must(node, [...args, '--install-extension', vsix], { cwd: work, env })
  const [name = ''] = readdirSync(join(work, 'extensions')).filter((entry) => entry.startsWith('mount-lint.'))
  const installed = join(work, 'extensions', name, 'dist', 'server', 'dist', 'bin.js')
  // VS Code does not pass NODE_OPTIONS to its processes.
  writeFileSync(installed, readFileSync(installed, 'utf8').replace('\n', `\nrequire(${JSON.stringify(MACHINE)});`))
}

/** Listens on a free port of localhost. */
async function serve({ node, args, env }: Program): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const server = spawn(node, [...args, '--auth', 'none', '--bind-addr', '127.0.0.1:0'], { env, detached: true })
  const url = await new Promise<string>((resolve) => {
    server.stdout.on('data', (chunk) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(chunk)) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  return { url, server }
}

/** Opens a project in VS Code with the extension; the project is the folder `shop` on a Windows drive. */
export async function openWorkbench(work: string, files: Readonly<Record<string, string>>): Promise<Workbench> {
  const drive = join(work, 'drive')
  writeFiles(join(drive, 'shop'), files)
  mkdirSync(join(work, 'data', 'User'), { recursive: true })
  writeFileSync(join(work, 'data', 'User', 'settings.json'), JSON.stringify(SETTINGS))
  const program = programIn(work, drive)
  installExtension(work, program)
  const { url, server } = await serve(program)
  const browser = await chromium.launch({
    executablePath: programNamed('chromium-headless-shell'),
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width: 1000, height: 640 } })
  // Ends a start that hangs; on a busy machine, VS Code starts slowly.
  page.setDefaultTimeout(120_000)
  await page.goto(`${url}?folder=${encodeURIComponent(join(drive, 'shop'))}`)
  return {
    page,
    close: async () => {
      await browser.close()
      if (server.pid !== undefined) process.kill(-server.pid)
    },
  }
}

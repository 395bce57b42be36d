import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, CLI } from '../workspace/bundle.mjs'

/** Bytes by chunk name without the hash; merged chunks have one name. */
type Loaded = Readonly<Record<string, number>>

const TABLE = fileURLToPath(new URL('start-up.json', import.meta.url))

const FILES: Readonly<Record<string, string>> = {
  'clean/compose.yaml': 'services:\n  web:\n    volumes:\n      - ./data:/data\n',
  'clean/run.sh': 'docker run -v "$PWD/data:/data" image\n',
  'clean/devcontainer.json': '{ "mounts": ["source=${localWorkspaceFolder}/data,target=/data,type=bind"] }\n',
  'found/compose.yaml': 'services:\n  web:\n    volumes:\n      - /mnt/c/Users/me/data:/data\n',
  'found/run.sh': 'docker run -v /mnt/c/Users/me/data:/data image\n',
  'found/devcontainer.json': '{ "mounts": ["source=/mnt/c/Users/me/data,target=/data,type=bind"] }\n',
}

const SITUATIONS: readonly { readonly name: string; readonly args: readonly string[]; readonly input?: string }[] = [
  { name: 'help', args: ['--help'] },
  { name: 'clean compose file', args: ['clean/compose.yaml'] },
  { name: 'clean script', args: ['clean/run.sh'] },
  { name: 'clean dev container', args: ['clean/devcontainer.json'] },
  { name: 'finding in a compose file', args: ['found/compose.yaml'] },
  { name: 'finding in a script', args: ['found/run.sh'] },
  { name: 'finding in a dev container', args: ['found/devcontainer.json'] },
  { name: 'list of a compose file', args: ['--list', 'clean/compose.yaml'] },
  { name: 'clean script from stdin', args: ['--stdin-filename', 'run.sh'], input: 'ls\n' },
  { name: 'folder outside git', args: ['clean'] },
]

/** Chunks grow with their features; up to a tenth more is no new import. */
const GROWTH = 1.1

const WANTED = 'if that is wanted, node scripts/record-start-up.mjs writes it down'

let folder = ''

beforeAll(() => {
  bundle()
  folder = mkdtempSync(join(tmpdir(), 'mount-lint-start-'))
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  if (process.env.UPDATE_START_UP === '1') record()
}, 120_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The code that V8 reports as executed, which needs no clock and no change of the program. */
function loadedBy(args: readonly string[], input = ''): Loaded {
  const coverage = mkdtempSync(join(folder, 'coverage-'))
  const env = { ...process.env, NODE_V8_COVERAGE: coverage, CI: '1' }
  spawnSync(process.execPath, [CLI, ...args], { cwd: folder, env, input })
  const urls = readdirSync(coverage).flatMap((file) => urlsIn(readFileSync(join(coverage, file), 'utf8')))
  const files = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
  const own = files.filter((file) => dirname(file) === dirname(CLI)).sort()
  const loaded: Record<string, number> = {}
  for (const file of own) loaded[chunkOf(file)] = (loaded[chunkOf(file)] ?? 0) + statSync(file).size
  return loaded
}

const urlsIn = (text: string): string[] =>
  (JSON.parse(text) as { result: { url: string }[] }).result.map(({ url }) => url)

const chunkOf = (file: string): string => basename(file).replace(/(?:-[\w-]{8})?\.js$/, '')

function record(): void {
  const table = Object.fromEntries(SITUATIONS.map(({ name, args, input }) => [name, loadedBy(args, input)]))
  writeFileSync(TABLE, `${JSON.stringify(table, undefined, 2)}\n`)
}

const recorded = (): Record<string, Loaded> => JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, Loaded>

/** The chunks that are larger than recorded. */
const grown = (loaded: Loaded, known: Loaded): string[] =>
  Object.entries(loaded).flatMap(([name, bytes]) =>
    bytes > (known[name] ?? 0) * GROWTH ? `${name}: ${bytes} bytes, not ${known[name] ?? 0}` : [],
  )

const sum = (loaded: Loaded): number => Object.values(loaded).reduce((total, bytes) => total + bytes, 0)

describe('the program loads only the chunks that it needs', () => {
  it.each(SITUATIONS)('$name', ({ name, args, input }) => {
    const known = recorded()[name] ?? {}
    const loaded = loadedBy(args, input)
    expect(Object.keys(loaded), WANTED).toEqual(Object.keys(known))
    expect(grown(loaded, known), WANTED).toEqual([])
  })

  it.each([
    { start: 'clean', most: 65_000 },
    // Without the parser of scripts.
    { start: 'finding in a compose file', most: 330_000 },
    // Without the parser of YAML.
    { start: 'finding in a script', most: 450_000 },
  ])('$start: at most $most bytes', ({ start, most }) => {
    const sizes = Object.entries(recorded()).flatMap(([name, loaded]) => (name.startsWith(start) ? sum(loaded) : []))
    expect(Math.max(...sizes)).toBeLessThan(most)
  })
})

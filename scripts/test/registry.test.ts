import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at } from '../workspace/places.mjs'
import { captureNode } from '../workspace/programs.mjs'

/** A new format and a new rule, each with its own folder or file. */
const TOY: Readonly<Record<string, string>> = {
  'packages/core/src/formats/toy/format.ts': `import type { Format } from '../format.js'

export const toy: Format<'toy'> = {
  id: 'toy',
  title: 'Toys',
  globs: ['**/*.toy'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => text.includes(':'),
  mayMount: () => true,
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}
`,
  'packages/core/src/formats/toy/read.ts': `import { traceSource } from '../../traced-text.js'
import type { Context, Reading, Source } from '../../types.js'
import { readCommand } from '../pieces.js'

export function read(source: Source, context: Context): Reading {
  const spec = traceSource(source)
  const words = ['docker', 'run', '-v'].map((text) => ({ text, atoms: [{ text, origins: [] }] }))
  return readCommand([...words, spec], { format: 'toy', path: source.path, folder: '.' }, context)
}
`,
  'packages/core/src/formats/toy/comments.ts': `import type { CommentSyntax } from '../format.js'

export const comments: CommentSyntax = { read: () => [], signs: ['; ', ''], unitAt: (_, at) => [at, at] }
`,
  'packages/core/src/rules/no-docker-socket.ts': `import type { Rule } from './rule.js'

export const noDockerSocket: Rule<'no-docker-socket'> = {
  id: 'no-docker-socket',
  severity: 'error',
  summary: 'Disallow the socket of Docker in containers',
  needs: 'mayMount',
  message: () => 'the container may start others',
  check: ({ source }, location) =>
    source?.text === '/var/run/docker.sock'
      ? { severity: 'error', host: source, meant: source.text, location }
      : undefined,
}
`,
}

/** The changes of each registry: an import, and an item of the list. */
const LINES = [
  {
    file: 'packages/core/src/formats/registry.ts',
    from: './toy/format.js',
    name: 'toy',
    before: '  markdown,\n] as const',
  },
  {
    file: 'packages/core/src/rules/index.ts',
    from: './no-docker-socket.js',
    name: 'noDockerSocket',
    before: 'noWindowsProject] as const',
  },
] as const

/** Runs the generators of \`npm run docs\` on the sources, then lints with the resulting core. */
const PROGRAM = `
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { driftOfSources } from './scripts/docs/drift.mjs'
import { loadRegistry } from './scripts/docs/registry.mjs'
import { bundledCore } from './scripts/rolldown/core.mjs'

const drifted = await driftOfSources(await loadRegistry())
for (const { path, fresh } of drifted) writeFileSync(path, fresh)
const bundle = await rolldown({
  input: 'packages/core/src/index.ts', platform: 'node', resolve: { alias: bundledCore }, logLevel: 'silent',
})
await bundle.write({ file: 'core.mjs', format: 'esm', codeSplitting: false })
const { lint, mayFind, formatByName, UNKNOWN_MACHINE } = await import(pathToFileURL('core.mjs').href)
const sources = [
  { path: 'a.toy', text: 'C:/fern:/a' },
  { path: 'compose.yaml', text: 'services: { web: { image: x, volumes: ["/var/run/docker.sock:/s"] } }' },
]
const run = { context: { read: () => undefined }, machine: UNKNOWN_MACHINE }
const linted = sources.map((source) => ({
  rules: lint(source).findings.map(({ rule }) => rule),
  mayFind: mayFind(source, formatByName(source.path), run),
}))
console.log(JSON.stringify({ drifted: drifted.map(({ path }) => path), linted }))
`

const PACKAGES = ['core', 'cli', 'eslint-plugin', 'language-server', 'playground', 'vscode']

const COPIED = [
  'package.json',
  '.prettierrc',
  '.pre-commit-hooks.yaml',
  'scripts',
  'docs',
  ...PACKAGES.flatMap((name) => ['src', 'package.json'].map((part) => `packages/${name}/${part}`)),
  'packages/core/node',
  'packages/cli/test/published-schema.ts',
  'packages/cli/test/transcripts',
  'packages/cli/schema',
  'packages/eslint-plugin/README.md',
]

const LINKED = ['', ...PACKAGES.map((name) => `packages/${name}`)]

let folder = ''

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function register({ file, from, name, before }: (typeof LINES)[number]): void {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(before)
  const listed = text.replace(
    before,
    before.replace(/(?=\n?\] as const)/, before.startsWith(' ') ? `\n  ${name},` : `, ${name}`),
  )
  write(file, `import { ${name} } from '${from}'\n${listed}`)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mount-lint-toy-'))
  for (const path of COPIED) cpSync(at(path), join(folder, path), { recursive: true })
  for (const path of LINKED) symlinkSync(at(path, 'node_modules'), join(folder, path, 'node_modules'))
  for (const [path, text] of Object.entries(TOY)) write(path, text)
  LINES.forEach(register)
  write('toy.mjs', PROGRAM)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a new format or rule needs only its own files and one line of the registry', () => {
  const { status, output } = captureNode([join(folder, 'toy.mjs')], folder)
  expect({ status, output }).toMatchObject({ status: 0 })
  const { drifted, linted } = JSON.parse(output) as { drifted: readonly string[]; linted: unknown }
  expect(drifted.map((path) => basename(path)).sort()).toEqual([
    '.pre-commit-hooks.yaml',
    'README.md',
    'comments.ts',
    'config.json',
    'loaders.ts',
    'needs.ts',
    'package.json',
    'plugin-types.ts',
    'readers.ts',
  ])
  expect(linted).toEqual([
    { rules: ['no-windows-path'], mayFind: true },
    { rules: ['no-docker-socket'], mayFind: true },
  ])
}, 120_000)

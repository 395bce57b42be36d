import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at } from '../workspace/places.mjs'
import {
  BAD,
  filesBelow,
  MESSAGE,
  must,
  newEnvironment,
  newFolder,
  pack,
  packProgram,
  pathWith,
  removeFolder,
  run,
  writeFiles,
} from './sandbox.js'

const MINUTES = 60_000

const work = newFolder()
const tarballs: Record<string, string> = {}

/** The package of core, compiled into an empty folder. */
function packCore(): string {
  const folder = join(work, 'core')
  for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(at('packages', 'core', name), join(folder, name))
  const compilerOptions = {
    composite: false,
    incremental: false,
    types: ['node'],
    typeRoots: [at('node_modules', '@types')],
    rootDir: at('packages', 'core'),
    outDir: join(folder, 'dist'),
    tsBuildInfoFile: null,
  }
  const include = ['src', 'node'].map((name) => at('packages', 'core', name))
  const config = { extends: at('packages', 'core', 'tsconfig.src.json'), compilerOptions, include }
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(config))
  must(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], { cwd: work })
  return pack(folder, work)
}

beforeAll(() => {
  tarballs['mount-lint'] = packProgram(work)
  tarballs['eslint-plugin-mount-lint'] = pack(at('packages', 'eslint-plugin'), work)
  tarballs['@mount-lint/core'] = packCore()
}, 2 * MINUTES)

afterAll(() => {
  removeFolder(work)
})

const ALWAYS = ['LICENSE', 'README.md', 'package.json']

test.each([
  [
    'mount-lint',
    /^dist\/(?:lsp\/)?(?:[^/]+\.js|third-party-licenses\.txt)$|^dist\/package\.json$|^schema\/[^/]+\.json$/,
  ],
  ['eslint-plugin-mount-lint', /^dist\/[^/]+\.(?:c?js|d\.ts)$|^dist\/third-party-licenses[^/]*\.txt$/],
  ['@mount-lint/core', /^dist\/(?:src|node)\/.+\.(?:js|d\.ts)$/],
])('%s is packed with its code, licence and README, and nothing else', (name, code) => {
  const folder = join(work, 'unpacked', name)
  writeFiles(folder, {})
  must('mkdir', ['-p', folder], { cwd: work })
  must('tar', ['-xzf', tarballs[name] ?? '', '--strip-components=1', '-C', folder], { cwd: work })
  const files = filesBelow(folder)
  expect(files).toEqual(expect.arrayContaining(ALWAYS))
  expect(files.filter((file) => code.test(file)).length).toBeGreaterThan(1)
  expect(files.filter((file) => !code.test(file) && ![...ALWAYS, 'CHANGELOG.md'].includes(file))).toEqual([])
})

const project = {
  'package.json': '{ "private": true, "type": "module" }',
  'compose.yaml': BAD,
  'eslint.config.js': `import mountLint from 'eslint-plugin-mount-lint'
export default [...mountLint.configs.recommended]
`,
  'lint.js': `import { readFileSync } from 'node:fs'
import { lint } from '@mount-lint/core'
import { formats } from '@mount-lint/core/formats'
import { readMachine } from '@mount-lint/core/node'
const text = readFileSync('compose.yaml', 'utf8')
const { findings } = lint({ path: 'compose.yaml', text })
console.log(formats.length > 0 && typeof readMachine, findings.map(({ rule }) => rule).join())
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, noEmit: true, target: 'es2023', module: 'nodenext', types: [] },
    files: ['types.ts'],
  }),
  'types.ts': `import mountLint from 'eslint-plugin-mount-lint'
import { lint, type LintResult } from '@mount-lint/core'
import { formats } from '@mount-lint/core/formats'
import { readMachine } from '@mount-lint/core/node'
export const result: LintResult = lint({ path: 'compose.yaml', text: '' })
export const names: readonly string[] = formats.map(({ id }) => id)
export const machine = readMachine('/', {}, 'none')
export default [...mountLint.configs.recommended]
`,
}

const node = (major: number): string => {
  const here = process.versions.node.startsWith(`${major}.`)
  return here
    ? process.execPath
    : (must(at('scripts', 'fetch-node'), [`${major}`], { cwd: work })
        .trim()
        .split('\n')
        .at(-1) ?? '')
}

describe.each([20, 22, 24, 26])('installed from tarballs on Node.js %d', (major) => {
  const folder = newFolder()
  let env = newEnvironment()

  beforeAll(() => {
    env = newEnvironment({ PATH: pathWith(join(node(major), '..')) })
    writeFiles(folder, project)
    must('npm', ['install', ...Object.values(tarballs)], { cwd: folder, env })
  }, 3 * MINUTES)

  afterAll(() => {
    removeFolder(folder)
  })

  test('npx mount-lint . lints', () => {
    expect(must('node', ['--version'], { cwd: folder, env })).toMatch(new RegExp(`^v${major}\\.`))
    const { status, output } = run('npx', ['mount-lint', '.'], { cwd: folder, env })
    expect(output).toContain(`compose.yaml:${MESSAGE}`)
    expect(status).toBe(1)
  })

  test('ESLint lints', () => {
    const { status, output } = run('npx', ['eslint', '.'], { cwd: folder, env })
    expect(output).toContain('mount-lint/no-windows-path')
    expect(status).toBe(1)
  })

  if (major === 20)
    test('strict TypeScript finds the types', () => {
      const { output } = run('node', [at('node_modules', 'typescript', 'bin', 'tsc')], { cwd: folder, env })
      expect(output).toBe('')
    })

  test('every entry point of core can be imported', () => {
    expect(must('node', ['lint.js'], { cwd: folder, env })).toBe('function no-windows-path\n')
  })
})

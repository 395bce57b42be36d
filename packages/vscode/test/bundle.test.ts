import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { bundle } from '../../../scripts/workspace/bundle.mjs'
import { serverModule } from '../src/server-module.js'

const EXTENSION = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  readonly version: string
  readonly main: string
  readonly icon: string
  readonly activationEvents: readonly string[]
  readonly contributes: { readonly jsonValidation: readonly { readonly url: string }[] }
}

const manifest = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8')) as Manifest

beforeAll(() => {
  bundle()
}, 120_000)

test('the bundled server runs in its folder and has the version of the extension', () => {
  const { module, args, options } = serverModule(EXTENSION)
  expect(args).toEqual(['--lsp'])
  const { stdout, stderr } = spawnSync(process.execPath, [...options.execArgv, module, '--version'], {
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({ stdout: `${manifest.version}\n`, stderr: '' })
})

test('every file that the manifest names exists', () => {
  const { main, icon, contributes } = manifest
  const files = [main, icon, ...contributes.jsonValidation.map(({ url }) => url)]
  expect(files.filter((file) => !existsSync(join(EXTENSION, file)))).toEqual([])
})

test('the extension requires only VS Code and modules of Node.js', () => {
  const code = readFileSync(join(EXTENSION, manifest.main), 'utf8')
  const required = [...code.matchAll(/\brequire\([`'"]([^`'"]+)[`'"]\)/g)].map(([, name = '']) => name)
  expect(required).toContain('vscode')
  expect([...new Set(required)].filter((name) => name !== 'vscode' && !isBuiltin(name))).toEqual([])
})

test('the extension is activated by file names only', () => {
  expect(manifest.activationEvents).toContain('workspaceContains:**/devcontainer.json')
  expect(manifest.activationEvents.filter((event) => !event.startsWith('workspaceContains:**/'))).toEqual([])
})

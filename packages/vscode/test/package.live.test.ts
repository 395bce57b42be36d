import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at } from '../../../scripts/workspace/places.mjs'
import { must, newEnvironment, newFolder, removeFolder } from '../../../scripts/test/sandbox.js'

const work = newFolder()

let names: string[] = []

beforeAll(() => {
  const out = join(work, 'mount-lint.vsix')
  must(process.execPath, [at('scripts', 'package-extension.mjs'), '--out', out], { cwd: work, env: newEnvironment() })
  names = Object.keys(unzipSync(readFileSync(out)))
}, 180_000)

afterAll(() => {
  removeFolder(work)
})

const CODE = /^extension\/dist\/(?:extension\.cjs|third-party-licenses\.txt|server\/(?:dist|schema|package\.json).*)$/

const ALWAYS = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/icon.png',
  'extension/package.json',
  'extension/readme.md',
]

test('vsce packs the extension with its server, licence and description, and nothing else', () => {
  expect(names.filter((name) => !CODE.test(name) && name !== 'extension/changelog.md').sort()).toEqual(ALWAYS)
  expect(names).toEqual(expect.arrayContaining(['extension/dist/extension.cjs', 'extension/dist/server/dist/lsp.js']))
})

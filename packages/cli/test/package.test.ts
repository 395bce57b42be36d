import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BAD, composeWith } from './sandbox.js'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))

/** Variables of `npm test` that would make npm install into this workspace. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  npm_config_loglevel: 'error',
}

const options = { env, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' } as const

const npm = (cwd: string, ...args: readonly string[]): string => execFileSync('npm', args, { ...options, cwd })

let installed = ''

beforeAll(() => {
  const packed = mkdtempSync(join(tmpdir(), 'mount-lint-packed-'))
  npm(packageFolder, 'pack', '--ignore-scripts', '--pack-destination', packed)
  const [tarball = ''] = readdirSync(packed)
  installed = mkdtempSync(join(tmpdir(), 'mount-lint-installed-'))
  writeFileSync(join(installed, 'package.json'), '{}')
  npm(installed, 'install', '--offline', '--no-audit', '--no-fund', join(packed, tarball))
  rmSync(packed, { recursive: true })
}, 60_000)

afterAll(() => {
  rmSync(installed, { recursive: true })
})

test('the packed program has no dependencies and contains no sources', () => {
  expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['mount-lint'])
  const content = readdirSync(join(installed, 'node_modules/mount-lint'))
  expect(content).toEqual(expect.arrayContaining(['dist', 'package.json', 'schema']))
  expect(content).not.toEqual(expect.arrayContaining(['src']))
})

test('it runs without other packages', { timeout: 20_000 }, () => {
  writeFileSync(join(installed, 'compose.yaml'), BAD)
  const { status, stdout, stderr } = spawnSync('npx', ['mount-lint', '.'], { ...options, cwd: installed })
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toContain('compose.yaml:5:9  error  `/mnt/c/Users/me/app` is on the Windows drive C:  no-windows-path')
})

test('it ends quietly if stdout is closed', { timeout: 20_000 }, async () => {
  const mounts = Array.from({ length: 900 }, (_, index) => `/mnt/c/data/${index}:/data/${index}`)
  writeFileSync(join(installed, 'large.compose.yaml'), composeWith(...mounts))
  const bin = join(installed, 'node_modules/mount-lint/dist/bin.js')
  const child = spawn(process.execPath, [bin, 'large.compose.yaml'], { cwd: installed, env })
  child.stdout.once('data', () => child.stdout.destroy())
  const stderr = child.stderr.setEncoding('utf8').toArray()
  await once(child, 'close')
  expect((await stderr).join('')).toBe('')
})

test('it exits with 2 if the report cannot be written', { timeout: 20_000 }, () => {
  writeFileSync(join(installed, 'clean.sh'), '#!/bin/sh\necho a\n')
  const bin = join(installed, 'node_modules/mount-lint/dist/bin.js')
  const readOnly = openSync(bin, 'r')
  const { status, stderr } = spawnSync(process.execPath, [bin, 'clean.sh'], {
    ...options,
    cwd: installed,
    stdio: ['ignore', readOnly, 'pipe'],
  })
  closeSync(readOnly)
  expect(status).toBe(2)
  expect(stderr).toMatch(/^mount-lint: the report cannot be written: EBADF[^\n]*\n$/)
})

test('it reads file names that arrive slowly', { timeout: 20_000 }, async () => {
  const bin = join(installed, 'node_modules/mount-lint/dist/bin.js')
  writeFileSync(join(installed, 'slow.sh'), '#!/bin/sh\ndocker run -v /mnt/c/x:/x nginx\n')
  const child = spawn(process.execPath, [bin, '--files-from', '-', '-f', 'stylish'], { cwd: installed, env })
  const stdout = child.stdout.setEncoding('utf8').toArray()
  child.stdin.write('slow')
  await new Promise((resolve) => setTimeout(resolve, 500))
  child.stdin.end('.sh\n')
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(1)
  expect((await stdout).join('')).toContain('2:15  error')
})

test('it ends at once when it is interrupted', { timeout: 20_000 }, async () => {
  const bin = join(installed, 'node_modules/mount-lint/dist/bin.js')
  const child = spawn(process.execPath, [bin, '--files-from', '-'], { cwd: installed, env })
  const closed = once(child, 'close')
  child.stdin.write('slow')
  await new Promise((resolve) => setTimeout(resolve, 500))
  child.kill('SIGINT')
  // A shell reports 130.
  expect(await closed).toEqual([null, 'SIGINT'])
})

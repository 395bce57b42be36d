import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { BAD, folderWith } from './sandbox.js'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))

/** What `npm test` tells its children about this workspace would make npm install into it. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  npm_config_loglevel: 'error',
}

const options = { env, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' } as const

const npm = (cwd: string, ...args: readonly string[]): string => execFileSync('npm', args, { ...options, cwd })

test('the packed program runs in a folder where nothing else is installed', { timeout: 60_000 }, () => {
  const packed = folderWith({})
  npm(packageFolder, 'pack', '--pack-destination', packed)
  const folder = folderWith({ 'package.json': '{}', 'compose.yaml': BAD })
  const [tarball = ''] = readdirSync(packed)
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(packed, tarball))

  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['mount-lint'])
  const installed = join(folder, 'node_modules/mount-lint')
  expect(readdirSync(installed)).toEqual(expect.arrayContaining(['dist', 'package.json', 'schema']))
  expect(readdirSync(installed)).not.toEqual(expect.arrayContaining(['src']))
  expect(JSON.parse(readFileSync(join(installed, 'schema/report.json'), 'utf8'))).toHaveProperty('$schema')

  const { status, stdout, stderr } = spawnSync('npx', ['mount-lint', '.'], { ...options, cwd: folder })
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toContain('compose.yaml:5:9  error  `/mnt/c/Users/me/app` is on the Windows drive C:  no-windows-path')
})

import { expect, test } from 'vitest'
import { copyCommand, inRoot } from '../src/copy-command.js'
import { composeWith, folderWith, runIn } from './sandbox.js'

test.each([
  ['/mnt/c/work', '/srv/work', 'mkdir -p /srv && cp -a /mnt/c/work /srv/'],
  ['/mnt/c/work', '/work', 'cp -a /mnt/c/work /'],
  ['/mnt/c/a b', '/srv/x', "mkdir -p /srv/x && cp -a '/mnt/c/a b/.' /srv/x/"],
])('%s is copied to %s', (from, to, command) => {
  expect(copyCommand(from, to, inRoot)).toBe(command)
})

test('a folder that is mapped outside of the home is fixed and copied there', async () => {
  const config = '{ "map": { "C:/work": "/srv" } }'
  const folder = folderWith({ 'compose.yaml': composeWith('/mnt/c/work/app:/app'), 'mount-lint.config.json': config })
  const { code, stdout } = await runIn(folder, ['--fix', '--force'])
  expect(code).toBe(0)
  expect(stdout).toContain('  mkdir -p /srv && cp -a /mnt/c/work/app /srv/\n')
  expect((await runIn(folder, ['--list', '-f', 'json'])).stdout).toContain('"source": "/srv/app"')
})

import type { Machine } from '@mount-lint/core'
import { describe, expect, test } from 'vitest'
import { copyCommand } from '../../src/copy-command.js'
import { linuxPathOf } from '../../src/fix/move-commands.js'
import { composeWith, folderWith, runIn } from '../sandbox.js'

const MACHINE: Machine = {
  kind: 'wsl2',
  mounts: [{ root: '/windows', windowsPath: 'D:\\' }, { root: '/mnt/c/x' }],
  driveRoots: ['/windir'],
}

describe('the Linux path of a Windows folder', () => {
  test.each([
    ['D:\\data', MACHINE, '/windows/data'],
    ['d:\\', MACHINE, '/windows'],
    ['C:\\Users\\me', MACHINE, '/windir/c/Users/me'],
    ['C:\\Users', { ...MACHINE, driveRoots: ['/'] }, '/c/Users'],
    ['C:\\Users', { ...MACHINE, driveRoots: [] }, '/mnt/c/Users'],
    ['\\\\nas\\team\\x', MACHINE, undefined],
  ])('%j', (windowsPath, machine, path) => {
    expect(linuxPathOf(windowsPath, machine)).toBe(path)
  })
})

describe('a folder is copied', () => {
  test.each([
    ['under its own name', '/mnt/c/app', '/app', 'cp -a /mnt/c/app ~/'],
    [
      'into a folder that may not be there',
      '/mnt/c/code/app',
      '/code/app',
      'mkdir -p ~/code && cp -a /mnt/c/code/app ~/code/',
    ],
    ['under another name', '/mnt/c/Users/me', '/project', 'mkdir -p ~/project && cp -a /mnt/c/Users/me/. ~/project/'],
    [
      'with a name in quotes',
      "/mnt/c/My Docs/it's",
      "/My Docs/it's",
      `mkdir -p ~/'My Docs' && cp -a '/mnt/c/My Docs/it'\\''s' ~/'My Docs'/`,
    ],
  ])('%s', (_, from, to, command) => {
    expect(copyCommand(from, to)).toBe(command)
  })
})

/** The commands that `--fix` prints. */
async function commandsFor(...volumes: string[]): Promise<string[]> {
  const { stdout } = await runIn(folderWith({ 'compose.yaml': composeWith(...volumes) }), ['--fix', '--force'])
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim())
}

const copyIn = (target: string): string =>
  `cd ${target} && { [ -z "$(ls -A)" ] || { echo "not copied: the volume is not empty" >&2; exit 1; }; } && owner=$(stat -c %u:%g .) && cp -R /from/. . && chown -R "$owner" .`

describe('the data is moved', () => {
  test('once for each folder, with everything in it', async () => {
    expect(await commandsFor('C:/a/b:/b', 'C:/a:/a', '/mnt/c/a:/again', 'D:/d:/d')).toEqual([
      'cp -a /mnt/c/a ~/',
      'cp -a /mnt/d/d ~/',
    ])
  })

  test('into a volume by the service that uses it', async () => {
    expect(await commandsFor('C:/pg:/var/lib/postgresql/data')).toEqual([
      `docker compose -f compose.yaml run --rm --no-deps --user root --entrypoint sh -v /mnt/c/pg:/from:ro web -c '${copyIn('/var/lib/postgresql/data')}'`,
    ])
  })

  test('into a volume of a script, named after its folder, by the image', async () => {
    const folder = folderWith({ 'shop/run.sh': 'docker run -v C:/my:/var/lib/mysql mysql:9\n' })
    const { stdout } = await runIn(folder, ['--fix', '--force'])
    expect(stdout).toContain(
      `  docker run --rm --user root --entrypoint sh -v /mnt/c/my:/from:ro -v shop-mysql-data:/var/lib/mysql mysql:9 -c '${copyIn('/var/lib/mysql')}'\n`,
    )
  })

  test('except for caches and dependencies', async () => {
    expect(await commandsFor('C:/app/node_modules:/app/node_modules', 'C:/npm:/root/.npm')).toEqual([])
  })

  test('after an old volume with options is removed', async () => {
    const text =
      'services:\n  a:\n    image: x\n    volumes: [v:/v]\nvolumes:\n  v:\n    driver_opts: { type: none, o: bind, device: /mnt/c/v }\n'
    const { stdout } = await runIn(folderWith({ 'compose.yaml': text }), ['--fix', '--force'])
    expect(stdout).toContain('remove the changed volumes with `docker volume rm`')
  })

  test('into the volume of each project', async () => {
    const text = composeWith('C:/pg:/var/lib/postgresql/data')
    const folder = folderWith({ 'a/compose.yaml': text, 'b/compose.yaml': text })
    const { stdout } = await runIn(folder, ['--fix', '--force'])
    expect(stdout.match(/-f \S+/g)).toEqual(['-f a/compose.yaml', '-f b/compose.yaml'])
  })

  test('into the volume of the whole project', async () => {
    const folder = folderWith({
      'compose.yaml': composeWith('./data:/data'),
      'compose.override.yaml': composeWith('C:/pg:/var/lib/postgresql/data'),
    })
    const { stdout } = await runIn(folder, ['--fix', '--force'])
    expect(stdout.match(/-f \S+/g)).toEqual(['-f compose.yaml', '-f compose.override.yaml'])
  })

  test('unless a variable decides the folder', async () => {
    expect(await commandsFor('/mnt/c/Users/${WHO}/app:/app')).toEqual([])
  })
})

import { chmodSync, lstatSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BAD, GOOD, composeWith, folderWith, runIn, type Content } from '../sandbox.js'

const FIXED = composeWith('~/app:/app')

/** The files of a folder after a fix with --force. */
async function fixed(files: Readonly<Record<string, Content>>, ...args: string[]) {
  const folder = folderWith(files)
  const outcome = await runIn(folder, ['--fix', '--force', ...args])
  return { ...outcome, folder, read: (name: string) => readFileSync(join(folder, name), 'utf8') }
}

describe('a fix', () => {
  test('writes the alternative, reports it, and leaves no other files behind', async () => {
    const { code, stdout, stderr, folder, read } = await fixed({ 'compose.yaml': BAD })
    expect(read('compose.yaml')).toBe(FIXED)
    expect({ code, stderr, left: readdirSync(folder) }).toEqual({ code: 0, stderr: '', left: ['compose.yaml'] })
    expect(stdout).toContain('Fixed 1 mount in 1 file: compose.yaml\n')
    expect(stdout).toContain('  cp -a /mnt/c/Users/me/app ~/\n')
    expect(stdout).toContain('No mounts on Windows drives in 1 file.')
  })

  test('changes nothing when it is repeated', async () => {
    const { folder, read } = await fixed({ 'compose.yaml': BAD })
    const { stdout } = await runIn(folder, ['--fix', '--force'])
    expect(stdout).toContain('Nothing to fix.')
    expect(read('compose.yaml')).toBe(FIXED)
  })

  test('changes the file that contains the path', async () => {
    const { read } = await fixed({ 'compose.yaml': composeWith('${DATA}/x:/x'), '.env': 'DATA=C:\\data\n' })
    expect([read('compose.yaml'), read('.env')]).toEqual([composeWith('${DATA}/x:/x'), 'DATA=~/data\n'])
  })

  test('declares its new volumes, several in one file', async () => {
    const services = (...volumes: string[]) =>
      volumes.map((volume, index) => `  s${index}:\n    image: x\n    volumes:\n      - ${volume}\n`).join('')
    const { code, read } = await fixed({
      'compose.yaml': `services:\n${services('C:/pg:/var/lib/postgresql/data', 'C:/my:/var/lib/mysql')}`,
    })
    const after = services('s0-data:/var/lib/postgresql/data', 's1-data:/var/lib/mysql')
    expect(code).toBe(0)
    expect(read('compose.yaml')).toBe(`services:\n${after}\nvolumes:\n  s1-data:\n  s0-data:\n`)
  })

  test('keeps line ends, the byte order mark and a missing last line end', async () => {
    const text = BAD.replaceAll('\n', '\r\n').trimEnd()
    const { folder } = await fixed({ 'compose.yaml': `\uFEFF${text}` })
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(`\uFEFF${FIXED.replaceAll('\n', '\r\n').trimEnd()}`)
  })

  test.each(['utf16le', 'utf16be'] as const)('keeps %s', async (name) => {
    const bytesOf = (text: string): Buffer => {
      const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
      return name === 'utf16le' ? bytes : bytes.swap16()
    }
    const { folder } = await fixed({ 'compose.yaml': bytesOf(BAD) })
    expect(readFileSync(join(folder, 'compose.yaml'))).toEqual(bytesOf(FIXED))
  })

  test('keeps the mode', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    chmodSync(join(folder, 'compose.yaml'), 0o751)
    await runIn(folder, ['--fix', '--force'])
    expect(statSync(join(folder, 'compose.yaml')).mode & 0o7777).toBe(0o751)
  })

  test('writes through a link', async () => {
    const { folder, read } = await fixed(
      { 'real/base.yaml': BAD, 'compose.yaml': { link: 'real/base.yaml' } },
      'compose.yaml',
    )
    expect(lstatSync(join(folder, 'compose.yaml')).isSymbolicLink()).toBe(true)
    expect(readlinkSync(join(folder, 'compose.yaml'))).toBe('real/base.yaml')
    expect(read('real/base.yaml')).toBe(FIXED)
  })

  test('does not change clean files and findings without a fix', async () => {
    const script = 'docker run -v "$(cygpath -w "$x")":/app img\n'
    const { read } = await fixed({ 'compose.yaml': GOOD, 'run.sh': script })
    expect([read('compose.yaml'), read('run.sh')]).toEqual([GOOD, script])
  })

  test('reports the remaining findings', async () => {
    const { code, stdout, read } = await fixed({
      'run.sh': 'docker run -v /mnt/c/a:/a -v "$(cygpath -w "$x")":/x img\n',
      'compose.yaml': composeWith('/mnt/c/${A}/a:/a', '${B:-/mnt/c/b}/${A}:/b'),
    })
    expect(read('run.sh')).toBe('docker run -v ~/a:/a -v "$(cygpath -w "$x")":/x img\n')
    expect(code).toBe(0)
    expect(stdout).toContain('run.sh:1:26  warning')
    expect(stdout).toContain('1 warning in 1 of 2 files.')
  })

  test('keeps stdout for reports that programs read', async () => {
    const { stdout, stderr } = await fixed({ 'compose.yaml': BAD }, '--format=json')
    expect(JSON.parse(stdout)).toMatchObject({ findings: [] })
    expect(stderr).toContain('Fixed 1 mount')
  })
})

describe('a dry run', () => {
  const dryRun = (files: Readonly<Record<string, Content>>) => fixed(files, '--dry-run')

  test('prints a diff and changes nothing', async () => {
    const { code, stdout, stderr, read } = await dryRun({ 'app/compose.yaml': BAD })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(read('app/compose.yaml')).toBe(BAD)
    expect(stdout).toBe(
      [
        '--- a/app/compose.yaml',
        '+++ b/app/compose.yaml',
        '@@ -2,4 +2,4 @@',
        '   web:',
        '     image: nginx',
        '     volumes:',
        '-      - /mnt/c/Users/me/app:/app',
        '+      - ~/app:/app',
        '',
      ].join('\n'),
    )
  })

  test('of the text on stdin runs no git', async () => {
    const args = ['--stdin-filename', 'new.sh', '--fix', '--dry-run']
    const { code, stdout, stderr } = await runIn(folderWith({}), args, { stdin: 'docker run -v C:/x:/x img\n' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('+docker run -v ~/x:/x img\n')
  })

  test('prints nothing if there is nothing to change', async () => {
    expect(await dryRun({ 'compose.yaml': GOOD })).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })
})

describe('without --force', () => {
  test('does not change files outside of repositories', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    const { code, stdout, stderr } = await runIn(folder, ['--fix'])
    expect(stdout).not.toContain('Nothing to fix')
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(BAD)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'mount-lint: compose.yaml is not in a git repository, so git cannot restore it; use --force to change it anyway\n',
    })
  })
})

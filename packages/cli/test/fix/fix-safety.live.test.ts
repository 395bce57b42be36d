import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { BAD, composeWith, folderWith, machineAt, runIn } from '../sandbox.js'

const FIXED = composeWith('~/app:/app')

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd, encoding: 'utf8' })

function commit(folder: string): void {
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'x')
}

describe('a file keeps', () => {
  test('its extended attributes, ACL, owner and mode', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    const path = join(folder, 'compose.yaml')
    chmodSync(path, 0o640)
    execFileSync('setfattr', ['-n', 'user.note', '-v', 'kept', path])
    execFileSync('setfacl', ['-m', 'u:nobody:r', path])
    if (process.getuid?.() === 0) execFileSync('chown', ['nobody:nogroup', path])
    const described = (): string[] => [
      execFileSync('getfattr', ['--absolute-names', '-d', path], { encoding: 'utf8' }),
      execFileSync('getfacl', ['--absolute-names', path], { encoding: 'utf8' }),
    ]
    const before = described()
    await runIn(folder, ['--fix', '--force'])
    expect(readFileSync(path, 'utf8')).toBe(FIXED)
    expect(described()).toEqual(before)
  })
})

describe('is not changed, not even with --force:', () => {
  test('a file with hard links', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    linkSync(join(folder, 'compose.yaml'), join(folder, 'other-name'))
    const { code, stderr } = await runIn(folder, ['--fix', '--force'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'mount-lint: compose.yaml has other hard links, which would keep the old text, and is not changed\n',
    })
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(BAD)
    expect(statSync(join(folder, 'other-name')).nlink).toBe(2)
  })

  test('a read-only file', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    chmodSync(join(folder, 'compose.yaml'), 0o444)
    const { code, stderr } = await runIn(folder, ['--fix', '--force'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'mount-lint: compose.yaml is read-only and is not changed\n',
    })
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(BAD)
  })

  test.each([
    ['that is sourced', { 'a.sh': '. ../neighbour/rc.sh\ndocker run -v $D:/y i\n' }],
    ['that is included', { 'compose.yaml': 'include: [../neighbour/compose.yaml]\n' }],
  ])(
    'a file of another project %s, even if it is clean there and the config contains the new text',
    async (_, files) => {
      const folder = folderWith({
        'neighbour/rc.sh': 'D=/mnt/c/Users/me/app\n',
        'neighbour/compose.yaml': BAD,
        ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`project/${name}`, text])),
        'project/mount-lint.config.json': '{ "map": { "C:/Users/me/app": "/tmp/chosen" } }',
      })
      commit(join(folder, 'neighbour'))
      commit(join(folder, 'project'))
      const { code } = await runIn(join(folder, 'project'), ['--fix', '--force'])
      expect(code).toBe(1)
      expect(git(join(folder, 'neighbour'), 'status', '--porcelain')).toBe('')
    },
  )

  test('the target of a link in the repository', async () => {
    const folder = folderWith({ 'neighbour/compose.yaml': BAD, 'project/readme.md': '' })
    symlinkSync('../neighbour/compose.yaml', join(folder, 'project/compose.yaml'))
    commit(join(folder, 'neighbour'))
    commit(join(folder, 'project'))
    await runIn(join(folder, 'project'), ['--fix', '--force'])
    expect(git(join(folder, 'neighbour'), 'status', '--porcelain')).toBe('')
  })
})

test('a file that is marked as skip-worktree keeps its local change', async () => {
  const folder = folderWith({ 'compose.yaml': composeWith('./data:/data') })
  commit(folder)
  git(folder, 'update-index', '--skip-worktree', 'compose.yaml')
  writeFileSync(join(folder, 'compose.yaml'), BAD)
  const { stderr } = await runIn(folder, ['--fix'])
  expect(stderr).toBe(
    'mount-lint: compose.yaml is marked as skip-worktree in git, so git cannot restore it; use --force to change it anyway\n',
  )
  expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(BAD)
})

test('a finding whose alternative is the same folder is not reported as fixed', async () => {
  const script = 'cd /mnt/c/app\ndocker run -v ./src:/x i\n'
  const folder = folderWith({ 'run.sh': script })
  const mounts = [{ root: '/mnt/c', windowsPath: 'C:\\' }]
  const machine = { ...machineAt(folder), kind: 'wsl2' as const, mounts, driveRoots: ['/mnt'] }
  const { stdout, code } = await runIn(folder, ['--fix', '--force', 'run.sh'], { machine })
  expect(code).toBe(1)
  expect(stdout).not.toContain('Fixed')
  expect(readFileSync(join(folder, 'run.sh'), 'utf8')).toBe(script)
})

test('the next run removes temporary files of a killed one', async () => {
  const name = '.mount-lint-01234567-89ab-cdef-0123-456789abcdef.tmp'
  const folder = folderWith({ 'compose.yaml': BAD, [name]: 'half', '.mount-lint-notes.tmp': 'mine' })
  await runIn(folder, ['--fix', '--force'])
  expect(readdirSync(folder).sort()).toEqual(['.mount-lint-notes.tmp', 'compose.yaml'])
})

describe('the program itself', () => {
  const bin = fileURLToPath(new URL('../../dist/bin.js', import.meta.url))
  const FILES = 30
  const many = (): string =>
    folderWith(Object.fromEntries(Array.from({ length: FILES }, (_, index) => [`d${index}/compose.yaml`, BAD])))
  const start = (folder: string) =>
    spawn(process.execPath, [bin, '--fix', '--force', folder], { cwd: folder, stdio: 'ignore' })
  const textsIn = (folder: string): string[] =>
    Array.from({ length: FILES }, (_, index) => readFileSync(join(folder, `d${index}/compose.yaml`), 'utf8'))
  const namesIn = (folder: string): string[] =>
    Array.from({ length: FILES }, (_, index) => `d${index}`).flatMap((name) => readdirSync(join(folder, name)))
  const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.on('exit', resolve))

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('leaves each file old or new after %s', async (signal) => {
    const folder = many()
    const child = start(folder)
    const exit = ended(child)
    while (child.exitCode === null && !textsIn(folder).includes(FIXED))
      await new Promise((resolve) => setTimeout(resolve, 1))
    child.kill(signal)
    await exit
    for (const text of textsIn(folder)) expect([BAD, FIXED]).toContain(text)
    await ended(start(folder))
    expect(new Set(textsIn(folder))).toEqual(new Set([FIXED]))
    expect(new Set(namesIn(folder))).toEqual(new Set(['compose.yaml']))
  })

  test('fixes all files if two runs happen at once', async () => {
    const folder = many()
    expect(await Promise.all([ended(start(folder)), ended(start(folder))])).toEqual([0, 0])
    expect(new Set(textsIn(folder))).toEqual(new Set([FIXED]))
    expect(new Set(namesIn(folder))).toEqual(new Set(['compose.yaml']))
  })
})

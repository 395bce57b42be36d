import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from '@mount-lint/core'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/run.js'
import { composeWith, folderWith, runIn } from '../sandbox.js'

const WSL: Machine = {
  kind: 'wsl2',
  home: '/home/me',
  cwd: '/mnt/c/Users/me/code/app',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  driveRoots: ['/mnt'],
}
const WINDOWS: Machine = { kind: 'windows', cwd: 'C:/code/app', mounts: [], driveRoots: [] }
const HOME_ON_DRIVE: Machine = { ...WSL, cwd: '/srv/app', home: '/mnt/c/Users/me' }

const FILES = {
  'compose.yaml': composeWith('./a:/a', './b:/b', './c:/c'),
  'bin/start.sh': 'docker run -v ./d:/d -v "$PWD/e:/e" node\n',
}

const REASON = `Containers access Windows drives through the WSL 2 VM boundary: files are often ten times slower, file watchers miss
changes, and databases refuse the permissions.
`
const ADVICE_WITHOUT_MOVE = `If it has to stay there, use named volumes for databases and for folders such as \`node_modules\`, run "Dev Containers:
Clone Repository in Container Volume" in VS Code, or set up a synchronized file share in Docker Desktop (paid plans).
`
const MOVE = 'mkdir -p ~/code && cp -a /mnt/c/Users/me/code/app ~/code/ && cd ~/code/app'

const printed = async (machine: Machine, files = FILES as Record<string, string>, args: readonly string[] = []) =>
  runIn(folderWith(files), args, { machine })

test('a project on a Windows drive is one block, however many mounts it affects', async () => {
  expect(await printed(WSL)).toEqual({
    code: 0,
    stderr: '',
    stdout: `C:\\Users\\me\\code\\app  warning  the project is on a Windows drive, and so are 5 mounts in 2 files  no-windows-project
  bin/start.sh:1:15  ./d
  bin/start.sh:1:26  $PWD/e
  compose.yaml:5:9   ./a
  and 2 more mounts

Move it into the Linux home:

  ${MOVE}

${ADVICE_WITHOUT_MOVE}
${REASON}
5 warnings in 2 files.
`,
  })
})

test('on Windows, the command is for WSL', async () => {
  const { stdout } = await printed(WINDOWS, { 'compose.yaml': composeWith('./a:/a') })
  expect(stdout)
    .toBe(`C:\\code\\app  warning  the project is on a Windows drive, and so is 1 mount in 1 file  no-windows-project
  compose.yaml:5:9  ./a

Run this in WSL, and Docker from there:

  mkdir -p ~/code && cp -a /mnt/c/code/app ~/code/ && cd ~/code/app

Windows programs reach it at \\\\wsl.localhost\\<distro>\\home\\<user>\\code\\app, slowly; Docker mounts it only if Docker
Desktop is integrated with the distro.

${ADVICE_WITHOUT_MOVE}
${REASON}
1 warning in 1 file.
`)
})

test('a project that is a whole drive is named by its folder, and not moved', async () => {
  const machine: Machine = { ...WSL, cwd: '/mnt/d', mounts: [{ root: '/mnt/d', windowsPath: 'D:\\' }] }
  const { stdout } = await printed(machine, { 'compose.yaml': composeWith('./a:/a') })
  expect(stdout)
    .toBe(`/mnt/d  warning  the project is on a Windows drive, and so is 1 mount in 1 file  no-windows-project
  compose.yaml:5:9  ./a

${ADVICE_WITHOUT_MOVE}
${REASON}
1 warning in 1 file.
`)
})

test('the command is a clone if git has a remote', async () => {
  const folder = folderWith({
    'compose.yaml': composeWith('./a:/a'),
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/config': '[remote "origin"]\n\turl = https://example.com/app.git\n',
  })
  const machine = { ...WSL, cwd: folder, mounts: [{ root: folder, windowsPath: 'C:\\code\\app' }] }
  const { stdout } = await runIn(folder, [], { machine })
  expect(stdout).toContain(`Move it into the Linux home (push first: a clone has only what is pushed):

  git clone https://example.com/app.git ~/code/app && cd ~/code/app
`)
})

test('a home folder on a Windows drive is one block', async () => {
  const { stdout } = await printed(HOME_ON_DRIVE, { 'compose.yaml': composeWith('~/a:/a', '~/b:/b') })
  expect(stdout).toContain(
    `/mnt/c/Users/me  warning  the home folder is on a Windows drive, and so are 2 mounts in 1 file  no-windows-project
  compose.yaml:5:9  ~/a
  compose.yaml:6:9  ~/b

If it`,
  )
})

test('other findings come before it', async () => {
  const { stdout } = await printed(WSL, { 'compose.yaml': composeWith('./a:/a', '/mnt/d/b:/b') })
  expect(stdout.match(/^\S+ {2}(?:error|warning) {2}/gm)).toEqual([
    'compose.yaml:6:9  error  ',
    'C:\\Users\\me\\code\\app  warning  ',
  ])
})

test('stylish prints the block, too', async () => {
  const { stdout } = await printed(WSL, { 'compose.yaml': composeWith('./a:/a') }, ['--format', 'stylish'])
  expect(stdout)
    .toBe(`C:\\Users\\me\\code\\app  warning  the project is on a Windows drive, and so is 1 mount in 1 file  no-windows-project
  compose.yaml:5:9  ./a

Move it into the Linux home:

  ${MOVE}

${ADVICE_WITHOUT_MOVE}
1 warning in 1 file.
`)
})

describe('machine formats keep one result for each mount, with one notice for the run', () => {
  const NOTICE = `The project is on a Windows drive, and so are 5 mounts in 2 files (C:\\Users\\me\\code\\app). ${ADVICE_WITHOUT_MOVE.replaceAll('\n', ' ').trim()} Move it into the Linux home: ${MOVE}`

  test('json', async () => {
    const { stdout } = await printed(WSL, FILES, ['--format', 'json'])
    const { findings, notices } = JSON.parse(stdout) as { findings: object[]; notices: string[] }
    expect({ findings: findings.length, notices }).toEqual({ findings: 5, notices: [NOTICE] })
  })

  test('jsonl', async () => {
    const { stdout } = await printed(WSL, FILES, ['--format', 'jsonl'])
    expect(stdout.split('\n').filter((line) => line.includes('"notice"'))).toEqual([
      JSON.stringify({ type: 'notice', message: NOTICE }),
    ])
  })

  test('sarif', async () => {
    const { stdout } = await printed(WSL, FILES, ['--format', 'sarif'])
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [{ invocations: [{ toolExecutionNotifications: [{ level: 'warning', message: { text: NOTICE } }] }] }],
    })
  })

  test('github', async () => {
    const { stdout } = await printed(WSL, FILES, ['--format', 'github'])
    expect(stdout.split('\n').slice(-2)).toEqual([`::notice title=mount-lint::${NOTICE}`, ''])
  })
})

describe('the location of the project stops no commit', () => {
  test.each([
    ['a pre-commit hook', { PRE_COMMIT: '1' }, 0],
    ['any other run', {}, 1],
  ])('in %s', async (_title, env, code) => {
    const folder = folderWith({ 'compose.yaml': composeWith('./a:/a') })
    const args = ['--max-warnings', '0', '--rule', 'no-windows-project:error']
    expect((await runIn(folder, args, { machine: WSL, env })).code).toBe(code)
  })
})

describe('in a run over more than 50 files', () => {
  const MANY = Object.fromEntries(
    Array.from({ length: 51 }, (_, index) => [`${String(index).padStart(2, '0')}/compose.yaml`, composeWith('./a:/a')]),
  )
  const TITLE = 'C:\\Users\\me\\code\\app  warning  the project is on a Windows drive'
  const LAST = '50/compose.yaml'

  test('the first line is printed before the last file is read', async () => {
    const folder = folderWith(MANY)
    const pieces: string[] = []
    const write = (text: string): void => {
      if (pieces.push(text) === 1) writeFileSync(join(folder, LAST), composeWith('./a:/a', './b:/b'))
    }
    const terminal = { write }
    const readStdin = () => Promise.resolve('')
    await run({ args: [], cwd: folder, env: {}, stdout: terminal, stderr: terminal, machine: () => WSL, readStdin })
    expect(pieces[0]).toBe(`${TITLE}  no-windows-project\n\n`)
    expect(pieces[1]).toContain(`${TITLE}, and so are 52 mounts in 51 files  no-windows-project\n`)
  })

  test.each([
    { title: 'in machine formats', args: ['--format', 'unix'] },
    { title: 'with --list', args: ['--list'] },
    { title: 'with --quiet', args: ['--quiet'] },
    { title: 'with --output-file', args: ['--output-file', 'report.txt'] },
    { title: 'if the rule is off', args: ['--rule', 'no-windows-project:off'] },
  ])('the first line is not printed early $title', async ({ args }) => {
    expect((await printed(WSL, MANY, args)).stdout).not.toContain(`${TITLE}  no-windows-project\n`)
  })
})

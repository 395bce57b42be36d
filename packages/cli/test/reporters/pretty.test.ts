import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { BAD, GOOD, composeWith, folderWith, runIn } from '../sandbox.js'

const REASON = 'Containers access Windows drives'

test('a finding has its place, its lines and its replacement, and the counts come last', async () => {
  const { stdout } = await runIn(folderWith({ 'app/compose.yaml': BAD }), ['.'])
  expect(stdout).toBe(`app/compose.yaml:5:9  error  \`/mnt/c/Users/me/app\` is on the Windows drive C:  no-windows-path
 4 |     volumes:
 5 |       - /mnt/c/Users/me/app:/app
   |         ^^^^^^^^^^^^^^^^^^^
   |         write \`~/app\` instead

Containers access Windows drives through the WSL 2 VM boundary: files are often ten times slower, file watchers miss
changes, and databases refuse the permissions.

1 error in 1 file.
1 of 1 can be fixed with \`mount-lint --fix\`.
`)
})

test('a path that is written elsewhere is shown there, too, with its replacement', async () => {
  const folder = folderWith({
    'compose.yaml': composeWith('${DATA}/uploads:/data'),
    '.env': 'DATA=/mnt/c/Users/me/data\n',
  })
  const { stdout } = await runIn(folder, ['.'])
  expect(stdout).toContain(`   |         ^^^^^^^^^^^^^^^
  .env:1:6  written here
 1 | DATA=/mnt/c/Users/me/data
   |      ^^^^^^^^^^^^^^^^^^^^
   |      write \`~/data\` here
`)
})

test('a default is shown once, though it is both use and definition', async () => {
  const folder = folderWith({ 'run.sh': '#!/bin/sh\nSRC=${1:-/mnt/c/src}\ndocker run -v "$SRC:/src" nginx\n' })
  const { stdout } = await runIn(folder, ['.'])
  expect(stdout).toContain(` 2 | SRC=\${1:-/mnt/c/src}
 3 | docker run -v "$SRC:/src" nginx
   |                ^^^^
  run.sh:2:10  written here
 2 | SRC=\${1:-/mnt/c/src}
   |          ^^^^^^^^^^
   |          write \`~/src\` here

Containers`)
})

test('the places between the mount and the characters are shown in order', async () => {
  const script = '#!/bin/sh\nrun() {\n  docker run -v "$1:/src" nginx\n}\nrun /mnt/c/a\nrun /mnt/c/b\n'
  const { stdout } = await runIn(folderWith({ 'run.sh': script }), ['.'])
  const places = stdout.match(/^ *run\.sh:\d+:\d+/gm)
  expect(places).toEqual(['run.sh:3:18', '  run.sh:5:5', 'run.sh:3:18', '  run.sh:6:5'])
})

test.each([
  ['a terminal of 60 columns', 60, 60],
  ['a terminal that does not know its columns', 0, 120],
])('on %s no source line and no sentence is longer', async (_title, columns, longest) => {
  const folder = folderWith({ 'compose.yaml': composeWith(`/mnt/c/${'long/'.repeat(40)}:/x`) })
  const { stdout } = await runIn(folder, ['.'], { isTTY: true, env: { NO_COLOR: '1' }, columns })
  const [, ...lines] = stdout.split('\n').filter((line) => !line.includes('instead'))
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(longest)
  expect(stdout).toMatch(new RegExp(`^Containers access .{${longest - 40},}$`, 'm'))
})

test('the reason why it matters is printed once', async () => {
  const folder = folderWith({ 'compose.yaml': composeWith('/mnt/c/a:/a', '/mnt/c/b:/b'), 'b/compose.yaml': BAD })
  const { stdout } = await runIn(folder, ['.'])
  expect(stdout.split(REASON)).toHaveLength(2)
})

describe('the last line', () => {
  test.each([
    ['of a clean run', { 'compose.yaml': GOOD }, 'No mounts on Windows drives in 1 file.\n'],
    ['of an empty folder', {}, 'No files to lint; --help lists the formats.\n'],
    [
      'of files that the config ignores',
      { 'compose.yaml': BAD, 'mount-lint.config.json': '{ "ignore": ["*.yaml"] }' },
      'No files to lint; 1 file ignored by the config or an option.\n',
    ],
  ])('%s is the only one', async (_title, files, last) => {
    const args = ['.', '--no-error-on-unmatched']
    expect(await runIn(folderWith(files), args)).toEqual({ code: 0, stdout: last, stderr: '' })
  })

  test.each([
    ['a comment', { 'compose.yaml': composeWith('/mnt/c/a:/a # mount-lint-ignore') }, [], '1 hidden by comments'],
    [
      'a rule that is off',
      { 'compose.yaml': BAD },
      ['--rule', 'no-windows-path:off'],
      '1 hidden by rule settings or `allow`',
    ],
    [
      '--quiet',
      { 'compose.yaml': composeWith('/mnt/c/Users/me/.ssh:/root/.ssh:ro') },
      ['--quiet'],
      '1 hidden by --quiet',
    ],
  ])('counts what %s hides', async (_title, files, args, hidden) => {
    const { stdout } = await runIn(folderWith(files), ['.', ...args])
    expect(stdout).toBe(`Nothing to report in 1 file; ${hidden}.\n`)
  })

  test('counts what is hidden beside findings', async () => {
    const text = composeWith('/mnt/c/a:/a', '/mnt/c/b:/b # mount-lint-ignore')
    const { stdout } = await runIn(folderWith({ 'compose.yaml': text }), ['.'])
    expect(stdout).toContain('\n1 error in 1 file; 1 hidden by comments.\n')
  })

  test('counts what a baseline hides', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    await runIn(folder, ['.', '--baseline', 'known.json', '--update-baseline'])
    const { stdout } = await runIn(folder, ['.', '--baseline', 'known.json'])
    expect(stdout).toBe('Nothing to report in 1 file; 1 hidden by the baseline.\n')
  })

  test('counts the findings that --fix can fix', async () => {
    const folder = folderWith({ 'compose.yaml': composeWith('/mnt/c/a:/a', '${APPDATA}\\\\x:/b') })
    const { stdout } = await runIn(folder, ['.'])
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^[12] of 2 can be fixed with `mount-lint --fix`\.$/)
  })

  test.each([
    ['counts', composeWith('/mnt/c/a:/a', '/mnt/c/b:/b', './c:/c'), '2 errors in 1 file.'],
    [
      'counts warnings apart',
      composeWith('/mnt/c/a:/a', '/mnt/c/Users/me/.ssh:/root/.ssh'),
      '1 error and 1 warning in 1 file.',
    ],
  ])('%s', async (_title, content, last) => {
    const { stdout } = await runIn(folderWith({ 'compose.yaml': content }), ['.'])
    expect(stdout.trimEnd().split('\n').at(-2)).toBe(last)
  })

  test('counts paths that could not be read', async () => {
    const { stdout } = await runIn(folderWith({ 'compose.yaml': GOOD }), ['.', 'nowhere'])
    expect(stdout).toBe('No mounts on Windows drives in 1 file; 1 path could not be read.\n')
  })
})

describe('colours', () => {
  test.each([
    ['on a terminal', { isTTY: true }, true],
    ['not when piped', {}, false],
    ['not on a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['not with NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['with an empty NO_COLOR, which counts as none', { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['with FORCE_COLOR when piped', { env: { FORCE_COLOR: '1' } }, true],
    ['with FORCE_COLOR over NO_COLOR', { env: { FORCE_COLOR: '', NO_COLOR: '1' } }, true],
    ['not with FORCE_COLOR=0', { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
  ])('%s', async (_title, terminal, isColored) => {
    const folder = folderWith({ 'compose.yaml': BAD })
    const { stdout } = await runIn(folder, ['.'], terminal)
    expect(stdout !== stripVTControlCharacters(stdout)).toBe(isColored)
    expect(stripVTControlCharacters(stdout)).toBe((await runIn(folder, ['.'])).stdout)
  })
})

test('the content and the names of files cannot control the terminal', async () => {
  const folder = folderWith({ '\u001B[2Jcompose.sh': '#!/bin/sh\ndocker run -v "/mnt/c/\u001B[31mx:/x" nginx\n' })
  const { stdout } = await runIn(folder, ['.'])
  expect(stdout).toContain(String.raw`\x1b[2Jcompose.sh:2:16`)
  expect(stdout).not.toContain('\u001B')
})

test('a list is a table for each file', async () => {
  const folder = folderWith({
    'compose.yaml': composeWith('/mnt/c/Users/me/app:/app', 'data:/var/lib/data:ro') + 'volumes: { data: }\n',
  })
  const { stdout } = await runIn(folder, ['--list'])
  expect(stdout).toBe(`compose.yaml
  line  used by  type    host                 container           filesystem
  5     web      bind    /mnt/c/Users/me/app  /app                windows
  6     web      volume  data                 /var/lib/data (ro)  linux

2 mounts in 1 file, 1 on a Windows drive.
`)
})

test('a list ends with the problems, since mounts may be missing', async () => {
  const text = composeWith('/mnt/c/a:/a') + '  db: {image: [}\n'
  const { stdout } = await runIn(folderWith({ 'compose.yaml': text }), ['--list'])
  const [problem = '', , summary = ''] = stdout.trimEnd().split('\n').slice(-3)
  expect(problem).toMatch(/^compose\.yaml:6:\d+ {2}problem {2}not valid YAML: /)
  expect(summary).toBe('1 mount in 1 file, 1 on a Windows drive.')
})

test('a list without mounts says so', async () => {
  const { stdout } = await runIn(folderWith({ 'compose.yaml': composeWith() }), ['--list'])
  expect(stdout).toBe('No mounts in 1 file.\n')
})

test('the name of a rule links to its page on a terminal', async () => {
  const folder = folderWith({ 'compose.yaml': BAD })
  const link = '\u001B]8;;https://github.com/mount-lint/mount-lint/blob/main/docs/rules/no-windows-path.md\u0007'
  expect((await runIn(folder, ['.'], { isTTY: true })).stdout).toContain(link)
  expect((await runIn(folder, ['.'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain('\u001B]8')
})

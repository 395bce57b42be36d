import { describe, expect, test } from 'vitest'
import { BAD, composeWith, folderWith, runIn, type Content } from './sandbox.js'

const latin1 = Buffer.from(composeWith('/mnt/c/häuser:/app'), 'latin1')

const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

interface Case {
  readonly files: Readonly<Record<string, Content>>
  readonly stderr: string
}

/** Unreadable contents of `app/compose.yaml`, and the line that reports each. */
const UNREADABLE: Readonly<Record<string, Case>> = {
  'a file that is not UTF-8': {
    files: { 'app/compose.yaml': latin1 },
    stderr: 'mount-lint: app/compose.yaml: not valid UTF-8; save it as UTF-8, or as UTF-16 with a byte order mark\n',
  },
  'a folder with the name of a file': {
    files: { 'app/compose.yaml': { folder: true } },
    stderr: 'mount-lint: app/compose.yaml: a folder, not a file\n',
  },
  'a link to nothing': {
    files: { 'app/compose.yaml': { link: 'nowhere' } },
    stderr: 'mount-lint: app/compose.yaml: symbolic link to a file that does not exist\n',
  },
  'a link to itself': {
    files: { 'app/compose.yaml': { link: 'compose.yaml' } },
    stderr: 'mount-lint: app/compose.yaml: symbolic link to itself\n',
  },
}

describe.each(Object.entries(UNREADABLE))('%s', (_title, { files, stderr }) => {
  test('is one line on stderr and exit code 2', async () => {
    expect(await runIn(folderWith(files), ['.'])).toMatchObject({ code: 2, stderr })
    expect(await runIn(folderWith(files), ['app/compose.yaml'])).toMatchObject({ code: 2, stderr })
  })

  test('does not stop other files from being linted', async () => {
    const outcome = await runIn(folderWith({ ...files, 'zoo/compose.yaml': BAD }), ['.', '--format=json'])
    expect(outcome).toMatchObject({ code: 1, stderr })
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      summary: { files: 1, errors: 1 },
      findings: [{ path: 'zoo/compose.yaml', line: 5 }],
    })
  })
})

test('another encoding is not reported in a file that mounts nothing, unless it is named', async () => {
  const folder = folderWith({ 'notes.txt': Buffer.from('docker in the café\n', 'latin1'), 'compose.yaml': BAD })
  expect(await runIn(folder, ['.'])).toMatchObject({ code: 1, stderr: '' })
  expect(await runIn(folder, ['notes.txt'])).toMatchObject({ code: 2 })
})

describe('files that are read despite unusual encodings', () => {
  test.each([
    ['UTF-16 with a byte order mark', utf16(BAD)],
    ['a byte order mark', `\uFEFF${BAD}`],
    ['CRLF line ends', BAD.replaceAll('\n', '\r\n')],
    ['a link to a file', { link: 'real.yaml' }],
    ['10 MB', `${`# ${'comment '.repeat(128)}\n`.repeat(10 * 1024)}${BAD}`],
  ])('%s', { timeout: 20_000 }, async (_title, content) => {
    const folder = folderWith({ 'compose.yaml': content, 'real.yaml': BAD })
    expect(await runIn(folder, ['compose.yaml'])).toMatchObject({ code: 1, stderr: '' })
  })
})

describe('files without content', () => {
  test.each([
    ['no byte', ''],
    ['a byte order mark', '\uFEFF'],
    ['a comment', '# nothing yet\n'],
    ['a null document', '---\n'],
  ])('%s', async (_title, content) => {
    const folder = folderWith({ 'compose.yaml': content, 'run.sh': content, '.devcontainer.json': '' })
    expect(await runIn(folder, ['.'])).toMatchObject({ code: 0, stderr: '' })
  })
})

test('unreadable files that only might have a known format are skipped silently', async () => {
  const folder = folderWith({
    'bin/tool': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0, 1]),
    'latin1.yml': latin1.subarray(20),
    LICENSE: Buffer.from('häuser', 'latin1'),
    link: { link: 'nowhere' },
    empty: { folder: true },
    'acme.sh/readme.md': 'a folder with the name of a script',
  })
  expect(await runIn(folder, ['.'])).toMatchObject({ code: 0, stderr: '' })
})

test('a named file that is a broken link is a failure, whatever its name', async () => {
  const stderr = 'mount-lint: link: symbolic link to a file that does not exist\n'
  expect(await runIn(folderWith({ link: { link: 'nowhere' } }), ['link'])).toMatchObject({ code: 2, stderr })
})

test('the content decides the format of a named file', async () => {
  const folder = folderWith({ 'stack.cfg': BAD, start: '#!/bin/sh\ndocker run -v /mnt/c/app:/app nginx\n' })
  expect(await runIn(folder, ['stack.cfg'])).toMatchObject({ code: 1 })
  expect(await runIn(folder, ['start'])).toMatchObject({ code: 1 })
})

test('a syntax error is one line on stdout, with its position', async () => {
  const { code, stdout } = await runIn(folderWith({ 'compose.yaml': 'services:\n  web: [\n' }), ['.'])
  expect(code).toBe(0)
  expect(
    stdout.split('\n').filter((line) => /^compose\.yaml:\d+:\d+ {2}problem {2}not valid YAML/.test(line)),
  ).toHaveLength(1)
})

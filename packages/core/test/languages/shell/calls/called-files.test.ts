import { expect, it } from 'vitest'
import { read as readShell } from '../../../../src/formats/shell/read.js'
import { display } from '../../../../src/traced-text.js'

/** What a script mounts that calls another, which mounts `$1`, `$D`, the current folder or what it reads. */
const sources = (text: string): string[] =>
  readShell(
    { path: 'run.sh', text: `${text}\n` },
    {
      read: (path) =>
        path.endsWith('db.sh') ? 'docker run -v "$1:/a" -v "$D:/b" -v "$PWD:/c" -v "$(cat):/d" i\n' : undefined,
    },
  ).mounts.map(({ source }) => (source ? display(source) : ''))

it.each([
  './db.sh',
  './db.sh --fresh web',
  './db.sh registry.test/app:latest ./data https://host.test/x',
  'bash db.sh "$1"',
  'cd "$(dirname "$0")" && ./db.sh x1',
  'DEBUG=1 ./db.sh',
  'export LEVEL=debug; ./db.sh',
  'if ./db.sh check; then ./db.sh down; fi',
])('a script that is given no path mounts nothing here, for it is linted on its own: %s', (script) => {
  expect(sources(`docker run -v /srv:/srv i\n${script}`)).toEqual(['/srv'])
})

it.each<[script: string, source: string]>([
  ['./db.sh /mnt/c/a', '/mnt/c/a'],
  ['bash db.sh "$HOME"', '$HOME'],
  ['D=/mnt/c/a ./db.sh', '/mnt/c/a'],
  ['export D=/mnt/c/a; ./db.sh', '/mnt/c/a'],
  ['cd /mnt/c/a && ./db.sh', '/mnt/c/a'],
  ['echo /mnt/c/a | ./db.sh', '/mnt/c/a'],
])('a script that may be given a path is evaluated with it: %s', (script, source) => {
  expect(sources(script)).toContain(source)
})

it('a script that is given a letter, which may be that of a drive, is evaluated with it', () => {
  const read = (path: string): string | undefined => (path === 'db.sh' ? 'docker run -v "/mnt/$1/a:/b" i\n' : undefined)
  const { mounts } = readShell({ path: 'run.sh', text: './db.sh c\n' }, { read })
  expect(mounts.map(({ source }) => source && display(source))).toEqual(['/mnt/c/a'])
})

it('a script whose output is read is evaluated', () => {
  const read = (path: string): string | undefined => (path === 'where.sh' ? 'echo /mnt/c/a\n' : undefined)
  const { mounts } = readShell({ path: 'run.sh', text: 'docker run -v "$(./where.sh):/b" i\n' }, { read })
  expect(mounts.map(({ source }) => source && display(source))).toEqual(['/mnt/c/a'])
})

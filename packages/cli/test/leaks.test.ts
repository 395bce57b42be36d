import { readFileSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BAD, composeWith, folderWith, runIn, type Content } from './sandbox.js'

const SECRET = 'SECRET_TOKEN=abc123'

/** A repository next to a private file. */
const around = (files: Readonly<Record<string, Content>>): Readonly<Record<string, Content>> => ({
  secret: `${SECRET}\n`,
  'outside/config.json': '{ "abc123": 1 }',
  'outside/bad.env': 'no variable abc123\n',
  'outside/rc.sh': `${SECRET}\nDATA=/mnt/c/data\n`,
  'project/.git/HEAD': '',
  'project/.git/commondir': '',
  ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`project/${name}`, content])),
})

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const

/** The output for a repository: with and without lines, as text and for programs. */
async function said(files: Readonly<Record<string, Content>>): Promise<string> {
  const project = join(folderWith(around(files)), 'project')
  const texts: string[] = []
  for (const format of FORMATS) {
    const { stdout, stderr } = await runIn(project, [`--format=${format}`])
    texts.push(stdout, stderr)
  }
  return texts.join('')
}

const mounting = (script: string): string => `${script}\ndocker run -v "C:/$A:/x" i\n`

describe('shows nothing of a file outside the project', () => {
  test.each<[title: string, files: Readonly<Record<string, Content>>]>([
    ['that cat prints', { 'a.sh': mounting('A=$(cat ../secret)') }],
    ['that is redirected', { 'a.sh': mounting('A=$(tr a-z a-z < ../secret)') }],
    ['that the shell prints', { 'a.sh': mounting('A=$(<../secret)') }],
    ['that read reads', { 'a.sh': mounting('read -r A < ../secret') }],
    ['that a loop reads', { 'a.sh': 'while read -r A; do docker run -v "C:/$A:/x" i; done < ../secret\n' }],
    ['that mapfile reads', { 'a.sh': mounting('mapfile -t B < ../secret; A=${B[0]}') }],
    ['that head prints', { 'a.sh': mounting('A=$(head -n 1 ../secret)') }],
    ['that cut prints', { 'a.sh': mounting('A=$(cut -c 1- ../secret)') }],
    ['that a link leads to', { 'a.sh': mounting('A=$(cat link)'), link: { link: '../secret' } }],
    ['that a linked folder leads to', { 'a.sh': mounting('A=$(cat link/secret)'), link: { link: '..' } }],
    ['that the process has', { 'a.sh': mounting(`A=$(cat ${'../'.repeat(20)}proc/self/environ)`) }],
    ['as .env that is a link', { 'compose.yaml': composeWith('C:/${SECRET_TOKEN}:/x'), '.env': { link: '../secret' } }],
    ['as a linted file that is a link', { 'compose.yaml': { link: '../secret' } }],
    ['as a script that is a link', { 'run.sh': { link: '../outside/rc.sh' } }],
    ['as a config that is a link', { 'mount-lint.config.yaml': { link: '../secret' }, 'compose.yaml': BAD }],
    ['as a config that is extended', { 'mount-lint.config.json': '{"extends":"../secret"}', 'compose.yaml': BAD }],
    [
      'as a key of a config that is extended',
      { 'mount-lint.config.json': '{"extends":"../outside/config.json"}', 'compose.yaml': BAD },
    ],
    [
      'as a line that Compose can not read',
      { 'compose.yaml': 'include: [{path: b.yaml, env_file: ../outside/bad.env}]\n', 'b.yaml': BAD },
    ],
    ['as a line beside that of the path', { 'a.sh': '. ../outside/rc.sh\ndocker run -v $DATA:/x i\n' }],
    ['as an env file', { 'compose.yaml': `include: [{path: b.yaml, env_file: ../secret}]\n`, 'b.yaml': BAD }],
  ])('%s', async (_title, files) => {
    const text = await said(files)
    expect(text).not.toContain('abc123')
    expect(text.length).toBeGreaterThan(100)
  })
})

test('files that Compose or bash read for a mount are read outside the project, and named without their text', async () => {
  const project = join(folderWith(around({ 'a.sh': '. ../outside/rc.sh\ndocker run -v $DATA:/x i\n' })), 'project')
  const { stdout, code } = await runIn(project, [])
  expect(code).toBe(1)
  expect(stdout).toContain('a.sh:2:15  error  `/mnt/c/data` is on the Windows drive C:')
  expect(stdout).toContain('  ../outside/rc.sh:2:6  written here\n')
  expect(stdout).not.toContain('DATA=')
})

test('a list of files is not read through a link out of the project', async () => {
  const project = join(folderWith(around({ list: { link: '../secret' } })), 'project')
  expect(await runIn(project, ['--files-from=list'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'mount-lint: list: symbolic link to a file outside the project, which is not read\n',
  })
})

test('a link out of the project is a failure, and the other files are linted', async () => {
  const files = around({ 'compose.yaml': BAD, 'other/compose.yaml': { link: '../../secret' } })
  const { code, stderr } = await runIn(join(folderWith(files), 'project'), [])
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'mount-lint: other/compose.yaml: symbolic link to a file outside the project, which is not read\n',
  })
})

describe('a report', () => {
  test.each([
    ['a link', 'report.json', 'report.json', '../victim'],
    ['a link that leads nowhere', 'report.json', 'report.json', '../new'],
    ['a file in a linked folder', 'reports/report.json', 'reports', '../outside'],
    ['a folder in a linked folder', 'reports/a/b.json', 'reports', '../outside'],
  ])('is not written through %s', async (_title, file, link, target) => {
    const folder = folderWith(around({ 'compose.yaml': BAD }))
    const project = join(folder, 'project')
    symlinkSync(target, join(project, link))
    const { code, stderr, stdout } = await runIn(project, ['--format=json', `--output-file=${file}`])
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `mount-lint: ${file}: is behind a link that leads out of the project, so nothing is written there\n`,
    })
    expect(await runIn(project, ['--update-baseline', `--baseline=${file}`])).toMatchObject({ code: 2 })
  })

  test('is written through links within the project, and to any named path outside', async () => {
    const folder = folderWith(around({ 'compose.yaml': BAD }))
    const project = join(folder, 'project')
    mkdirSync(join(project, 'build'))
    symlinkSync('build', join(project, 'reports'))
    await runIn(project, ['--format=json', '--output-file=reports/a.json'])
    await runIn(project, ['--format=json', '--output-file=../b.json'])
    expect(readFileSync(join(project, 'build/a.json'), 'utf8')).toContain('no-windows-path')
    expect(readFileSync(join(folder, 'b.json'), 'utf8')).toContain('no-windows-path')
  })
})

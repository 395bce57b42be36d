import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../src/traced-text.js'
import type { Reading } from '../../../src/types.js'
import { lint } from '../../../src/lint.js'
import { contextOf, readFiles, rows, type Files } from './support.js'

/** Each mount's service with the file and the characters that its source is written with at the mount. */
function written(files: Files, { mounts }: Reading): string[] {
  return mounts.map(({ service = '-', source }) => {
    const place = source && placeOf(source)
    return `${service} ${place ? `${place.path}: ${(files[place.path] ?? '').slice(...place.range)}` : '-'}`
  })
}

const service = (name: string, ...lines: readonly string[]): string =>
  [`  ${name}:`, '    image: nginx', ...lines.map((line) => `    ${line}`)].join('\n')

const file = (...services: readonly string[]): string => ['services:', ...services, ''].join('\n')

describe('a mount is reported where it is written', () => {
  const table: [title: string, files: Files, expected: string[]][] = [
    [
      'in the override file',
      {
        'compose.yaml': file(service('web', 'volumes: [/mnt/c/a:/a, /mnt/c/b:/b]')),
        'compose.override.yaml': file(service('web', 'volumes: [/mnt/d/a:/a]')),
      },
      ['web compose.override.yaml: /mnt/d/a', 'web compose.yaml: /mnt/c/b'],
    ],
    [
      'in the file that a service is extended from, though variables are those of the project',
      {
        'app/compose.yaml': file('  web:\n    extends: {file: ../base/base.yml, service: base}'),
        'base/base.yml': file(service('base', 'volumes: ["${DATA}/x:/x", ./y:/y]')),
        'app/.env': 'DATA=/mnt/c/data',
        'base/.env': 'DATA=/srv/no',
      },
      ['web base/base.yml: ${DATA}/x', 'web base/base.yml: ./y'],
    ],
    [
      'in the included file',
      {
        'compose.yaml': `include: [sub/compose.yaml]\n${file(service('web'))}`,
        'sub/compose.yaml': file(service('other', 'volumes: [/mnt/c/x:/x]')),
      },
      ['other sub/compose.yaml: /mnt/c/x'],
    ],
    [
      'at the anchor for all services that share a list or a mapping',
      {
        'compose.yaml': `x-v: &v\n  - /mnt/c/x:/x\n${file(service('one', 'volumes: *v'), service('two', 'volumes: *v'))}`,
      },
      ['one compose.yaml: /mnt/c/x', 'two compose.yaml: /mnt/c/x'],
    ],
    [
      'at the alias for a scalar',
      { 'compose.yaml': `x-v: &v /mnt/c/x:/x\n${file(service('one', 'volumes: [*v]'))}` },
      ['one compose.yaml: *v'],
    ],
    [
      'at the device for a named volume, for each service that mounts it',
      {
        'compose.yaml': `${file(service('one', 'volumes: [data:/a]'), service('two', 'volumes: [data:/b:ro]'))}volumes:\n  data:\n    driver_opts: {o: bind, device: 'C:\\data'}\n`,
      },
      ['one compose.yaml: data', 'two compose.yaml: data', 'one compose.yaml: C:\\data', 'two compose.yaml: C:\\data'],
    ],
  ]
  it.each(table)('%s', (_, files, expected) => {
    const reading = readFiles(files)
    expect(written(files, reading)).toEqual(expected)
    expect(reading.problems).toEqual([])
  })
})

describe('a volume is declared', () => {
  const db = "services:\n  db:\n    volumes: ['/mnt/d/pg:/var/lib/postgresql/data']\n"
  const table: [title: string, files: Record<string, string>, file: string, project: string[]][] = [
    ['in the file of the mount', { 'compose.yaml': db }, 'compose.yaml', ['compose.yaml']],
    [
      'in the override file that has the mount',
      { 'compose.yaml': 'services: {db: {image: x}}', 'compose.override.yaml': db },
      'compose.override.yaml',
      ['compose.yaml', 'compose.override.yaml'],
    ],
    [
      'in the included file that has the mount',
      { 'compose.yaml': 'include: [db/db.yaml]', 'db/db.yaml': db },
      'db/db.yaml',
      ['compose.yaml'],
    ],
    [
      'in the file that extends another one, whose volumes are not taken over',
      { 'compose.yaml': 'services: {web: {extends: {file: base.yaml, service: db}}}', 'base.yaml': db },
      'compose.yaml',
      ['compose.yaml'],
    ],
  ]
  it.each(table)('%s', (_, files, file, project) => {
    const [{ volumeDeclaration } = {}] = readFiles(files).mounts
    expect(volumeDeclaration?.place.path).toBe(file)
    expect(volumeDeclaration?.files).toEqual(project)
  })

  it('by a name that none of the project has', () => {
    const [mount] = readFiles({ 'compose.yaml': `${db}volumes: {db-data: {}, other: {}}` }).mounts
    expect(mount?.volumeDeclaration?.taken).toEqual(['db-data', 'other'])
  })
})

describe('a service may extend an included one, as since Compose 5.2', () => {
  const web = '  web:\n    extends: base\n    volumes: [/mnt/c/web:/web]'
  const base = file(service('base', 'volumes: [/mnt/c/base:/base]'))
  const table: [title: string, files: Files, expected: string[]][] = [
    [
      'of the included file',
      { 'compose.yaml': `include: [base.yaml]\n${file(web)}`, 'base.yaml': base },
      ['web bind /mnt/c/base -> /base', 'web bind /mnt/c/web -> /web', 'base bind /mnt/c/base -> /base'],
    ],
    [
      'that extends another one there',
      {
        'compose.yaml': `include: [base.yaml]\n${file(web)}`,
        'base.yaml': file('  base:\n    extends: {file: far/far.yaml, service: far}'),
        'far/far.yaml': file(service('far', 'volumes: [/mnt/d/far:/far]')),
      },
      ['web bind /mnt/d/far -> /far', 'web bind /mnt/c/web -> /web', 'base bind /mnt/d/far -> /far'],
    ],
  ]
  it.each(table)('%s', (_, files, expected) => {
    const reading = readFiles(files)
    expect(rows(reading).sort()).toEqual([...expected].sort())
    expect(reading.problems).toEqual([])
  })
})

describe('the files of COMPOSE_FILE are separated', () => {
  const table: [env: string, expected: string[]][] = [
    ['COMPOSE_FILE=compose.yaml:linux.yaml', ['web bind ./ -> /app']],
    ['COMPOSE_FILE=compose.yaml;linux.yaml', ['web bind ./ -> /app']],
    ['COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=compose.yaml,linux.yaml', ['web bind ./ -> /app']],
    ['COMPOSE_FILE=compose.yaml,linux.yaml\nCOMPOSE_PATH_SEPARATOR=" + "', ['web bind /mnt/c/app -> /app']],
    ['COMPOSE_FILE=compose.yaml + linux.yaml\nCOMPOSE_PATH_SEPARATOR=" + "', ['web bind ./ -> /app']],
  ]
  it.each(table)('%j', (env, expected) => {
    const files = {
      'compose.yaml': file(service('web', 'volumes: [/mnt/c/app:/app]')),
      'linux.yaml': file(service('web', 'volumes: [./:/app]')),
      '.env': env,
    }
    expect(rows(readFiles(files))).toEqual(expected)
  })
})

it('the name of the project is always set in compose files, and never in .env', () => {
  const files = {
    'compose.yaml': file(service('web', 'volumes: ["${COMPOSE_PROJECT_NAME:-C:/a}:/a", "${X}:/b"]')),
    '.env': 'X=${COMPOSE_PROJECT_NAME:-C:/b}',
  }
  expect(rows(readFiles(files))).toEqual(['web bind ${COMPOSE_PROJECT_NAME} -> /a', 'web bind C:/b -> /b'])
})

it('a drive without a slash is a path in the project', () => {
  const source = { path: 'app/compose.yaml', text: file(service('web', 'volumes: ["c:rel:/a", "c:/abs:/b"]')) }
  const { findings } = lint(source)
  expect(findings.map(({ host }) => host.text)).toEqual(['c:/abs'])
})

it('an anchored item that aliases repeat is one finding for all its services', () => {
  const text = file(service('one', 'volumes:', '  - &a C:/lib:/lib'), service('two', 'volumes:', '  - *a'))
  const { findings } = lint({ path: 'compose.yaml', text })
  expect(findings.map(({ place, services, edits }) => [text.slice(...place.range), services, edits.length])).toEqual([
    ['C:/lib', ['one', 'two'], 1],
  ])
})

describe('relative paths start from the folder of their file', () => {
  const table: [title: string, files: Files, folders: string[]][] = [
    ['the file itself', { 'app/compose.yaml': file(service('web', 'volumes: [./x:/x]')) }, ['app']],
    [
      'a file that a service is extended from',
      {
        'app/compose.yaml': file('  web:\n    extends: {file: ../base/b.yml, service: b}\n    volumes: [./y:/y]'),
        'base/b.yml': file(service('b', 'volumes: [./x:/x]')),
      },
      ['base', 'app'],
    ],
    [
      'an included project',
      {
        'compose.yaml': 'include: [sub/compose.yaml]\n',
        'sub/compose.yaml': file(service('web', 'volumes: [./x:/x]')),
      },
      ['sub'],
    ],
    [
      'the directory that an include gives the project',
      {
        'compose.yaml': 'include: [{path: sub/compose.yaml, project_directory: other}]\n',
        'sub/compose.yaml': file(service('web', 'volumes: [./x:/x]')),
      },
      ['other'],
    ],
  ]
  it.each(table)('%s', (_, files, folders) => {
    expect(readFiles(files).mounts.map(({ folder }) => folder)).toEqual(folders)
  })
})

describe('what compose can not load is a problem at its place', () => {
  const table: [title: string, files: Files, problems: string[]][] = [
    [
      'a remote include',
      { 'compose.yaml': 'include: ["oci://example/app:1"]\n' },
      ['remote-file "oci://example/app:1"'],
    ],
    [
      'a git include',
      { 'compose.yaml': 'include: [{path: https://example.org/app.git}]\n' },
      ['remote-file https://example.org/app.git'],
    ],
    ['a missing include', { 'compose.yaml': 'include: [no.yaml]\n' }, ['missing-file no.yaml']],
    [
      'an include outside of the project that is not there',
      { 'compose.yaml': 'include: [../../../etc/x.yaml]\n' },
      ['missing-file ../../../etc/x.yaml'],
    ],
    ['an include of itself', { 'compose.yaml': 'include: [compose.yaml]\n' }, ['cycle compose.yaml']],
    ['a service that extends itself', { 'compose.yaml': file('  web:\n    extends: web') }, ['cycle web']],
    [
      'a service that extends none',
      { 'compose.yaml': file('  web:\n    extends: {service: no}') },
      ['missing-service {service: no}'],
    ],
    [
      'a variable of PowerShell',
      { 'compose.yaml': file(service('web', 'volumes: ["${env:APPDATA}/x:/x"]')) },
      ['invalid-interpolation ${env:APPDATA}'],
    ],
    [
      'a mapping instead of a list',
      { 'compose.yaml': file(service('web', 'volumes: {a: /b}')) },
      ['wrong-type {a: /b}'],
    ],
    [
      'a key that is given twice',
      { 'compose.yaml': file(service('web', 'volumes: []', 'volumes: []')) },
      ['duplicate-key volumes'],
    ],
    [
      'too many sections, also where an override takes them away',
      {
        'compose.yaml': file(service('web', 'volumes: [/mnt/c/a:/b:ro:x]')),
        'compose.override.yaml': file(service('web', 'volumes: !reset []')),
      },
      ['invalid-spec /mnt/c/a:/b:ro:x'],
    ],
  ]
  it.each(table)('%s', (_, files, expected) => {
    const { problems } = readFiles(files)
    expect(problems.map(({ code, place }) => `${code} ${(files[place.path] ?? '').slice(...place.range)}`)).toEqual(
      expected,
    )
  })
})

describe('a broken file is read as far as it goes', () => {
  const table: [title: string, text: string, rows: string[]][] = [
    [
      'an escape that YAML does not know',
      file(service('web', String.raw`volumes: ["D:\Src:/x", /mnt/c/y:/y]`)),
      ['web bind D:\\Src -> /x', 'web bind /mnt/c/y -> /y'],
    ],
    [
      'a quote that is never closed',
      file(service('web', 'volumes:', '  - "/mnt/c/x:/x', '  - /mnt/c/y:/y')),
      ['web bind /mnt/c/x -> /x', 'web bind /mnt/c/y -> /y'],
    ],
    [
      'a line that is indented wrongly',
      file('  web:\n    image: nginx\n      volumes:\n      - /mnt/c/x:/x'),
      ['web bind /mnt/c/x -> /x'],
    ],
    [
      'statements of a template',
      `{% for x in y %}\n${file(service('web', '{{ block }}', 'volumes: [/mnt/c/x:/x]'))}{% endfor %}\n`,
      ['web bind /mnt/c/x -> /x'],
    ],
    [
      'what a merge leaves',
      file(
        service('web', 'volumes:', '  - /mnt/c/x:/x'),
        '<<<<<<< ours',
        '      - /mnt/c/y:/y',
        '=======',
        '>>>>>>> theirs',
      ),
      ['web bind /mnt/c/x -> /x', 'web bind /mnt/c/y -> /y'],
    ],
    [
      'more foreign lines than one would repair by hand',
      Array.from({ length: 30 }, (_, row) => `| \`NAME_${row.toString()}\` | what it is | \`0\` |\n`).join('') +
        file(service('web', 'volumes: [/mnt/c/x:/x]')),
      ['web bind /mnt/c/x -> /x'],
    ],
    ['an alias without an anchor', file(service('web', 'volumes: [*no, /mnt/c/y:/y]')), ['web bind /mnt/c/y -> /y']],
    ['services at the top level', 'web:\n  image: nginx\n  volumes: [/mnt/c/x:/x]\n', ['web bind /mnt/c/x -> /x']],
    [
      'a volume without its type',
      file(service('web', 'volumes: [{source: /mnt/c/x, target: /x}]')),
      ['web bind /mnt/c/x -> /x'],
    ],
  ]
  it.each(table)('%s', (_, text, expected) => {
    expect(rows(readFiles({ 'compose.yaml': text }))).toEqual(expected)
  })
})

describe('containers in a network of the Windows engine are marked', () => {
  const table: [title: string, lines: string[], networks: string, marked: boolean][] = [
    ['by the driver nat', ['networks: [app]'], 'app: {driver: nat}', true],
    ['by the driver transparent', ['networks: {app: {}}'], 'app: {driver: transparent}', true],
    ['as their default network', [], 'default: {driver: l2bridge}', true],
    ['by the external network nat', [], 'default: {external: {name: nat}}', true],
    ['by the external network nat, in today’s syntax', [], 'default: {name: nat, external: true}', true],
    ['not by a network of that name', [], 'default: {name: nat}', false],
    ['not by a network that they do not join', ['networks: [other]'], 'app: {driver: nat}\n  other: {}', false],
    ['not by the default network of another mode', ['network_mode: host'], 'default: {driver: nat}', false],
    ['not by the driver bridge', ['networks: [app]'], 'app: {driver: bridge}', false],
  ]
  it.each(table)('%s', (_, lines, networks, marked) => {
    const text = `${file(service('web', 'volumes: ["C:/a:/b"]', ...lines))}networks:\n  ${networks}\n`
    expect(readFiles({ 'compose.yaml': text }).mounts.map(({ windowsContainer }) => windowsContainer)).toEqual([marked])
  })
})

describe('containers that run Windows are marked', () => {
  const table: [lines: string[], marked: boolean][] = [
    [['volumes: ["C:\\\\a:C:\\\\b"]'], true],
    [['volumes: ["C:\\\\a:d:"]'], true],
    [['platform: windows/amd64', 'volumes: ["C:\\\\a:/b"]'], true],
    [['isolation: process', 'volumes: ["C:\\\\a:/b"]'], true],
    [['isolation: default', 'volumes: ["C:\\\\a:/b"]'], false],
    [['platform: linux/amd64', 'volumes: ["C:\\\\a:/b"]'], false],
  ]
  it.each(table)('%j: %s', (lines, marked) => {
    const { mounts } = readFiles({ 'compose.yaml': file(service('web', ...lines)) })
    expect(mounts.map(({ windowsContainer }) => windowsContainer)).toEqual([marked])
  })
  const images: [image: string, marked: boolean][] = [
    ['mcr.microsoft.com/windows/servercore:ltsc2025', true],
    ['mcr.microsoft.com/windows:20H2', true],
    ['mcr.microsoft.com/dotnet/framework/aspnet:4.8', true],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2025', true],
    ['microsoft/windowsservercore', true],
    ['mcr.microsoft.com/dotnet/aspnet:9.0', false],
    ['mcr.microsoft.com/mssql/server:2022-latest', false],
    ['example/windows-exporter', false],
  ]
  it.each(images)('%s: %s', (image, marked) => {
    const text = `services:\n  web:\n    image: ${image}\n    volumes: ["C:\\\\a:/b"]\n`
    expect(readFiles({ 'compose.yaml': text }).mounts.map(({ windowsContainer }) => windowsContainer)).toEqual([marked])
  })
})

describe('an anchored path is mended where it is written only if that mends all that it means', () => {
  const shared = (environment: string): Files => ({
    'compose.yaml': `${environment}\nservices:\n  web:\n    image: nginx\n    volumes:\n      - {type: bind, source: *data, target: /a}\n      - {type: bind, source: *data, target: /b}\n`,
  })
  /** What the edits replace, and by what. */
  const editsOf = (files: Files): string[] =>
    lint({ path: 'compose.yaml', text: files['compose.yaml'] ?? '' }, { context: contextOf(files) })
      .findings.flatMap(({ edits }) => edits)
      .map(({ path, range, text }) => `${(files[path] ?? '').slice(...range)} => ${text}`)

  it('in an extension field', () => {
    expect(editsOf(shared('x-data: &data /mnt/c/data'))).toEqual(['/mnt/c/data => ~/data', '/mnt/c/data => ~/data'])
  })

  it('not where it is something else as well', () => {
    const files = shared('volumes: {v: {name: &data /mnt/c/data}}')
    expect(editsOf(files)).toEqual(['*data => ~/data', '*data => ~/data'])
  })
})

it('both values of a duplicate key are read', () => {
  const text = file(service('web', 'volumes: [/mnt/c/a:/a]', 'volumes: [/mnt/c/b:/b]'))
  expect(rows(readFiles({ 'compose.yaml': text }))).toEqual(['web bind /mnt/c/a -> /a', 'web bind /mnt/c/b -> /b'])
})

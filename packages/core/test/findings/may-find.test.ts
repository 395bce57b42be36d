import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { mayFind } from '../../src/findings/may-find.js'
import { judgeAll } from '../../src/findings/judge.js'
import { formatOf } from '../../src/formats/index.js'
import { readers } from '../../src/formats/readers.js'
import { lint } from '../../src/lint.js'
import { UNKNOWN_MACHINE } from '../../src/paths/machine.js'
import type { FormatId } from '../../src/formats/index.js'
import type { Context, Machine, Source } from '../../src/types.js'

const NO_FILES: Context = { read: () => undefined }

/** What is found by reading the file and judging every mount, whatever the pre-check says. */
function foundIn(source: Source, format: FormatId, context: Context, machine: Machine): readonly unknown[] {
  return judgeAll(readers[format](source, context).mounts, machine, context)
}

const mayFindIn = (path: string, text: string, format: FormatId, context = NO_FILES): boolean =>
  mayFind({ path, text }, format, { context, machine: UNKNOWN_MACHINE })

const PARTS = [
  '/mnt',
  '/c',
  'c',
  'C',
  ':',
  '/',
  '\\',
  '//',
  'Users',
  '/x',
  'x',
  '.',
  '~',
  '$PWD',
  '%cd%',
  'USERPROFILE',
]

const part = fc.constantFrom(...PARTS)
const value = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
const quote = fc.constantFrom('', '"', "'")
const quoted = fc.tuple(quote, value).map(([sign, text]) => sign + text + sign)
const used = fc.constantFrom('$A', '${A}', '$A$B', '${A:-c}', '${B}', '${A/x/c}', '${B#/}')
const word = fc.array(fc.oneof(quoted, used), { minLength: 1, maxLength: 3 }).map((words) => words.join(''))

const engine = fc.constantFrom(
  'docker',
  "do'ck'er",
  'do\\cker',
  '"dock"er',
  '${E}er',
  'dock${R}',
  '"dock$R"',
  'pod\\\nman',
  'docke\\\nr',
  'd\\\r\nocker',
  "d''ocker",
  'docke"r"',
)

const script = fc
  .tuple(quoted, quoted, engine, word)
  .map(
    ([a, b, name, source]) =>
      `E=dock R=er\nA=${a}\nB=${b}\nfor d in c x; do ${name} run -v ${source}:/data -v "/$d/y:/y" i; done\n`,
  )

const composeFile = fc
  .tuple(value, word)
  .map(([a, source]) => `services:\n  web:\n    environment: [A=${a}]\n    volumes:\n      - ${source}:/data\n`)

/** A mount that says its type or leaves it out, which makes it a volume. */
const mountOf = (source: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `"source=${source},target=/x,type=bind"`,
    `"source=${source},target=/x"`,
    `"type=volume,SRC=${source},dst=/x"`,
    `{ "source": "${source}", "target": "/x" }`,
    `{ "source" /* the folder */ : /* is */ "${source}", "target": "/x" }`,
  )

const configuration = fc
  .tuple(
    value,
    fc.constantFrom(
      '${localEnv:A}',
      '${localEnv:A:c}',
      '${localEnv:A:~/x}',
      '${localWorkspaceFolder}',
      '/srv',
      '\\u002f',
      '',
    ),
    value,
  )
  .map((parts) => JSON.stringify(parts.join('')).slice(1, -1).replaceAll('\\\\u', '\\u'))
  .chain((source) =>
    fc.tuple(mountOf(source), fc.constantFrom(`-v ${source}:/y`, `--mount source=${source},target=/y`)),
  )
  .map(([mount, argument]) => `{"mounts": [${mount}], "initializeCommand": "docker run ${argument} i"}\n`)

/** The project, and with it every relative path, lies on a Windows drive. */
const ON_DRIVE: Machine = {
  kind: 'wsl2',
  home: '/home/me',
  cwd: '/mnt/c/work',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  driveRoots: ['/mnt'],
}

const COMMANDS = [
  ...['docker run -v ./x:/x i', '$CONTAINER_ENGINE run -v ./x:/x i', '$COMPOSE run -v ./x:/x web', 'cp ./x ./y'],
  ...[
    '. ./lib.sh',
    './lib.sh ./x',
    'start ./x',
    'start x',
    'cp x y',
    'ENGINE=docker',
    '$ENGINE run -v ./x:/x i',
    'echo "',
    '# docker',
  ],
]

const SECTIONS = [
  ...['services: { web: { build: . } }', 'services: { web: { volumes: [./x:/x] } }', 'x-a: { tmpfs: /x }'],
  ...['services: { web: { configs: [a] } }', 'configs: { a: { file: ./a } }', 'include: [base.yml]'],
  ...['services: { web: { secrets: [a] } }', 'secrets: { a: { file: ./a } }', 'services: ['],
  ...[
    'services: { web: { extends: { file: base.yml, service: web } } }',
    'services: { web: { "vol\\u0075mes": [./x:/x] } }',
  ],
]

const BASE = 'services: { web: { volumes: [./base:/base] } }\n'

const AROUND: Readonly<Record<string, string>> = {
  '.env': 'COMPOSE_FILE=compose.yaml:base.yml\n',
  'base.yml': BASE,
  'compose.override.yaml': BASE,
  'lib.sh': 'start() { docker run -v "$1:/x" i; }\ndocker run -v "$1:/y" i\n',
}

const linesOf = (lines: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...lines), { maxLength: 3 }).map((some) => some.map((line) => `${line}\n`).join(''))

describe('the pre-check of the text', () => {
  it.each([
    { format: 'shell', path: 'run.sh', texts: script },
    { format: 'compose', path: 'compose.yaml', texts: composeFile },
    { format: 'devcontainer', path: 'devcontainer.json', texts: configuration },
  ] as const)('never says that nothing can be found where something is: $format', ({ format, path, texts }) => {
    fc.assert(
      fc.property(texts, fc.option(value), (text, data) => {
        const context: Context = {
          read: (name) => (name === '.env' && data !== null ? `A=${data}\nB=c\n` : undefined),
        }
        if (mayFindIn(path, text, format, context)) return
        expect(foundIn({ path, text }, format, context, UNKNOWN_MACHINE)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with all fixtures', () => {
    const root = fileURLToPath(new URL('../../../../', import.meta.url))
    const context: Context = { read: (path) => readIfThere(root + path) }
    const sources = ['fixtures', 'examples']
      .flatMap((folder) =>
        readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
      )
      .map((path) => ({ path: path.replaceAll('\\', '/'), text: readIfThere(root + path) ?? '' }))
      .filter(({ text }) => text !== '')
    expect(sources.length).toBeGreaterThan(100)
    const missed = sources.filter((source) => {
      const format = formatOf(source)?.id
      if (format === undefined || mayFind(source, format, { context, machine: UNKNOWN_MACHINE })) return false
      const { ignores } = lint(source, { format, context })
      return foundIn(source, format, context, UNKNOWN_MACHINE).length + ignores.length > 0
    })
    expect(missed).toEqual([])
  })

  it.each<readonly [FormatId, string, string]>([
    ['shell', 'run.sh', 'docker run -v "$PWD/data:/data" -v ~/work:/work --rm node:20 >/dev/null 2>&1\n'],
    ['shell', 'run.sh', 'echo C:\\Users\\me\n'],
    ['compose', 'compose.yaml', 'services:\n  web:\n    ports: ["80:80"]\n    volumes: [./src:/app, data:/data]\n'],
    ['devcontainer', 'devcontainer.json', '{ "mounts": ["source=${localWorkspaceFolder}/data,target=/data"] }\n'],
  ])('spares %s files without anything of Windows', (format, path, text) => {
    expect(mayFindIn(path, text, format)).toBe(false)
  })

  it.each<readonly [FormatId, string, string]>([
    ['compose', 'compose.yaml', 'services: [\n'],
    ['compose', 'compose.yaml', 'services:\n\tweb: {}\n'],
    ['devcontainer', 'devcontainer.json', '{ "mounts": [\n'],
    ['shell', 'run.sh', 'docker run -v ./x:/x "img\n'],
  ])('sends %s files that are evidently broken to their parser', (format, path, text) => {
    expect(lint({ path, text }, { format }).problems).not.toEqual([])
  })

  it.each<readonly [FormatId, path: string, text: string, count: number]>([
    ['devcontainer', 'devcontainer.json', '{"image":"node","mounts":["source=/srv/data,target=/data"]}\n', 1],
    ['devcontainer', 'devcontainer.json', '{"mounts":[{"source":"~/data","target":"/data"}]}\n', 1],
    ['shell', 'run.sh', 'docke\\\nr run -v C:/x:/y i\n', 1],
    ['shell', 'run.sh', 'a=do b=cker; $a$b run -v C:/x:/y i\n', 0],
    ['shell', 'run.sh', 'docker run --name node -v C:/x:/y i\n', 1],
    ['shell', 'run.sh', 'sudo docker run --name test -v C:/x:/y i\n', 1],
    ['shell', 'run.sh', 'command -v docker && node -v /mnt/c/x\n', 0],
    ['shell', 'run.sh', 'if ! command -v docker; then rm -v C:/x; fi\n', 0],
  ])('finds the same with and without being asked first: %s: %s %j', (format, path, text, count) => {
    expect(lint({ path, text }, { format }).findings).toHaveLength(count)
    expect(mayFindIn(path, text, format)).toBe(count > 0)
  })

  it('parses files with comments that may ignore nothing', () => {
    expect(mayFindIn('run.sh', '# mount-lint-ignore\nls\n', 'shell')).toBe(true)
  })

  it('leaves out what is wrong with a file that can hide nothing', () => {
    const text = 'services:\n  web:\n    volumes: ./data\n'
    expect(lint({ path: 'compose.yaml', text }).problems).toEqual([])
    expect(lint({ path: 'compose.yaml', text: `${text}# /mnt/c\n` }).problems).toHaveLength(1)
  })

  it('reads the files beside it', () => {
    const read = (text: string): Context => ({ read: (name) => (name === '.env' ? text : undefined) })
    const text = 'services: { web: { volumes: ["$DATA:/data"] } }\n'
    expect(mayFindIn('compose.yaml', text, 'compose', read('DATA=/mnt/d/x\n'))).toBe(true)
    expect(mayFindIn('compose.yaml', text, 'compose', read('DATA=/srv/data\n'))).toBe(false)
  })

  it.each<[text: string, expected: boolean]>([
    ['./db.sh /mnt/c/data\n', true],
    ['bash scripts/db.sh C:/data\n', true],
    ['"$HERE/db" /c/data\n', true],
    ['. ./lib.sh\nstart $USERPROFILE\n', true],
    ['$CONTAINER_ENGINE run -v /mnt/c/data:/data i\n', true],
    ['"$OCI_BIN" run -v /mnt/c/data:/data i\n', true],
    ["do'ck'er run -v /mnt/c/data:/data i\n", true],
    ['d"o"cker run -v /mnt/c/data:/data i\n', true],
    ['do\\cker run -v /mnt/c/data:/data i\n', true],
    ['do\\\ncker run -v /mnt/c/data:/data i\n', true],
    ['e=dock; ${e}er run -v /mnt/c/data:/data i\n', true],
    ['e=er; "dock"$e run -v /mnt/c/data:/data i\n', true],
    ['cp /mnt/c/data .\n', false],
    ['. ./lib.sh\nstart /srv/data\n', false],
  ])('sees that another script may get a Windows path: %j', (text, expected) => {
    expect(mayFindIn('run.sh', text, 'shell')).toBe(expected)
  })

  describe('on a machine where any path may lead to a Windows drive', () => {
    it.each([
      { format: 'shell', path: 'run.sh', texts: linesOf(COMMANDS) },
      { format: 'compose', path: 'compose.yaml', texts: linesOf(SECTIONS) },
      { format: 'devcontainer', path: 'devcontainer.json', texts: fc.constantFrom('{}', '{ "image": "node" }') },
    ] as const)('never omits a mount: $format', ({ format, path, texts }) => {
      fc.assert(
        fc.property(texts, fc.subarray(Object.keys(AROUND)), (text, names) => {
          const context: Context = { read: (name) => (names.includes(name) ? AROUND[name] : undefined) }
          const runContext = { context, machine: ON_DRIVE }
          if (mayFind({ path, text }, format, runContext)) return
          expect(foundIn({ path, text }, format, context, ON_DRIVE)).toEqual([])
        }),
        { numRuns: 1000 },
      )
    })

    it.each<[format: FormatId, path: string, text: string, expected: boolean]>([
      ['shell', 'run.sh', 'cp x y\n', false],
      ['shell', 'run.sh', 'docker run -v ./x:/x i\n', true],
      ['compose', 'compose.yaml', 'services: { web: { image: nginx, ports: ["80:80"] } }\n', false],
      ['compose', 'compose.yaml', 'services: { web: { volumes: [./x:/x] } }\n', true],
      ['devcontainer', 'devcontainer.json', '{ "image": "node" }\n', true],
    ])('looks for mounts in %s: %s %j', (format, path, text, expected) => {
      expect(mayFind({ path, text }, format, { context: NO_FILES, machine: ON_DRIVE })).toBe(expected)
    })
  })

  it.each<readonly [FormatId, path: string, start: string, repeated: string]>([
    ['shell', 'run.sh', 'docker ', "' \\a <"],
    ['shell', 'run.sh', 'docker ', '\\ab'],
    ['shell', 'run.sh', 'docker ', '\\\\a'],
    ['shell', 'run.sh', 'docker ', 'pwd '],
    ['shell', 'run.sh', 'docker ', '-vv'],
    ['shell', 'run.sh', 'docker ', 'source '],
    ['shell', 'run.sh', 'docker ', '%ab'],
    ['shell', 'run.sh', '', '$ '],
    ['shell', 'run.sh', '', 'a$'],
    ['shell', 'run.sh', '', "a'"],
    ['shell', 'run.sh', '', ';  '],
    ['shell', 'run.sh', '', 'act '],
    ['shell', 'run.sh', '', 'minikube '],
    ['compose', 'compose.yaml', '', '- b '],
  ])('reaches what comes after 200,000 beginnings: %s', (format, path, start, repeated) => {
    const text = `${start}${repeated.repeat(200_000)}\ndocker run -v C:/x:/y image\n- C:/x:/y\n`
    expect(mayFindIn(path, text, format)).toBe(true)
  })
})

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

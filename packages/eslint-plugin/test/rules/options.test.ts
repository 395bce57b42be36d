import type { Linter } from 'eslint'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import plugin, { type MountLintOptions, type MountLintRule } from '../../src/index.js'
import { SETTINGS_SCHEMA } from '../../src/rules/options.js'
import { majors } from '../majors.js'

const compose = (mount: string): string => `services:\n  web:\n    volumes:\n      - ${mount}\n`

const TEXT: MountLintOptions = { context: 'text' }

interface Row {
  readonly says: string
  readonly options: MountLintOptions
  readonly filename: string
  readonly text: string
  /** The lines of findings without the options, and with them. */
  readonly reported: readonly [before: readonly number[], after: readonly number[]]
}

const rows: readonly Row[] = [
  {
    says: 'allow takes a folder of Windows in any spelling',
    options: { allow: ['D:/media'] },
    filename: 'compose.yaml',
    text: compose('/mnt/d/media/films:/films\n      - D:\\medialab:/lab'),
    reported: [[4, 5], [5]],
  },
  {
    says: 'allow takes a path with its reason, in code',
    options: { allow: [{ path: 'C:/Users/me', reason: 'mine' }] },
    filename: 'start.js',
    text: "docker.run({ HostConfig: { Binds: ['/mnt/c/Users/me/x:/x',\n'/mnt/c/y:/y'] } })\n",
    reported: [[1, 2], [2]],
  },
  {
    says: 'drives takes letters that are drives',
    options: { drives: ['e', 'F:'] },
    filename: 'run.sh',
    text: 'docker run -v /e/data:/data i\ndocker run -v /f/data:/data i\ndocker run -v /g/data:/data i\n',
    reported: [[], [1, 2]],
  },
  {
    says: 'driveRoot takes the folder of the drives',
    options: { driveRoot: '/windir/' },
    filename: '.devcontainer/devcontainer.json',
    text: '{ "runArgs": ["-v", "/windir/c/data:/data"] }\n',
    reported: [[], [1]],
  },
  {
    says: 'format takes the format of a file that has another name',
    options: { format: 'shell' },
    filename: 'notes.js',
    text: '// docker run -v /mnt/c/x:/x i\nlet $; `docker run -v /mnt/c/x:/x i`\n',
    reported: [[], [2]],
  },
]

interface OptionsSchema {
  readonly properties: Readonly<Record<string, unknown>>
}

/** The names of the options that a rule has. */
const namesOf = (rule: string): string[] => {
  const [schema] = plugin.rules[rule as MountLintRule].meta?.schema as [OptionsSchema]
  return Object.keys(schema.properties)
}

const RULES = Object.keys(plugin.rules)

/** Gives each rule those of the options that it has. */
const withRules = (options: MountLintOptions): Linter.Config => ({
  rules: Object.fromEntries(
    RULES.map((rule) => {
      const own = Object.entries(options).filter(([name]) => namesOf(rule).includes(name))
      return [`mount-lint/${rule}`, ['error', Object.fromEntries(own)]]
    }),
  ),
})

const withPath = (options: unknown): Linter.Config => ({ rules: { 'mount-lint/no-windows-path': ['error', options] } })

const withSettings = (options: unknown): Linter.Config => ({ settings: { 'mount-lint': options } })

describe.each(majors)('options in ESLint $major', ({ eslint }) => {
  const verify = (text: string, filename: string, ...configs: Linter.Config[]) =>
    new eslint.Linter().verify(text, [...plugin.configs.recommended, ...configs], { filename })
  const linesOf = (...given: Parameters<typeof verify>) => verify(...given).map(({ line }) => line)

  describe.each([
    { place: 'in the settings', configOf: withSettings },
    { place: 'of the rules', configOf: withRules },
  ])('$place', ({ configOf }) => {
    it.each(rows)('$says', ({ options, filename, text, reported }) => {
      expect(linesOf(text, filename, configOf(TEXT))).toEqual(reported[0])
      expect(linesOf(text, filename, configOf({ ...TEXT, ...options }))).toEqual(reported[1])
    })
  })

  it('map takes the Linux folders of Windows folders', () => {
    const [message] = verify(compose('C:/team/app:/app'), 'compose.yaml', withSettings({ map: { 'C:/team': '/srv' } }))
    expect(message?.message).toBe('`C:/team/app` is on the Windows drive C:; write `/srv/app` instead.')
    expect(message?.suggestions?.[0]?.fix.text).toBe('/srv/app')
  })

  it('of a rule count more than the settings, for that rule', () => {
    const text = compose('/mnt/d/a:/a\n      - /mnt/d/b:/b')
    const settings = withSettings({ ...TEXT, allow: ['D:/a'] })
    const own: Linter.Config = { rules: { 'mount-lint/no-windows-path': ['error', { allow: ['D:/b'] }] } }
    expect(linesOf(text, 'compose.yaml', settings)).toEqual([5])
    expect(linesOf(text, 'compose.yaml', settings, own)).toEqual([4])
  })

  it('that are undefined are as if they were missing', () => {
    const config = withSettings({ allow: undefined, map: undefined, drives: undefined, driveRoot: undefined })
    expect(linesOf(compose('/mnt/d/a:/a'), 'compose.yaml', config)).toEqual([4])
  })

  it.each<readonly [rule: MountLintRule, options: readonly string[]]>([
    ['no-broken-path', ['context', 'format', 'allow', 'map', 'drives', 'driveRoot']],
    ['no-broken-path-minor', ['context', 'format', 'allow', 'map', 'drives', 'driveRoot']],
    ['no-windows-path', ['context', 'format', 'allow', 'map', 'drives', 'driveRoot']],
    ['no-windows-path-minor', ['context', 'format', 'allow', 'map', 'drives', 'driveRoot']],
    ['no-windows-home', ['context', 'format', 'allow']],
    ['no-windows-project', ['context', 'format', 'allow', 'map', 'drives', 'driveRoot']],
    ['no-unused-ignore', ['context', 'format', 'drives', 'driveRoot']],
  ])('of %s are its own', (rule, options) => {
    expect(namesOf(rule)).toEqual(options)
  })

  it('of another rule end the run', () => {
    const config: Linter.Config = { rules: { 'mount-lint/no-windows-home': ['error', { map: { 'C:/x': '~/x' } }] } }
    expect(() => verify('', 'compose.yaml', config)).toThrow('Key "mount-lint/no-windows-home"')
  })

  it.each<readonly [given: unknown, words: string]>([
    [[], ' must be an object, not array'],
    [{ alow: [] }, ' has the unknown key "alow"; known are context, format, allow, map, drives, driveRoot'],
    [{ context: 'disc' }, '.context must be disk or text'],
    [{ context: 1 }, '.context must be a string, not number'],
    [{ allow: 'D:/media' }, '.allow must be an array, not string'],
    [{ allow: [''] }, '.allow[0] must not be empty'],
    [{ allow: [null] }, '.allow[0] must be a string or an object, not null'],
    [{ allow: ['x', { reason: 'x' }] }, '.allow[1] must have path'],
    [{ map: { 'C:/x': 'x' } }, '.map.C:/x must match ^(?:~|\\/)'],
    [{ drives: ['ef'] }, '.drives[0] must match ^[A-Za-z]:?$'],
    [{ driveRoot: 'windir' }, '.driveRoot must match ^\\/'],
  ])('that are not right are one problem of each file, and end the run as those of a rule: %j', (given, words) => {
    const problems = verify(compose('C:/x:/x'), 'compose.yaml', withSettings(given))
    expect(problems.map(({ line, column, message }) => ({ line, column, message }))).toEqual([
      {
        line: 1,
        column: 1,
        message: `The configuration is not right: settings["mount-lint"]${words}. Correct it in the configuration of ESLint; until then it has no effect.`,
      },
      expect.objectContaining({ line: 4 }),
    ])
    expect(() => verify('', 'compose.yaml', withPath(given))).toThrow('Key "mount-lint/no-windows-path"')
  })

  it('that are right count beside others that are not', () => {
    const settings = withSettings({ allow: ['D:/a'], drives: ['ef'], alow: ['D:/b'] })
    expect(linesOf(compose('/mnt/d/a:/a\n      - /mnt/d/b:/b'), 'compose.yaml', settings)).toEqual([1, 5])
    expect(linesOf("spawn('docker', ['run', '-v', 'D:/a:/a', '-v', 'D:/b:/b'])", 'start.js', settings)).toEqual([1, 1])
  })

  it('that are no object are a problem, and count as none', () => {
    expect(linesOf(compose('/mnt/d/a:/a'), 'compose.yaml', withSettings('text'))).toEqual([1, 4])
    expect(linesOf('log(1)', 'start.js', withSettings('text'))).toEqual([])
  })
})

const CLI_SCHEMA = fileURLToPath(new URL('../../../cli/schema/config.json', import.meta.url))

interface JsonSchema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

it('options have the words of the config of the command line', () => {
  const { properties } = JSON.parse(readFileSync(CLI_SCHEMA, 'utf8')) as JsonSchema
  for (const name of ['allow', 'map', 'drives', 'driveRoot'] as const) {
    const { propertyNames, ...schema } = properties[name] ?? {}
    expect(SETTINGS_SCHEMA.properties[name]).toEqual(schema)
    expect(propertyNames === undefined || name === 'map').toBe(true)
  }
})

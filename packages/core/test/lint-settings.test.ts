import { describe, expect, test } from 'vitest'
import { lint, UNKNOWN_MACHINE, type LintOptions } from '../src/index.js'

const compose = (...volumes: readonly string[]): string =>
  ['services:', '  web:', '    image: nginx', '    volumes:', ...volumes.map((one) => `      - ${one}`), ''].join('\n')

const lintText = (text: string, options: LintOptions = {}) => lint({ path: 'compose.yaml', text }, options)

const findings = (volume: string, options: LintOptions = {}) =>
  lintText(compose(volume), options).findings.map(({ rule, severity, alternative }) => ({
    rule,
    severity,
    alternative,
  }))

const PATH = '/mnt/c/code/app:/app'

describe('the severity of a rule', () => {
  test.each<[title: string, volume: string, options: LintOptions, severities: string[]]>([
    ['is its own by default', PATH, {}, ['error']],
    ['is its own when it is said to be', PATH, { rules: { 'no-windows-path': 'default' } }, ['error']],
    ['can be lower', PATH, { rules: { 'no-windows-path': 'warn' } }, ['warn']],
    [
      'can be higher than where it hardly matters',
      '/mnt/c/x.conf:/x.conf:ro',
      { rules: { 'no-windows-path': 'error' } },
      ['error'],
    ],
    ['can be none', PATH, { rules: { 'no-windows-path': 'off' } }, []],
    ['is that of no other rule', PATH, { rules: { 'no-broken-path': 'off' } }, ['error']],
  ])('%s', (_title, volume, options, severities) => {
    expect(findings(volume, options).map(({ severity }) => severity)).toEqual(severities)
  })
})

describe('a path that is allowed', () => {
  test.each([
    ['as it is written', '/mnt/c/code'],
    ['in another spelling', 'C:\\Code\\'],
    ['with slashes', 'c:/code/app'],
    ['as all that is below', 'C:/code/**'],
    ['as a whole drive', 'C:'],
  ])('is no finding: %s', (_title, allow) => {
    expect(findings(PATH, { allow: [allow] })).toEqual([])
  })

  test.each([
    ['another folder', 'C:/other'],
    ['the start of its name', 'C:/cod'],
    ['another drive', 'D:/code'],
    ['a folder below it', 'C:/code/app/src'],
    ['nothing', ''],
  ])('is not %s', (_title, allow) => {
    expect(findings(PATH, { allow: [allow] })).toHaveLength(1)
  })

  test('may be one of a variable', () => {
    const volume = '${USERPROFILE}/.aws/config:/aws'
    expect(findings(volume)).toHaveLength(1)
    expect(findings(volume, { allow: ['${USERPROFILE}/.aws'] })).toEqual([])
  })
})

describe('a folder that is mapped', () => {
  test.each<[title: string, map: Record<string, string>, alternative: string]>([
    ['below the home', { 'C:/code': '~/src' }, '~/src/app'],
    ['by the innermost folder', { 'C:/': '~/c', 'c:\\CODE': '~/src/' }, '~/src/app'],
    ['at an absolute path', { '/mnt/c/code': '/srv/code' }, '/srv/code/app'],
    ['as the home itself', { 'C:/code/app': '~' }, '~'],
    ['not at all by another one', { 'C:/codes': '~/src' }, '~/code/app'],
  ])('is written %s', (_title, map, alternative) => {
    const { findings: found } = lintText(compose(PATH), { map })
    expect(found).toMatchObject([{ alternative, edits: [{ text: alternative }] }])
  })

  test('needs no volume, though a database does', () => {
    const text = compose('/mnt/c/db:/var/lib/postgresql/data') + 'volumes: {}\n'
    expect(lintText(text, { map: { 'C:/db': '/srv/db' } }).findings).toMatchObject([{ alternative: '/srv/db' }])
  })
})

test('other letters are drives where the machine says so', () => {
  expect(findings('/e/data:/data')).toEqual([])
  const machine = { ...UNKNOWN_MACHINE, driveLetters: ['E'] }
  expect(findings('/e/data:/data', { machine })).toMatchObject([{ rule: 'no-windows-path', alternative: '~/data' }])
})

describe('comments', () => {
  const ignored = (text: string, options: LintOptions = {}) => {
    const { findings: left, ignores } = lintText(text, options)
    return {
      left: left.map(({ place }) => text.slice(...place.range)),
      ignores: ignores.map(({ rule, isUsed }) => ({ rule, isUsed })),
    }
  }

  test('remove findings and are used', () => {
    expect(ignored(compose(`${PATH} # mount-lint-ignore no-windows-path`, '/mnt/c/b:/b'))).toEqual({
      left: ['/mnt/c/b'],
      ignores: [{ rule: 'no-windows-path', isUsed: true }],
    })
  })

  test('of other rules are not used', () => {
    expect(ignored(compose(`${PATH} # mount-lint-ignore no-windows-home`))).toEqual({
      left: ['/mnt/c/code/app'],
      ignores: [{ rule: 'no-windows-home', isUsed: false }],
    })
  })

  test('are used also where the rule is off', () => {
    const rules = { 'no-windows-path': 'off' } as const
    expect(ignored(compose(`${PATH} # mount-lint-ignore`), { rules })).toEqual({
      left: [],
      ignores: [{ rule: undefined, isUsed: true }],
    })
  })

  test('may stand where the path is written', () => {
    const text = '#!/bin/sh\n# mount-lint-ignore\nDATA=/mnt/c/data\ndocker run -v "$DATA:/data" nginx\n'
    expect(lint({ path: 'run.sh', text })).toMatchObject({ findings: [], ignores: [{ isUsed: true }] })
  })

  test('in files around count for those who include them', () => {
    const base = compose(`${PATH} # mount-lint-ignore`, '/mnt/c/b:/b')
    const text = 'services:\n  web:\n    extends: { file: base.yaml, service: web }\n'
    const read = (path: string): string | undefined => (path === 'base.yaml' ? base : undefined)
    expect(lint({ path: 'compose.yaml', text }, { context: { read } })).toMatchObject({
      findings: [{ place: { path: 'base.yaml' }, meant: '/mnt/c/b' }],
      ignores: [{ path: 'base.yaml', isUsed: true }],
    })
  })
})

test('a Compose file that is linted again keeps what was found of its unchanged services', () => {
  const service = (name: string, host: string): string => `  ${name}:\n    image: nginx\n    volumes: [${host}:/srv]\n`
  const first = `services:\n${service('web', './site')}${service('data', 'C:/data')}`
  const second = `${first}${service('more', 'D:/more')}`
  const partChecks = new Map<string, boolean>()
  const again = (text: string): (string | undefined)[] =>
    lint({ path: 'compose.yaml', text }, { only: 'findings', partChecks }).findings.map(
      ({ alternative }) => alternative,
    )
  expect([again(first), again(second), again(first)]).toEqual([['~/data'], ['~/data', '~/more'], ['~/data']])
  expect(partChecks.get(service('web', './site'))).toBe(false)
  expect(partChecks.get(service('more', 'D:/more'))).toBe(true)
})

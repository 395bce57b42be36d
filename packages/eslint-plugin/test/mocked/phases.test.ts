import type { ESLint, Linter, Rule } from 'eslint'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'
import { service } from '../rules/rule-table.js'

/** The rule that ESLint charges time to at the moment, by the function that it has called. */
const phase = vi.hoisted(() => ({ current: 'no rule' }))

/** What was charged each time that a file or a script in code was read. */
const readings = vi.hoisted((): string[] => [])

vi.mock(import('../../../core/src/formats/readers.js'), async (original) => {
  const { readers } = await original()
  const observed = Object.entries(readers).map(([format, read]): [string, typeof read] => [
    format,
    (...given) => {
      readings.push(phase.current)
      return read(...given)
    },
  ])
  return { readers: Object.fromEntries(observed) as typeof readers }
})

/** A function during which ESLint charges its rule. */
const charging =
  <Given extends unknown[], Result>(name: string, call: (...given: Given) => Result) =>
  (...given: Given): Result => {
    phase.current = name
    try {
      return call(...given)
    } finally {
      phase.current = 'no rule'
    }
  }

const chargingRule = ([id, rule]: [string, Rule.RuleModule]): [string, Rule.RuleModule] => [
  id,
  {
    ...rule,
    create: charging(`create of ${id}`, (context) => {
      const listeners = Object.entries(rule.create(context)) as [string, (node: unknown) => void][]
      return Object.fromEntries(listeners.map(([event, listener]) => [event, charging(`listener of ${id}`, listener)]))
    }),
  },
]

const observed: ESLint.Plugin = {
  ...plugin,
  rules: Object.fromEntries(Object.entries(plugin.rules).map(chargingRule)),
}

const [setup, ...languages] = plugin.configs.recommended

const CONFIGS: Linter.Config[] = [
  { ...setup, plugins: { 'mount-lint': observed } },
  ...languages,
  { settings: { 'mount-lint': { context: 'text' } } },
]

const withAllow: Linter.Config = {
  rules: {
    'mount-lint/no-windows-path': ['error', { allow: ['D:/media'] }],
    'mount-lint/no-broken-path': ['error', { map: { 'C:/team': '~/team' } }],
  },
}

const JS = "spawn('docker', ['run', '-v', 'C:/x:/x'])\n"
const SH = 'docker run -v C:/x:/x i\n'

beforeEach(() => {
  readings.length = 0
})

describe.each(majors)('phases in ESLint $major', ({ eslint }) => {
  const lint = (filename: string, text: string, ...configs: Linter.Config[]) =>
    new eslint.Linter().verify(text, [...CONFIGS, ...configs], { filename })

  it.each([
    ['compose.yaml', service('C:/x:/x')],
    ['.devcontainer/devcontainer.json', '{ "runArgs": ["-v", "C:/x:/x"] }\n'],
    ['run.sh', SH],
    ['run.bat', SH],
    ['run.ps1', SH],
  ])('%s is read once, which is charged to no rule', (filename, text) => {
    expect(lint(filename, text)).toHaveLength(1)
    expect(readings).toEqual(['no rule'])
  })

  it.each([
    ['compose.yaml', service('C:/x:/x')],
    ['run.sh', SH],
  ])('%s is read once for rules with options of their own', (filename, text) => {
    expect(lint(filename, text, withAllow)).toHaveLength(1)
    expect(readings).toEqual(['no rule'])
  })

  it('code is read when the first rule of the file is called, also for rules with options of their own', () => {
    expect(lint('start.js', JS, withAllow)).toHaveLength(1)
    expect(readings).toEqual(['listener of no-broken-path'])
  })

  it.each([
    ['run.sh', 'docker run --volume ~/data:/data alpine\n'],
    ['start.js', 'log(1)\n'],
  ])('%s is not read where the text mounts no Windows path', (filename, text) => {
    expect(lint(filename, text)).toEqual([])
    expect(readings).toEqual([])
  })
})

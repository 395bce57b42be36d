import { readFileSync } from 'node:fs'
import { formatByName, formats } from '../../packages/core/src/formats/index.js'
import { expect, test } from 'vitest'
import { at } from '../workspace/places.mjs'
import { readYaml } from './yaml.js'

interface Hook {
  readonly id: string
  readonly entry: string
  readonly language: string
  readonly stages?: readonly string[]
  readonly files: string
}

const hooks = readYaml('.pre-commit-hooks.yaml') as readonly Hook[]

/** Converts a verbose regular expression of Python to JavaScript. */
function patternOf({ files }: Hook): RegExp {
  const pattern = files.replace(/\s+/g, '')
  expect(pattern).toMatch(/^\(\?xi\)/)
  return new RegExp(pattern.slice('(?xi)'.length), 'i')
}

test('one hook reports, the other fixes on demand', () => {
  expect(hooks.map(({ id, entry, stages }) => ({ id, entry, stages }))).toEqual([
    { id: 'mount-lint', entry: 'mount-lint --no-error-on-unmatched', stages: undefined },
    { id: 'mount-lint-fix', entry: 'mount-lint --fix --no-error-on-unmatched', stages: ['manual'] },
  ])
})

/** Names that match a glob: one for each alternative in braces, with a text for each star. */
function namesOf(glob: string): readonly string[] {
  const [whole, choices = ''] = /\{([^{}]*)\}/.exec(glob) ?? []
  if (whole !== undefined) return choices.split(',').flatMap((choice) => namesOf(glob.replace(whole, choice)))
  return [
    glob
      .replace('**/', 'some/folder/')
      .replace(/\[(.)[^\]]*\]/, '$1')
      .replaceAll('*', 'x'),
  ]
}

const globNames = formats.flatMap(({ globs }) => globs.flatMap(namesOf))

const otherNames = [
  'compose.yaml',
  'COMPOSE.YML',
  'deploy/stack.yaml',
  'a b/ü.yml',
  '.devcontainer/python/base.json',
  '.devcontainer/x.jsonc',
  'my-devcontainer.jsonc',
  'bin/start',
  '.husky/pre-commit',
  '.aliases',
  'start.command',
]

test.each(hooks)('$id receives every file that a format may claim', (hook) => {
  const pattern = patternOf(hook)
  const claimed = [...globNames, ...otherNames].filter((name) => formatByName(name) !== 'none')
  expect(claimed.length).toBeGreaterThan(globNames.length)
  expect(claimed.filter((name) => !pattern.test(name))).toEqual([])
})

test.each(hooks)('$id receives no file that no format claims', (hook) => {
  const others = ['src/main.ts', 'tsconfig.json', 'compose.rb', 'a.yaml.j2', 'x.devcontainer/a.json']
  expect(others.filter((name) => patternOf(hook).test(name))).toEqual([])
})

/** npm runs these when it installs from git, where their tools are missing. */
const PREPARING = [
  'preinstall',
  'install',
  'postinstall',
  'prepack',
  'postpack',
  'prepare',
  'preprepare',
  'postprepare',
  'build',
]

test('npm can install the root package from git, as pre-commit does', () => {
  const root = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >
  expect(root).toMatchObject({ name: expect.any(String) as string, version: expect.any(String) as string, files: [] })
  expect(Object.keys(root)).not.toContain('workspaces')
  expect(Object.keys(root)).not.toContain('devEngines')
  expect(Object.keys(root.scripts ?? {}).filter((name) => PREPARING.includes(name))).toEqual([])
  const versions = Object.values({ ...root.dependencies, ...root.devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([])
})

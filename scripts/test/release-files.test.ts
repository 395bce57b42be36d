import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readManifest } from '../workspace/manifest.mjs'
import { at } from '../workspace/places.mjs'
import { readYaml } from './yaml.js'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly env?: unknown
  readonly steps: readonly Step[]
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action = readYaml('action.yml') as Action

const workflows = readdirSync(at('.github', 'workflows')).map((name) => ({
  name,
  workflow: readYaml('.github', 'workflows', name) as Workflow,
}))

const steps = [...action.runs.steps, ...workflows.flatMap(({ workflow }) => stepsOf(workflow))]

function stepsOf({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap((job) => job.steps)
}

test.each(workflows)('$name declares its permissions', ({ workflow }) => {
  expect(workflow.permissions).toBeDefined()
  expect(stepsOf(workflow).length).toBeGreaterThan(0)
})

test('a step either uses an action pinned to a commit or runs a script', () => {
  expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([])
  expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@[\da-f]{40}$/.test(uses))).toEqual([])
})

const release = readYaml('.github', 'workflows', 'release.yml') as Workflow

test('test jobs have no write permission, and publish jobs have no repository token', () => {
  const permissions = Object.entries(release.jobs).map(([name, job]) => [name, job.permissions])
  expect(release.permissions).toEqual({})
  expect(Object.fromEntries(permissions)).toEqual({
    test: { contents: 'read' },
    'pull-request': { contents: 'write', 'pull-requests': 'write' },
    publish: { contents: 'read', 'id-token': 'write' },
    extension: { contents: 'read' },
    release: { contents: 'write' },
  })
  const tokens = (job: Job | undefined) => job?.steps.filter(({ env }) => env && 'GITHUB_TOKEN' in env)
  expect([tokens(release.jobs.test), tokens(release.jobs.publish)]).toEqual([[], []])
  expect(Object.values(release.jobs).filter(({ env }) => env !== undefined)).toEqual([])
})

test('workflows install programs in exact versions', () => {
  const scripts = steps.flatMap(({ run }) => run ?? [])
  const named = scripts.flatMap((run) =>
    [...run.matchAll(/\b(?:npm|pnpm|mount-lint|vsce|ovsx)@(\S+)/g)].map(([, version]) => version),
  )
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((version) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([])
})

test('npm builds every package before packing it', () => {
  const prepacks = ['cli', 'core', 'eslint-plugin'].map((name) => readManifest(at('packages', name)).scripts)
  expect(prepacks).toEqual(Array(3).fill({ prepack: 'node ../../scripts/prepack.mjs' }))
})

test('every promise of SECURITY.md links to an existing test', () => {
  const targets = [...readFileSync(at('SECURITY.md'), 'utf8').matchAll(/\]\(([^):]+)\)/g)].map(
    ([, target = '']) => target,
  )
  expect(targets.length).toBeGreaterThan(10)
  expect(targets.filter((target) => !existsSync(at(target)))).toEqual([])
})

test('untrusted values reach scripts as environment variables only', () => {
  expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([])
})

test('the action passes all of its inputs, each with a description and a default', () => {
  const used = [...readFileSync(at('action.yml'), 'utf8').matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(
    ([, name]) => name,
  )
  expect([...used].sort()).toEqual(Object.keys(action.inputs).sort())
  expect(
    Object.values(action.inputs).every((input) => input.description !== '' && typeof input.default === 'string'),
  ).toBe(true)
  expect(action.runs).toMatchObject({ using: 'composite', steps: [{ shell: 'bash' }] })
})

test('the image runs the program as nobody, based on images with fixed versions', () => {
  const lines = readFileSync(at('Dockerfile'), 'utf8').split('\n')
  const images = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? [])
  expect(images).toEqual([expect.stringMatching(/:\d/), expect.stringMatching(/:\d/)])
  expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER 65534:65534'])
  expect(lines.filter((line) => /^(?:ENTRYPOINT|CMD) (?!\[")/.test(line))).toEqual([])
})

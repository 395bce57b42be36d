import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
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

test.each(workflows)('$name says what it may do', ({ workflow }) => {
  expect(workflow.permissions).toBeDefined()
  expect(stepsOf(workflow).length).toBeGreaterThan(0)
})

test('a step either uses an action in a version or runs a script', () => {
  expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([])
  expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@v\d+$/.test(uses))).toEqual([])
})

test('what others may write gets into a script as a variable only', () => {
  expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([])
})

test('the action hands on all of its inputs, each described and with a default', () => {
  const used = [...readFileSync(at('action.yml'), 'utf8').matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(
    ([, name]) => name,
  )
  expect([...used].sort()).toEqual(Object.keys(action.inputs).sort())
  expect(
    Object.values(action.inputs).every((input) => input.description !== '' && typeof input.default === 'string'),
  ).toBe(true)
  expect(action.runs).toMatchObject({ using: 'composite', steps: [{ shell: 'bash' }] })
})

test('the image runs the program as nobody, from images in a version', () => {
  const lines = readFileSync(at('Dockerfile'), 'utf8').split('\n')
  const images = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? [])
  expect(images).toEqual([expect.stringMatching(/:\d/), expect.stringMatching(/:\d/)])
  expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER 65534:65534'])
  expect(lines.filter((line) => /^(?:ENTRYPOINT|CMD) (?!\[")/.test(line))).toEqual([])
})

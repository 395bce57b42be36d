import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { read as readDevcontainer } from '../../../src/formats/devcontainer/read.js'
import type { Mount, TracedText } from '../../../src/types.js'
import { ENVIRONMENTS, FIXTURES, PROJECT, type EnvironmentName, type Recorded } from './oracle.js'
import { cases, recordingOf } from './recordings.js'

const PLACES: Readonly<Record<string, string>> = {
  '${localWorkspaceFolder}': PROJECT,
  '${localWorkspaceFolderBasename}': 'project',
}

/** The text with its holes filled as the environment has it. */
function fill(traced: TracedText | undefined, environment: EnvironmentName): string | undefined {
  const variables: Readonly<Record<string, string>> = ENVIRONMENTS[environment]
  const valueOf = (name: string): string => {
    const variable = /^\$\{localEnv:(.*)\}$/.exec(name)?.[1]
    return variable === undefined ? (PLACES[name] ?? name) : (variables[variable] ?? '')
  }
  return traced?.atoms.map(({ text, hole }) => text ?? valueOf(hole.name)).join('')
}

interface Filled {
  readonly type: string
  readonly engine: string
  readonly source: string | undefined
  readonly target: string | undefined
  readonly readOnly: boolean
}

const filled = ({ type, engine, source, target, readOnly }: Mount, environment: EnvironmentName): Filled => ({
  type,
  engine,
  source: fill(source, environment),
  target: fill(target, environment),
  readOnly,
})

const mountsOf = (path: string, text: string) => readDevcontainer({ path, text }, { read: () => undefined }).mounts

/** The mounts of what the CLI made of the file: there are no variables in it, and the workspace is written out. */
function recordedMounts(config: string, { configuration, workspaceMount }: Recorded): Filled[] {
  const text = JSON.stringify({ ...configuration, workspaceMount: workspaceMount ?? null })
  return mountsOf(config, text).map((mount) => filled(mount, 'linux'))
}

describe.each(cases)('$name mounts what the Dev Containers CLI says', ({ name, config }) => {
  const mounts = mountsOf(config, readFileSync(join(FIXTURES, name, config), 'utf8'))

  test.each(Object.keys(ENVIRONMENTS) as EnvironmentName[])('with the environment of %s', (environment) => {
    const recorded = recordedMounts(config, recordingOf(name)[environment])
    const certain = mounts.filter(({ values }) => values === 1).map((mount) => filled(mount, environment))
    expect(mounts.map((mount) => filled(mount, environment))).toEqual(expect.arrayContaining(recorded))
    expect(recorded).toEqual(expect.arrayContaining(certain))
    expect(mounts.reduce((count, { values }) => count + 1 / values, 0)).toBe(recorded.length)
  })
})

const OPTION = /^(?:--mount|--volume|-[a-z]*v)(?:=(.*))?$/s

/** What the CLI writes for an object without a type, and docker refuses. */
const NO_TYPE = /^type=undefined,/

/** The volume specifications among the arguments of `docker run`. */
const specsOf = (args: readonly string[]): string[] =>
  args.flatMap((arg, index) => {
    const option = OPTION.exec(arg)
    const spec = option && (option[1] ?? args[index + 1])
    return spec ? spec.replace(NO_TYPE, '') : []
  })

/** Compose would start the container, which is not there to be asked. */
const started = cases.filter(({ name }) => recordingOf(name).linux.runs.length > 0)

it('is docker that starts all containers but those of compose', () => {
  expect(cases.length - started.length).toBe(1)
})

describe.each(started)('$name mounts what docker is asked for', ({ name, config }) => {
  const mounts = mountsOf(config, readFileSync(join(FIXTURES, name, config), 'utf8'))

  test.each(Object.keys(ENVIRONMENTS) as EnvironmentName[])('with the environment of %s', (environment) => {
    const asked = recordingOf(name)[environment].runs.flatMap(specsOf)
    const specs = (some: readonly Mount[]) => some.map(({ spec }) => fill(spec, environment))
    expect(specs(mounts)).toEqual(expect.arrayContaining(asked))
    expect(asked).toEqual(expect.arrayContaining(specs(mounts.filter(({ values }) => values === 1))))
  })
})

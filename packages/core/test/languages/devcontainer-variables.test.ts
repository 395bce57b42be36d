import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { substituteVariables } from '../../src/languages/devcontainer-variables.js'
import type { Substitution } from '../../src/languages/devcontainer-variables.js'
import { coverageOf, display, holesOf } from '../../src/traced-text.js'
import type { TracedText } from '../../src/types.js'
import { traced } from '../support/mounts.js'

const shown = ({ values }: Substitution): string[] => values.map(display)

describe('variables', () => {
  const cases: Record<string, [text: string, values: string[]]> = {
    'of the environment are not decided': ['${localEnv:SRC}/x', ['${localEnv:SRC}/x']],
    'go by their old name, too': ['${env:HOME}', ['${localEnv:HOME}']],
    'may have a default': ['${localEnv:SRC:/mnt/c/x}/y', ['${localEnv:SRC}/y', '/mnt/c/x/y']],
    'lose what a default has behind a colon': ['${localEnv:SRC:C:/x}/y', ['${localEnv:SRC}/y', 'C/y']],
    'may have an empty default': ['${localEnv:SRC:}/y', ['${localEnv:SRC}/y', '/y']],
    'end at the first brace': ['${localEnv:A:${localEnv:B}}', ['${localEnv:A}}', '${localEnv}']],
    'without an end are text': ['${localEnv:A', ['${localEnv:A']],
    'over a line end are text': ['${localEnv:A\n}${localEnv:B}', ['${localEnv:A\n}${localEnv:B}']],
    'that the CLI does not know stay as they are': ['${unknown}$HOME${localenv:A}', ['${unknown}$HOME${localenv:A}']],
    'of the workspace are not decided': [
      '${localWorkspaceFolder}/${localWorkspaceFolderBasename}-${devcontainerId}',
      ['${localWorkspaceFolder}/${localWorkspaceFolderBasename}-${devcontainerId}'],
    ],
    'of a template are not decided': ['${templateOption:path}', ['${templateOption:path}']],
    'of the container are not decided without workspaceFolder': [
      '${containerWorkspaceFolder}/${containerWorkspaceFolderBasename}',
      ['${containerWorkspaceFolder}/${containerWorkspaceFolderBasename}'],
    ],
  }
  for (const [title, [text, values]] of Object.entries(cases)) {
    it(title, () => {
      expect(shown(substituteVariables(traced(text), {}))).toEqual(values)
    })
  }

  it('of the container stand for workspaceFolder', () => {
    const [containerWorkspaceFolder] = substituteVariables(traced('/w/${localWorkspaceFolderBasename}/app/'), {}).values
    const use = traced('${containerWorkspaceFolder} ${containerWorkspaceFolderBasename}')
    const { values } = substituteVariables(use, containerWorkspaceFolder ? { containerWorkspaceFolder } : {})
    expect(values.map(display)).toEqual(['/w/${localWorkspaceFolderBasename}/app/ app'])
  })
})

describe('the value of an environment variable', () => {
  const cases: Record<string, string> = {
    HOME: 'home',
    PWD: 'project',
    USERPROFILE: 'windows',
    UserProfile: 'windows',
    LOCALAPPDATA: 'windows',
    HOMEDRIVE: 'windows',
    home: 'unknown',
    USER: 'unknown',
  }
  for (const [name, meaning] of Object.entries(cases)) {
    it(`${name}: ${meaning}`, () => {
      const [value] = substituteVariables(traced(`\${localEnv:${name}}`), {}).values
      expect(value && holesOf(value).map((hole) => hole.meaning)).toEqual([meaning])
    })
  }
})

describe('places', () => {
  const text = 'a${localEnv:SRC:/mnt/c/x:y}b'

  it('a default has one at the variable and one of its own', () => {
    const { values, uses } = substituteVariables(traced(text), {})
    const [, atom] = values[1]?.atoms ?? []
    expect(atom?.origins.map(({ range, verbatim }) => [range, verbatim])).toEqual([
      [[1, 27], false],
      [[16, 24], true],
    ])
    expect(uses).toEqual([
      { place: { path: 'file', range: [1, 27] }, definitions: [{ path: 'file', range: [16, 24] }] },
    ])
  })

  it('a default holds no braces, so that no variable can be written there', () => {
    const { values } = substituteVariables(traced(text), {})
    expect(values[1]?.atoms[1]?.origins.map(({ writing }) => writing)).toEqual([[], ['compose-default']])
  })

  it('a hole covers the whole variable', () => {
    const [value] = substituteVariables(traced(text), {}).values
    expect(value && coverageOf(value)).toMatchObject({ place: { path: 'file', range: [0, 28] }, whole: true })
    expect(value?.atoms[1]?.origins.map(({ range }) => range)).toEqual([[1, 27]])
  })

  it('a variable without a name is invalid, as the CLI refuses it', () => {
    const { invalid } = substituteVariables(traced('x${localEnv}${env:}${localEnv:A}'), {})
    expect(invalid.map((use) => [use.text, coverageOf(use)?.place.range])).toEqual([['${localEnv}', [1, 12]]])
  })
})

/** The CLI's own substitution (variableSubstitution.ts), for the variables of the environment. */
const replaceAsCli = (text: string, environment: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(.*?)\}/g, (match, variable: string) => {
    const [name, argument, fallback] = variable.split(':')
    if ((name !== 'env' && name !== 'localEnv') || argument === undefined) return match
    return environment[argument] ?? fallback ?? ''
  })

const fill = (value: TracedText, environment: Readonly<Record<string, string>>): string =>
  value.atoms
    .map(({ text, hole }) => text ?? environment[/^\$\{localEnv:(.*)\}$/s.exec(hole.name)?.[1] ?? ''] ?? '')
    .join('')

const piece = fc.constantFrom(
  '${',
  '}',
  ':',
  'localEnv',
  'env',
  'A',
  'B',
  'x',
  '/',
  '\n',
  '${localEnv:A}',
  '${env:B:d}',
  '$',
)

describe('one of the values is what the CLI makes of the text', () => {
  for (const environment of [{}, { A: 'a' }, { A: 'a', B: 'b' }]) {
    it(`with ${JSON.stringify(environment)} in the environment`, () => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
          const text = pieces.join('')
          fc.pre(text.split('${').filter((part) => /:.*:/s.test(part)).length <= 4)
          const values = substituteVariables(traced(text), {}).values.map((value) => fill(value, environment))
          expect(values).toContain(replaceAsCli(text, environment))
        }),
        { numRuns: 1000 },
      )
    })
  }
})

describe('evaluation is bounded', () => {
  it('many defaults give sixteen values at most', () => {
    expect(substituteVariables(traced('${localEnv:A:a}'.repeat(1000)), {}).values).toHaveLength(16)
  })

  it.each(['${localEnv:A:a}${x', '${', '${x\n'])('reads 100,000 of %j to their end', (text) => {
    expect(substituteVariables(traced(text.repeat(100_000)), {}).values.length).toBeLessThanOrEqual(16)
  })
})

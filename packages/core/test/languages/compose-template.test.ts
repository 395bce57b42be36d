import { describe, expect, it } from 'vitest'
import { interpolate } from '../../src/languages/compose/interpolate.js'
import { display, traceSource } from '../../src/traced-text.js'

const traced = (text: string) => traceSource({ path: 'compose.yaml', text })

const ENVIRONMENT = new Map(
  Object.entries({ SET: '/srv', EMPTY: '', DRIVE: 'C:/data' }).map(([k, v]) => [k, traced(v)]),
)

const values = (template: string): string[] => interpolate(traced(template), ENVIRONMENT).values.map(display)

describe('a template has the value that Compose gives it', () => {
  const rows: [template: string, ...values: string[]][] = [
    ['no variable', 'no variable'],
    ['$SET/x', '/srv/x'],
    ['${SET}/x', '/srv/x'],
    ['$SET_x', '${SET_x}'],
    ['$SET$SET', '/srv/srv'],
    ['$$SET ${SET}', '$SET /srv'],
    ['$$$SET', '$/srv'],
    ['$1 $( $/ $', '$1 $( $/ $'],
    ['${EMPTY}/x', '/x'],
    ['${EMPTY:-y}/x', 'y/x'],
    ['${EMPTY-y}/x', '/x'],
    ['${EMPTY:?why}/x', '${EMPTY}/x'],
    ['${EMPTY?why}/x', '/x'],
    ['${EMPTY:+y}/x', '/x'],
    ['${EMPTY+y}/x', 'y/x'],
    ['${SET:-y}', '/srv'],
    ['${SET-y}', '/srv'],
    ['${SET:+y}', 'y'],
    ['${UNSET}/x', '${UNSET}/x'],
    ['$UNSET/x', '${UNSET}/x'],
    ['${UNSET:?why}/x', '${UNSET}/x'],
    ['${UNSET:-C:/x}:/y', 'C:/x:/y'],
    ['${UNSET-C:/x}:/y', 'C:/x:/y'],
    ['${UNSET:+y}:/x', 'y:/x', ':/x'],
    ['${UNSET:-}/x', '/x'],
    ['${UNSET:-${SET}}/x', '/srv/x'],
    ['${UNSET:-${OTHER:-$SET}/y}/x', '/srv/y/x'],
    ['${UNSET:-a-b:-c}', 'a-b:-c'],
    ['${UNSET:-a}${SET:-b}}', 'a/srv}'],
    ['${UNSET:-{a}}', '{a}'],
    ['${UNSET:-{}}', '{}'],
    ['${UNSET:-{a}', '{a'],
    ['${UNSET:-a} ${UNSET:-b}', 'a b'],
    ['${HOME:-/root}/x', '${HOME}/x'],
    ['${PWD}/x', '${PWD}/x'],
    ['${env:USERPROFILE}/x', '${env:USERPROFILE}/x'],
    ['${SET/a/b}', '${SET/a/b}'],
    ['${UNSET:-a', '${UNSET:-a'],
    ['${}', '${}'],
  ]
  for (const [template, ...expected] of rows) {
    it(`${template} is ${expected.join(' or ')}`, () => {
      expect(values(template)).toEqual(expected)
    })
  }
})

describe('holes mean what their names say', () => {
  const rows: [template: string, meaning: string][] = [
    ['$HOME', 'home'],
    ['${PWD}', 'project'],
    ['$UserProfile', 'windows'],
    ['${env:APPDATA}', 'windows'],
    ['${DATA}', 'unknown'],
  ]
  for (const [template, meaning] of rows) {
    it(`${template}: ${meaning}`, () => {
      const [value] = interpolate(traced(template), ENVIRONMENT).values
      expect(value.atoms.map((atom) => atom.hole?.meaning)).toEqual([meaning])
    })
  }
})

it('a default is traced to the variable and to its own location', () => {
  const [value] = interpolate(traced('${DATA:-C:/x}:/y'), ENVIRONMENT).values
  expect(value.atoms.map(({ text, origins }) => [text, origins.map(({ range, writing }) => [range, writing])])).toEqual(
    [
      [
        'C:/x',
        [
          [[0, 13], []],
          [[8, 12], ['compose-default']],
        ],
      ],
      [':/y', [[[13, 16], []]]],
    ],
  )
})

it('each use is reported with its definition', () => {
  const { uses } = interpolate(traced('$SET:${UNSET:-$DRIVE}:$OTHER'), ENVIRONMENT)
  expect(uses.map(({ place, definitions }) => [place.range, definitions.map(({ range }) => range)])).toEqual([
    [[0, 4], [[0, 4]]],
    [[5, 21], [[14, 20]]],
    [[14, 20], [[0, 7]]],
    [[22, 28], []],
  ])
})

describe('evaluation is bounded', () => {
  it('defaults in defaults, ten thousand deep', () => {
    expect(values('${A:-'.repeat(10_000) + '}'.repeat(10_000))).toHaveLength(1)
  })
  it('a thousand alternatives give a few values', () => {
    expect(values('${A:+a}'.repeat(1000)).length).toBeLessThanOrEqual(8)
  })
  it('ten thousand braces without an end, or with one each', () => {
    expect(values('${A:-'.repeat(10_000))).toHaveLength(1)
    expect(values(`${'${A:-x}'.repeat(10_000)}${'y'.repeat(50_000)}`)).toHaveLength(1)
  })
})

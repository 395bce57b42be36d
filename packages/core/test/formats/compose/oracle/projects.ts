import fc from 'fast-check'
import { parse } from 'yaml'
import type { Files } from '../support.js'

/** How a text may be written as a YAML scalar. */
type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded'

const STYLES: readonly Style[] = ['plain', 'single', 'double', 'literal', 'folded']

function isPlain(text: string): boolean {
  try {
    return (parse(`[${text}]`) as unknown[])[0] === text && (parse(`- ${text}`) as unknown[])[0] === text
  } catch {
    return false
  }
}

/** A scalar at a depth of indentation; one that can't be plain is put in quotes. */
function scalar(text: string, style: Style, indent: string): string {
  switch (style) {
    case 'plain':
      return isPlain(text) ? text : JSON.stringify(text)
    case 'single':
      return `'${text.replaceAll("'", "''")}'`
    case 'double':
      return JSON.stringify(text)
    case 'literal':
      return /^\s|^$/.test(text) ? JSON.stringify(text) : `|-\n${indent}  ${text}`
    case 'folded':
      return /^\s|^$|\s{2}| $/.test(text)
        ? JSON.stringify(text)
        : `>-\n${indent}  ${text.replaceAll(' ', `\n${indent}  `)}`
  }
}

const NAMES = ['A', 'B', 'C_1', 'UNSET', 'EMPTY', 'HOME', 'WIN']

const name = fc.constantFrom(...NAMES)
const style = fc.constantFrom(...STYLES)

const word = fc
  .stringMatching(/^[a-zA-Z0-9._ é@%#'-]{2,6}$/)
  .map((text) => text.replace(/^\.+$/, '').trim().padEnd(2, 'w'))

const argument = (...others: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof({ depthSize: 'small' }, word, ...others), { maxLength: 3 }).map((parts) => parts.join(''))

const braced = (
  names: fc.Arbitrary<string>,
  operators: readonly string[],
  behind: fc.Arbitrary<string>,
): fc.Arbitrary<string> => fc.tuple(names, fc.constantFrom(...operators), behind).map(([a, b, c]) => `\${${a}${b}${c}}`)

const { known } = fc.letrec<{ known: string }>((tie) => ({
  known: fc.oneof(
    name.map((text) => `$${text}`),
    name.map((text) => `\${${text}}`),
    braced(name, [':-', '-'], fc.oneof(argument(fc.constantFrom('/', ':', '{b}'), tie('known')), fc.constant('C:/x'))),
    fc.constant('$$'),
  ),
}))

/** An alternative of what may be set is two mounts to us and one to compose; `HOME` always is. */
const variable = fc.oneof(
  { weight: 4, arbitrary: known },
  { weight: 1, arbitrary: braced(fc.constant('HOME'), [':+', '+'], argument(fc.constantFrom('/', ':', '{b}'))) },
)

const segment = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: variable })

const start = fc.constantFrom(
  '/',
  '/mnt/c/',
  'C:\\',
  'd:/',
  './',
  '../',
  '~/',
  '~',
  '.',
  '\\\\wsl$$\\U\\',
  '//c/',
  '/c/',
  '',
)

const path = fc
  .tuple(start, fc.array(segment, { minLength: 1, maxLength: 3 }), fc.constantFrom('/', '\\'))
  .map(([root, segments, separator]) => root + segments.join(separator))

const target = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => `/${parts.join('/')}`)

const mode = fc.constantFrom('', '', ':ro', ':rw', ':cached', ':ro,z', ':x')

const shortSpec = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(path, target, mode).map(([source, to, how]) => `${source}:${to}${how}`) },
  { weight: 1, arbitrary: fc.tuple(variable, target).map(([source, to]) => `${source}:${to}`) },
  { weight: 1, arbitrary: fc.oneof(target, fc.constantFrom('c:/data', '/a', 'ab')) },
  { weight: 1, arbitrary: fc.stringMatching(/^[C:/\\.~ab]{1,8}$/) },
)

const shortItem = fc.tuple(shortSpec, style).map(([spec, how]) => scalar(spec, how, '      '))

const longItem = fc
  .tuple(path, target, style, fc.constantFrom('bind', 'volume', 'tmpfs'), fc.constantFrom('', 'true', '"false"', 'yes'))
  .map(([source, to, how, type, readOnly]) =>
    [
      `type: ${type}`,
      ...(type === 'tmpfs' ? [] : [`source: ${scalar(type === 'bind' ? source : 'data', how, '        ')}`]),
      `target: ${scalar(to, how, '        ')}`,
      ...(readOnly === '' ? [] : [`read_only: ${readOnly}`]),
    ].join('\n        '),
  )

interface Service {
  readonly items: readonly string[]
  readonly how: 'own' | 'extends' | 'merges'
  readonly tag: string
}

const service: fc.Arbitrary<Service> = fc.record({
  items: fc.array(fc.oneof({ weight: 3, arbitrary: shortItem }, { weight: 1, arbitrary: longItem }), { maxLength: 4 }),
  how: fc.constantFrom('own', 'own', 'extends', 'merges'),
  tag: fc.constantFrom('', '', '', ' !override', ' !reset'),
})

const volumesOf = ({ items, tag }: Service): string[] =>
  items.length === 0 ? [] : [`    volumes:${tag}`, ...items.map((item) => `      - ${item}`)]

function serviceText(each: Service, index: number, tags: boolean): string {
  const at = index.toString()
  // A reset behind an anchor counts for its aliases in later versions of compose only.
  const isKept = tags && !(index === 0 && each.tag === ' !reset')
  const lines = volumesOf(isKept ? each : { ...each, tag: '' })
  const base = index > 0 && each.how === 'extends' ? ['    extends: s0'] : []
  const merged = index > 0 && each.how === 'merges' ? ['    <<: *s0'] : []
  return [`  s${at}:${index === 0 ? ' &s0' : ''}`, '    image: alpine', ...base, ...merged, ...lines].join('\n')
}

const fileText = (services: readonly Service[], tags: boolean): string =>
  ['services:', ...services.map((each, index) => serviceText(each, index, tags)), 'volumes: {data: {}}', ''].join('\n')

const dotenvValue = fc.oneof(
  path,
  path.map((text) => `"${text.replaceAll('"', '')}"`),
  path.map((text) => `'${text.replaceAll("'", '')}'`),
  fc.constantFrom('', 'C:\\new\\table', '"C:\\new"', '/mnt/c # x', '"a\\tb"'),
)

const dotenv = fc
  .array(fc.tuple(fc.constantFrom('A', 'B', 'C_1'), fc.constantFrom('=', ': '), dotenvValue), { maxLength: 4 })
  .map((lines) => [...lines.map((line) => line.join('')), 'EMPTY=', ''].join('\n'))

/** Compose projects: services with volumes in all styles, variables, `.env`, an override file. */
export const projects: fc.Arbitrary<Files> = fc
  .tuple(
    fc.array(service, { minLength: 1, maxLength: 4 }),
    fc.option(fc.array(service, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    fc.option(dotenv, { nil: undefined }),
  )
  .map(([main, override, env]) => ({
    'compose.yaml': fileText(main, false),
    ...(override ? { 'compose.override.yaml': fileText(override, true) } : {}),
    ...(env === undefined ? {} : { '.env': env }),
  }))

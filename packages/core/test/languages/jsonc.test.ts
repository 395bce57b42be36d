import fc from 'fast-check'
import { getNodeValue, parse } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { membersOf, parseJsonc, stringAt } from '../../src/languages/jsonc.js'
import type { JsonNode } from '../../src/languages/jsonc.js'
import { traceSource } from '../../src/traced-text.js'

const PATH = 'devcontainer.json'

function stringNodes(node: JsonNode): JsonNode[] {
  return node.type === 'string' ? [node] : (node.children ?? []).flatMap(stringNodes)
}

/** All strings of a document, names included, as we decode them and as the library does. */
function strings(text: string) {
  const source = { path: PATH, text }
  const { root } = parseJsonc(source)
  return (root ? stringNodes(root) : []).map((node) => ({
    traced: stringAt(traceSource(source), node),
    value: getNodeValue(node) as unknown,
  }))
}

describe('a string remembers where each of its characters was written', () => {
  const cases: Record<string, [text: string, pieces: [text: string, written: string, verbatim: boolean][]]> = {
    'without escapes it is one piece': ['"/mnt/c/x"', [['/mnt/c/x', '/mnt/c/x', true]]],
    'each escape is a piece of its own': [
      String.raw`"C:\\a\u0041\n"`,
      [
        ['C:', 'C:', true],
        ['\\', '\\\\', false],
        ['a', 'a', true],
        ['A', String.raw`\u0041`, false],
        ['\n', String.raw`\n`, false],
      ],
    ],
    'an invalid escape is lost, as in the Dev Containers CLI': [
      String.raw`"C:\Users\temp\u12"`,
      [
        ['C:', 'C:', true],
        ['sers', 'sers', true],
        ['\t', String.raw`\t`, false],
        ['emp', 'emp', true],
      ],
    ],
    'an escaped quote does not end it': [
      String.raw`"a\"b"`,
      [
        ['a', 'a', true],
        ['"', String.raw`\"`, false],
        ['b', 'b', true],
      ],
    ],
    'a string without an end goes to the end of the line': ['"ab\n', [['ab', 'ab', true]]],
  }
  for (const [title, [text, pieces]] of Object.entries(cases)) {
    it(title, () => {
      const [string] = strings(text)
      const found = string?.traced.atoms.map(({ text: characters, origins: [origin] }) => [
        characters,
        text.slice(...(origin?.range ?? [0, 0])),
        origin?.verbatim,
      ])
      expect(found).toEqual(pieces)
      expect(string?.traced.atoms.every(({ origins }) => origins[0]?.writing[0] === 'json')).toBe(true)
    })
  }
})

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u',
    '\\u00e4',
    '\\x',
    '\n',
    '//',
    '/*',
    '*/',
    '# ',
    'true',
  ),
)

describe('a string decodes to what the library says', () => {
  it('for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const { traced, value } of strings(text)) expect(traced.text).toBe(value)
      }),
    )
  })

  it('for any text that starts like JSON', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { traced, value } of strings(`{"a": "${pieces.join('')}`)) expect(traced.text).toBe(value)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('members', () => {
  const members = (text: string): Record<string, unknown> => {
    const { root } = parseJsonc({ path: PATH, text })
    return Object.fromEntries(
      (root ? membersOf(root) : []).map(({ key, value }) => [key, getNodeValue(value) as unknown]),
    )
  }

  it('are those that the library keeps of any broken text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `{"a": 1, ${pieces.join('')} "b": 2, "c": [3]}`
        const value: unknown = parse(text, [], { allowTrailingComma: true })
        expect(members(text)).toEqual({ ...(value as object) })
      }),
      { numRuns: 1000 },
    )
  })

  it('are none in what is no object', () => {
    expect(members('[1, 2]')).toEqual({})
    expect(members('"a"')).toEqual({})
  })
})

describe('what can not be read is a problem at its place', () => {
  const problems = (text: string) =>
    parseJsonc({ path: PATH, text }).problems.map(({ code, place, detail }) => [code, place.range, detail])

  const cases: Record<string, [text: string, problems: unknown[]]> = {
    'a comment of another language': ['{"a": 1, # two words\n}', [['json-syntax', [9, 10], 'invalid symbol']]],
    'an invalid escape': [String.raw`{"a": "C:\x"}`, [['json-syntax', [6, 12], 'invalid escape character']]],
    'a missing comma': ['["a" "b"]', [['json-syntax', [5, 8], 'comma expected']]],
    'one error for each line': [
      '{a: 1,\nb: 2}',
      [
        ['json-syntax', [1, 2], 'invalid symbol'],
        ['json-syntax', [7, 8], 'invalid symbol'],
      ],
    ],
    'an empty file': ['', [['json-syntax', [0, 0], 'value expected']]],
    'no value but comments': ['// x', [['json-syntax', [4, 4], 'value expected']]],
    'a missing end': ['{"a": [1', [['json-syntax', [8, 8], 'close bracket expected']]],
  }
  for (const [title, [text, expected]] of Object.entries(cases)) {
    it(title, () => {
      expect(problems(text)).toEqual(expected)
    })
  }

  it('twenty thousand brackets do not overflow the stack', () => {
    expect(problems('['.repeat(20_000))).toEqual([['json-depth', [500, 501], '500']])
    expect(problems(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toEqual([['json-depth', [500, 501], '500']])
  })

  it('brackets in strings and comments are not nested', () => {
    expect(problems(`{"a": "${'['.repeat(1000)}" /* ${'{'.repeat(1000)} */}`)).toEqual([])
  })
})

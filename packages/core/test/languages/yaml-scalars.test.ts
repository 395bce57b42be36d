import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { parseYaml } from '../../src/languages/yaml/parse.js'
import type { YamlNode } from '../../src/languages/yaml/nodes.js'
import type { TracedText } from '../../src/types.js'

const PATH = 'compose.yaml'

function scalarsOf(node: YamlNode): TracedText[] {
  switch (node.kind) {
    case 'scalar':
      return [node.value]
    case 'sequence':
      return node.items.flatMap(scalarsOf)
    case 'mapping':
      return [...node.entries.values()].flatMap((entry) => scalarsOf(entry.value))
  }
}

const read = (text: string): TracedText[] => parseYaml({ path: PATH, text }).documents.flatMap(scalarsOf)

/** Each atom as its text and what stands at its innermost origin. */
function written(text: string, traced: TracedText): [string, string, 'verbatim' | 'other'][] {
  return traced.atoms.map((atom) => {
    const origin = atom.origins.at(-1)
    return [atom.text ?? '', text.slice(...(origin?.range ?? [0, 0])), origin?.verbatim === true ? 'verbatim' : 'other']
  })
}

describe('a scalar remembers where each of its characters was written', () => {
  const cases: Record<string, [string, [string, string, 'verbatim' | 'other'][]]> = {
    'plain: as it stands': [String.raw`- C:\x:/y # why`, [[String.raw`C:\x:/y`, String.raw`C:\x:/y`, 'verbatim']]],
    'plain over two lines: the break is a space': [
      '- /mnt/c/My\n  Files:/y',
      [
        ['/mnt/c/My', '/mnt/c/My', 'verbatim'],
        [' ', '\n  ', 'other'],
        ['Files:/y', 'Files:/y', 'verbatim'],
      ],
    ],
    'single quotes: only a doubled quote is other': [
      "- 'C:\\it''s:/y'",
      [
        [String.raw`C:\it`, String.raw`C:\it`, 'verbatim'],
        ["'", "''", 'other'],
        ['s:/y', 's:/y', 'verbatim'],
      ],
    ],
    'double quotes: escapes are other': [
      String.raw`- "C:\\a\x41\n:/y"`,
      [
        ['C:', 'C:', 'verbatim'],
        ['\\', '\\\\', 'other'],
        ['a', 'a', 'verbatim'],
        ['A', String.raw`\x41`, 'other'],
        ['\n', String.raw`\n`, 'other'],
        [':/y', ':/y', 'verbatim'],
      ],
    ],
    'double quotes: an unknown escape stays as it is, a known one is not what was meant': [
      String.raw`- "D:\Src\Project:/y"`,
      [
        ['D:', 'D:', 'verbatim'],
        [String.raw`\S`, String.raw`\S`, 'verbatim'],
        ['rc', 'rc', 'verbatim'],
        ['\u2029', String.raw`\P`, 'other'],
        ['roject:/y', 'roject:/y', 'verbatim'],
      ],
    ],
    'double quotes: an escaped line break is nothing': [
      '- "/mnt/c\\\n   /x:/y"',
      [
        ['/mnt/c', '/mnt/c', 'verbatim'],
        ['/x:/y', '/x:/y', 'verbatim'],
      ],
    ],
    'a literal block: line ends are its own': [
      '- |\n  C:\\x:/y\n  z\n',
      [
        [String.raw`C:\x:/y`, String.raw`C:\x:/y`, 'verbatim'],
        ['\n', '\n  ', 'other'],
        ['z', 'z', 'verbatim'],
        ['\n', '\n', 'verbatim'],
      ],
    ],
    'a folded block: line ends are spaces': [
      '- >-\n  /mnt/c/My\n  Files:/y\n',
      [
        ['/mnt/c/My', '/mnt/c/My', 'verbatim'],
        [' ', '\n  ', 'other'],
        ['Files:/y', 'Files:/y', 'verbatim'],
      ],
    ],
    'CRLF: a break is still one line feed': [
      '- |\r\n  a\r\n  b\r\n',
      [
        ['a', 'a', 'verbatim'],
        ['\n', '\r\n  ', 'other'],
        ['b', 'b', 'verbatim'],
        ['\n', '\r\n', 'other'],
      ],
    ],
    'CRLF: quotes that are never closed end with the line': [
      'a: {b: ["C:/x\r\n\r\ny"]}\r\n',
      [['C:/x', 'C:/x', 'verbatim']],
    ],
  }
  for (const [title, [text, expected]] of Object.entries(cases)) {
    it(title, () => {
      const [scalar] = read(text)
      expect(scalar && written(text, scalar)).toEqual(expected)
    })
  }
})

/** What an escape or a fold stands for; longer, and our pieces were not those of the library. */
const SHORT = /^(?:.|[\n ]+|\\x..)$/su

const word = fc.stringMatching(/^[a-zA-Z0-9:/\\ .$'"{}#,-]{0,12}$/)
const blank = fc.stringMatching(/^ {0,3}$/)
const newline = fc.constantFrom('\n', '\r\n')

const lines = fc
  .array(fc.tuple(blank, word, blank), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map((part) => part.join('')))

const double = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom('\\n', '\\\\', '\\x41', '\\u00e9', '\\"', '\\P', '\\q', '\\xZZ', '\\\n  ', '\n\n', '\t'),
    ),
  )
  .map((parts) => `- "${parts.join('').replaceAll('"', '\\"')}"`)

const single = fc.tuple(lines, newline).map(([all, end]) => `- '${all.join(`${end}  `).replaceAll("'", "''")}'`)

const block = fc
  .tuple(fc.constantFrom('|', '>'), fc.constantFrom('', '-', '+', '2', '2-', '+2'), lines, newline, fc.boolean())
  .map(([style, rest, all, end, ends]) => `- ${style}${rest}${end}  ${all.join(`${end}  `)}${ends ? end : ''}`)

const plain = fc.tuple(lines, newline).map(([all, end]) => `- a${all.join(`${end}  `)}`)

describe('a scalar decodes to what the library says', () => {
  for (const [title, texts] of Object.entries({ plain, single, double, block })) {
    it(`${title}: for any text`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false })
          const [document] = 'length' in documents && documents.length === 1 ? documents : []
          const isReadable = document?.errors.every(({ code }) => code === 'BAD_DQ_ESCAPE')
          fc.pre(isReadable === true)
          const [expected] = document?.toJS() as unknown[]
          fc.pre(typeof expected === 'string')
          const [scalar] = read(text)
          expect(scalar?.text).toBe(expected)
          for (const [value, source, kind] of written(text, scalar ?? { text: '', atoms: [] })) {
            if (kind === 'verbatim') expect(source).toBe(value)
            else expect(value).toMatch(SHORT)
          }
        }),
        { numRuns: 2000 },
      )
    })
  }
})

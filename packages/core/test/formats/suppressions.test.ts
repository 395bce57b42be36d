import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressions } from '../../src/formats/suppressions.js'
import type { FormatId } from '../../src/formats/index.js'

/** What each comment names and covers, as text. */
const found = (text: string, format: FormatId) =>
  suppressions(text, format).map(({ range, rule, covers, reason }) => ({
    at: text.slice(...range),
    rule,
    covers: text.slice(...covers),
    reason,
  }))

const none = { rule: undefined, reason: undefined }

describe('a comment', () => {
  test.each<[title: string, format: FormatId, text: string, covers: string]>([
    [
      'behind a line covers the line',
      'compose',
      'a:\n  - /x:/y # mount-lint-ignore\n  - z\n',
      '  - /x:/y # mount-lint-ignore',
    ],
    ['that stands alone covers the line behind it', 'compose', '# mount-lint-ignore\n- x\n- y\n', '- x'],
    ['at the end covers nothing', 'compose', '- x\n# mount-lint-ignore', ''],
    ['for the next line covers that', 'compose', '- x # mount-lint-ignore-next-line\n- y\n- z', '- y'],
    ['skips comments and empty lines', 'compose', '# mount-lint-ignore\n\n# why\n- x\n', '- x'],
    [
      'covers an item with its fields',
      'compose',
      '# mount-lint-ignore\n- type: bind\n\n  source: /x\n- y\n',
      '- type: bind\n\n  source: /x',
    ],
    ['covers a key without what is below', 'compose', '# mount-lint-ignore\nvolumes:\n  - x\n', 'volumes:'],
    ['for the file covers all', 'compose', '- x\n# mount-lint-ignore-file\n', '- x\n# mount-lint-ignore-file\n'],
    [
      'covers a command of several lines',
      'shell',
      '# mount-lint-ignore\ndocker run \\\n  -v /x:/y \\\n  img\nls\n',
      'docker run \\\n  -v /x:/y \\\n  img',
    ],
    [
      'behind a command covers it from its start',
      'shell',
      'ls\ndocker run \\\n  img # mount-lint-ignore\n',
      'docker run \\\n  img # mount-lint-ignore',
    ],
    [
      'of two slashes covers an object',
      'devcontainer',
      '[\n // mount-lint-ignore\n {\n  "a": {}\n },\n {}]',
      ' {\n  "a": {}\n },',
    ],
    [
      'between signs covers the line',
      'devcontainer',
      '[\n "x", /* mount-lint-ignore */\n "y"]',
      ' "x", /* mount-lint-ignore */',
    ],
    ['in CRLF lines covers the line', 'shell', '# mount-lint-ignore\r\nls\r\npwd\r\n', 'ls\r'],
  ])('%s', (_title, format, text, covers) => {
    expect(suppressions(text, format).map((one) => text.slice(...one.covers))).toEqual([covers])
  })

  test('names rules, each with its place, and a reason', () => {
    expect(
      found('- x # mount-lint-ignore no-windows-path, mount-lint/no-windows-home -- old -- server\n', 'compose'),
    ).toEqual([
      expect.objectContaining({ at: 'no-windows-path', rule: 'no-windows-path', reason: 'old -- server' }),
      expect.objectContaining({ at: 'mount-lint/no-windows-home', rule: 'no-windows-home', reason: 'old -- server' }),
    ])
  })

  test('without rules applies to all of them', () => {
    const at = '# mount-lint-ignore-file -- generated'
    expect(found(`${at}\n`, 'shell')).toEqual([{ ...none, at, covers: `${at}\n`, reason: 'generated' }])
  })

  test.each([
    ['other words', '# mount-lint-ignored\n'],
    ['an unknown kind', '# mount-lint-ignore-all\n'],
    ['prose about it', '# see mount-lint-ignore\n'],
    ['a string', 'a: "# mount-lint-ignore"\n'],
    ['a block scalar', 'a: |\n  # mount-lint-ignore\n'],
  ])('is none: %s', (_title, text) => {
    expect(suppressions(text, 'compose')).toEqual([])
  })
})

test('ranges lie in the text, whatever it is', () => {
  const piece = fc.constantFrom(
    'mount-lint-ignore',
    '-next-line',
    '-file',
    '#',
    '//',
    '/*',
    '*/',
    '{',
    '}',
    '- ',
    '\n',
    ' ',
    'x',
    '\\',
    '"',
  )
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom<FormatId>('compose', 'devcontainer', 'shell'), (pieces, format) => {
      const text = pieces.join('')
      for (const { range, covers } of suppressions(text, format)) {
        expect(range[0]).toBeLessThan(range[1])
        expect(covers[0]).toBeLessThanOrEqual(covers[1])
        expect(covers[1]).toBeLessThanOrEqual(text.length + 1)
        expect(text.slice(...range)).toContain(text.slice(...range).trim())
      }
    }),
  )
})

test('a file of 40,000 such comments is read to its end', () => {
  expect(suppressions('# mount-lint-ignore \\\n'.repeat(40_000), 'shell')).toHaveLength(40_000)
  expect(suppressions('{ // mount-lint-ignore\n'.repeat(40_000), 'devcontainer')).toHaveLength(40_000)
})

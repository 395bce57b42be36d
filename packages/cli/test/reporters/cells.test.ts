import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, toCells } from '../../src/reporters/cells.js'

describe('the columns of a text', () => {
  test.each([
    ['ASCII', 'abc', 3],
    ['accents', 'häé', 3],
    ['accents that are characters of their own', 'a\u0308', 1],
    ['Chinese', '中文', 4],
    ['Japanese', 'かなカナ', 8],
    ['Korean', '한글', 4],
    ['full-width forms', 'ＡＢ', 4],
    ['half-width forms', 'ｶﾅ', 2],
    ['emoji', '🐳', 2],
    ['an emoji of several, with the joiner', '👩‍💻', 10],
    ['a flag', '🇩🇪', 2],
    ['a symbol made emoji, with the selector', '❤️', 7],
    ['a symbol that is none', '❤', 1],
    ['digits, which could be made emoji', '123#', 4],
    ['a joiner alone', '\u200D', 6],
    ['a tab at the start', '\t', 4],
    ['a tab after two letters', 'ab\tc', 5],
    ['a tab after a wide letter', '中\tc', 5],
    ['nothing', '', 0],
  ])('%s', (_title, text, columns) => {
    expect(columnsOf(toCells(text))).toBe(columns)
  })
})

describe('invisible characters', () => {
  test.each([
    ['an escape sequence', '\u001B[31mred', String.raw`\x1b[31mred`],
    ['a line end', 'a\r\nb', String.raw`a\r\nb`],
    ['a joiner in an emoji', '👩‍💻', String.raw`👩\u200d💻`],
    ['a variation selector behind a letter', 'a\uFE0F', String.raw`a\ufe0f`],
    ['a tag', '\u{E0041}', String.raw`\u{e0041}`],
    ['a command of a log', '##[group]', String.raw`#\x23[group]`],
  ])('%s: cells show an escape', (_title, text, shown) => {
    const cells = toCells(text)
    expect(cells.map((cell) => cell.text).join('')).toBe(shown)
    expect(columnsOf(cells)).toBeGreaterThanOrEqual(Array.from(shown).length)
  })
})

test('cells cover the text without gaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const offsets = toCells(text).map(({ offset }) => offset)
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
      expect(offsets[0] ?? 0).toBe(0)
    }),
  )
})

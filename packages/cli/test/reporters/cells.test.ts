import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, printable, toCells } from '../../src/reporters/cells.js'

describe('columns of a text', () => {
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
    ['an emoji of several', '👩‍💻', 2],
    ['a flag', '🇩🇪', 2],
    ['a symbol made emoji', '❤️', 2],
    ['a symbol that is none', '❤', 1],
    ['digits, which could be made emoji', '123#', 4],
    ['a joiner alone', '\u200D', 0],
    ['a tab at the start', '\t', 4],
    ['a tab after two letters', 'ab\tc', 5],
    ['a tab after a wide letter', '中\tc', 5],
    ['nothing', '', 0],
  ])('%s', (_title, text, columns) => {
    expect(columnsOf(toCells(text))).toBe(columns)
  })
})

describe('text that a terminal would obey', () => {
  test.each([
    ['an escape sequence', '\u001B[31mred\u001B[0m', '␛[31mred␛[0m'],
    ['a line end', 'a\r\nb', 'a␍␊b'],
    ['a bell and a delete', '\u0007\u007F', '␇␡'],
    ['a C1 control', 'a\u009B31m', 'a\uFFFD31m'],
    ['a change of direction', 'a\u202Eb\u2066c', 'a\uFFFDb\uFFFDc'],
  ])('%s is shown as symbols', (_title, text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  test('never comes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
      }),
    )
  })
})

test('cells follow one another without gaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const offsets = toCells(text).map(({ offset }) => offset)
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
      expect(offsets[0] ?? 0).toBe(0)
    }),
  )
})

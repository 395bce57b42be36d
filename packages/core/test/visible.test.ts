import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible } from '../src/index.js'

/** What GitHub's runner and Azure Pipelines read as a command. */
const COMMAND = /##\[|(?:^|\s)::/

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]/u

describe('visible text', () => {
  it.each([
    ['a line end and a tab', 'a\r\n\tb', String.raw`a\r\n\tb`],
    ['controls', '\0\x1b[31m\x7f\x9b', String.raw`\x00\x1b[31m\x7f\x9b`],
    ['marks of direction', '\u202e\u2066\u061c', String.raw`\u202e\u2066\u061c`],
    ['characters without width', '\u200b\u200d\ufeff\u00ad', String.raw`\u200b\u200d\ufeff\xad`],
    ['variation selectors and fillers', '\ufe0f\u{e0100}\u3164', String.raw`\ufe0f\u{e0100}\u3164`],
    ['tags', '\u{e0041}', String.raw`\u{e0041}`],
    ['line separators', '\u2028\u2029', String.raw`\u2028\u2029`],
    ['half of a surrogate pair', '\ud83d', String.raw`\ud83d`],
    ['a noncharacter', '\uffff', String.raw`\uffff`],
    ['a command at the start', '::error::a', String.raw`\x3a:error::a`],
    ['a command behind blanks', 'a  ::error::a', String.raw`a  \x3a:error::a`],
    ['a command within a line', 'a##[error]b', String.raw`a#\x23[error]b`],
  ])('shows %s', (_says, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it.each(['häé 中文 한글 🐳 🇩🇪', 'C:\\x', 'a::b', '#[a] # #', '${X}'])('leaves %s', (text) => {
    expect(visible(text)).toBe(text)
  })

  it('holds nothing hidden and no command, and stays as it is when shown again', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom(':', '#', '[', ' ', '\n', '\ud800'),
            fc.string({ unit: 'binary', maxLength: 1 }),
          ),
        }),
        (text) => {
          const shown = visible(text)
          expect(shown).not.toMatch(HIDDEN)
          expect(shown).not.toMatch(COMMAND)
          expect(visible(shown)).toBe(shown)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, replaceByHole, slice } from '../../src/traced-text.js'
import type { Range, TracedText } from '../../src/types.js'
import { parseShort, typeOfSource } from '../../src/volumes/short.js'
import { traced } from '../support/mounts.js'
import { ranges, summary } from './summary.js'

interface Row {
  readonly spec: string
  readonly says: string
  readonly at: readonly (Range | undefined)[]
}

const row = (spec: string, says: string, ...at: readonly (Range | undefined)[]): Row => ({ spec, says, at })

describe('source:target[:mode], as compose-go and docker/cli parse it', () => {
  const cases: Record<string, Row> = {
    'a drive with backslashes': row(String.raw`C:\x:/y`, String.raw`bind C:\x -> /y`, [0, 4], [5, 7]),
    'a drive with slashes': row('C:/x:/y', 'bind C:/x -> /y', [0, 4], [5, 7]),
    'a path relative to a drive': row('c:x:/y', 'bind c:x -> /y', [0, 3], [4, 6]),
    'any letter is a drive': row('é:x:/y', 'bind é:x -> /y', [0, 3], [4, 6]),
    'a doubled slash': row('//c/x:/y', 'bind //c/x -> /y', [0, 5], [6, 8]),
    'a drive behind slashes is cut': row('//c:/x:/y', 'bind //c -> /x', [0, 3], [4, 6]),
    'a verbatim path is cut': row(String.raw`\\?\C:\x:/y`, String.raw`bind \\?\C -> \x`, [0, 5], [6, 8]),
    'a distribution': row(String.raw`\\wsl$\U\h:/y`, String.raw`bind \\wsl$\U\h -> /y`, [0, 10], [11, 13]),
    'a relative path with a backslash': row(String.raw`.\x:/y`, String.raw`bind .\x -> /y`, [0, 3], [4, 6]),
    'a drive alone is the target of an anonymous volume': row('c:/data', 'volume - -> c:/data', undefined, [0, 7]),
    'so is one with backslashes': row(String.raw`c:\data`, String.raw`volume - -> c:\data`, undefined, [0, 7]),
    'two drives': row(String.raw`D:\data:C:\data`, String.raw`bind D:\data -> C:\data`, [0, 7], [8, 15]),
    'what Git Bash makes of two paths': row(
      String.raw`C:\a;C:\Program Files\Git\b`,
      String.raw`bind C:\a;C -> \Program Files\Git\b`,
      [0, 6],
      [7, 27],
    ),
    'an absolute path': row('/a:/b', 'bind /a -> /b', [0, 2], [3, 5]),
    'a relative path': row('./a:/b', 'bind ./a -> /b', [0, 3], [4, 6]),
    'a parent': row('../a:/b', 'bind ../a -> /b', [0, 4], [5, 7]),
    'the home folder': row('~/a:/b', 'bind ~/a -> /b', [0, 3], [4, 6]),
    'a named volume': row('data:/b', 'volume data -> /b', [0, 4], [5, 7]),
    'a backslash without a dot is a name': row(String.raw`x\y:/z`, String.raw`volume x\y -> /z`, [0, 3], [4, 6]),
    'a drive without a colon is a name': row('c/x:/y', 'volume c/x -> /y', [0, 3], [4, 6]),
    'a variable of cmd is a name': row('%cd%:/y', 'volume %cd% -> /y', [0, 4], [5, 7]),
    'a command of a shell is a name': row('$(pwd):/y', 'volume $(pwd) -> /y', [0, 6], [7, 9]),
    'an anonymous volume': row('/data', 'volume - -> /data', undefined, [0, 5]),
    'one character is a target': row('.', 'volume - -> .', undefined, [0, 1]),
    'two characters are a target': row(':a', 'volume - -> :a', undefined, [0, 2]),
    'read only': row('/a:/b:ro', 'bind /a -> /b (ro)', [0, 2], [3, 5]),
    'read only among others': row('/a:/b:z,ro,cached', 'bind /a -> /b (ro)', [0, 2], [3, 5]),
    'the last of both modes': row('/a:/b:ro,rw', 'bind /a -> /b', [0, 2], [3, 5]),
    'an unknown mode': row('/a:/b:bogus', 'bind /a -> /b', [0, 2], [3, 5]),
    'a mode that is a letter and a path': row('/a:/b:c:/d', 'bind /a -> /b', [0, 2], [3, 5]),
    'nothing at all': row('', 'empty-spec', undefined),
    'no source': row(':/data', 'empty-section', [0, 6]),
    'no target': row('/a::ro', 'empty-section', [0, 6]),
    'no mode': row('/a:/b:', 'empty-section', [0, 6]),
    'a fourth section': row('/a:/b:ro:z2', 'too-many-colons', [0, 11]),
    'a pipe in the form of a URL': row('npipe:////./pipe/x:/y', 'volume npipe -> ////./pipe/x', [0, 5], [6, 18]),
  }
  for (const [title, { spec, says, at }] of Object.entries(cases)) {
    it(`${title}: ${spec}`, () => {
      const parsed = parseShort(traced(spec))
      expect(summary(parsed)).toBe(says)
      expect(ranges(parsed)).toEqual(at)
    })
  }
})

/** The text with a hole for each `$`. */
function withHoles(text: string): TracedText {
  const file = traced(text)
  const parts = Array.from(text, (character, at) => {
    const part = slice(file, at, at + 1)
    return character === '$' ? replaceByHole(part, { name: '$', meaning: 'unknown' }) : part
  })
  return concat(...parts)
}

describe('what the text does not decide', () => {
  const cases: Record<string, [spec: string, says: string]> = {
    'a source of nothing else may be a path': ['$:/y', 'bind $ -> /y'],
    'a name may end in anything': ['data$:/y', 'volume data$ -> /y'],
    'a source may begin with anything': ['$/x:/y', 'bind $/x -> /y'],
    'alone it may be of any kind': ['$', 'bind $ -> -'],
    'it does not make a specification short': ['$:', 'empty-section'],
    'a mode is not known': ['/a:/b:$', 'bind /a -> /b'],
  }
  for (const [title, [spec, says]] of Object.entries(cases)) {
    it(title, () => {
      expect(summary(parseShort(withHoles(spec)))).toBe(says)
    })
  }
})

/** compose-go's format/volume.go, character by character. */
function sectionsByRune(spec: string): string[] {
  const sections: string[] = []
  let buffer: string[] = []
  for (const rune of spec) {
    const isDrive = rune === ':' && buffer.length === 1 && /^\p{L}$/u.test(buffer[0] ?? '')
    if (rune !== ':' || isDrive) buffer.push(rune)
    else {
      sections.push(buffer.join(''))
      buffer = []
    }
  }
  return [...sections, buffer.join('')]
}

describe('any specification', () => {
  const spec = fc
    .array(fc.constantFrom(':', 'c', 'C', '/', '\\', '.', '~', 'ä', 'data', 'ro', ',', '𝒞'), { maxLength: 12 })
    .map((parts) => parts.join(''))

  it('has the sections that compose-go finds', () => {
    fc.assert(
      fc.property(spec, (text) => {
        const sections = sectionsByRune(text)
        const parsed = parseShort(traced(text))
        fc.pre(text.length > 2)
        if (sections.includes('')) expect(parsed).toMatchObject({ error: 'empty-section' })
        else if (sections.length > 3) expect(parsed).toMatchObject({ error: 'too-many-colons' })
        else if (sections.length === 1) expect(parsed).toMatchObject({ type: 'volume', target: { text } })
        else expect(parsed).toMatchObject({ source: { text: sections[0] }, target: { text: sections[1] } })
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the type of a source', () => {
  it.each([
    ['/a', 'bind'],
    ['.', 'bind'],
    ['~', 'bind'],
    [String.raw`\\server\share`, 'bind'],
    ['c:', 'bind'],
    [String.raw`\a`, 'volume'],
    ['a', 'volume'],
    ['1:', 'volume'],
    ['', 'volume'],
  ])('%s: %s', (source, type) => {
    expect(typeOfSource(source)).toBe(type)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentSyntaxes } from '../../../src/formats/comments.js'
import type { FormatId } from '../../../src/formats/index.js'

interface Row {
  readonly says: string
  readonly text: string
  readonly comments: readonly string[]
}

const written = (format: FormatId, text: string): string[] =>
  commentSyntaxes[format].read(text).map(({ range: [start, end] }) => text.slice(start, end))

const yaml: readonly Row[] = [
  { says: 'stand alone and behind a value', text: '# a\nx: 1 # b\n', comments: ['# a', '# b'] },
  { says: 'are not in quotes', text: 'x: "# a"\ny: \'# b\' # c\n', comments: ['# c'] },
  { says: 'are not in block scalars', text: 'x: |\n  # a\ny: 1 # b\n', comments: ['# b'] },
  { says: 'need a space before', text: 'x: a#b\n', comments: [] },
  { says: 'end before CRLF', text: 'x: 1 # a\r\n# b\r\n', comments: ['# a', '# b'] },
  { says: 'stand between documents and in flow', text: '---\n# a\n- [1, # b\n  2]\n', comments: ['# a', '# b'] },
  { says: 'are found in broken files', text: 'x: [ # a\n: }\n# b\n', comments: ['# a', '# b'] },
]

const jsonc: readonly Row[] = [
  { says: 'have two forms', text: '{ // a\n "x": 1 /* b */ }', comments: ['// a', '/* b */'] },
  { says: 'are not in strings', text: '{ "x": "// a" }', comments: [] },
  { says: 'may be unclosed', text: '{} /* a', comments: ['/* a'] },
]

const shell: readonly Row[] = [
  { says: 'stand alone and behind a command', text: '# a\nls # b\n', comments: ['# a', '# b'] },
  { says: 'start where a word starts', text: 'ls a#b $# ${#x} ${x#y};# c', comments: ['# c'] },
  { says: 'are not in quotes', text: `echo "# a" '# b' $'\\' # c' # d`, comments: ['# d'] },
  { says: 'may hold quotes', text: `# don't\nls # "x\n# b`, comments: [`# don't`, '# "x', '# b'] },
  { says: 'are not in here-documents', text: 'cat <<EOF # a\n# b\nEOF\n# c', comments: ['# a', '# c'] },
  { says: 'are not in quoted or indented ones', text: "cat <<-'E F'\n\t# b\n\tE F\n# c", comments: ['# c'] },
  { says: 'follow here-strings', text: 'cat <<<x # a\n# b', comments: ['# a', '# b'] },
  { says: 'stand in substitutions', text: 'x="$(ls # a\n)" # b', comments: ['# a', '# b'] },
  { says: 'stand in subshells', text: '(ls) # a', comments: ['# a'] },
  { says: 'are not in arithmetic', text: 'x=$((2 # 1 << 3)) # a\n((y << 2))\n# b', comments: ['# a', '# b'] },
  { says: 'follow an apostrophe in a quoted default', text: `"\${x:-it's}" # a`, comments: ['# a'] },
  { says: 'follow the pattern of a case', text: 'case x in a) ls;; esac # a', comments: ['# a'] },
  { says: 'end before CRLF', text: 'ls # a\r\n', comments: ['# a'] },
]

describe.each([
  { format: 'compose', rows: yaml },
  { format: 'devcontainer', rows: jsonc },
  { format: 'shell', rows: shell },
] as const)('comments of $format files', ({ format, rows }) => {
  it.each(rows)('$says', ({ text, comments }) => {
    expect(written(format, text)).toEqual(comments)
  })

  it('lie in the text and hold their content, whatever the text', () => {
    const pieces = fc.constantFrom(
      '#',
      '"',
      "'",
      '`',
      '$(',
      '(',
      ')',
      '${',
      '}',
      '\\',
      '<<E',
      '\n',
      ' ',
      'a',
      '/*',
      '//',
    )
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => parts.join('')),
        (text) => {
          let last = 0
          for (const { range, text: content } of commentSyntaxes[format].read(text)) {
            expect(range[0]).toBeGreaterThanOrEqual(last)
            expect(range[1]).toBeLessThanOrEqual(text.length)
            expect(text.slice(...range)).toContain(content)
            last = range[1]
          }
        },
      ),
    )
  })
})

describe('content of comments', () => {
  it.each([
    ['compose', '#  a', '  a'],
    ['devcontainer', '/* a */', ' a '],
    ['devcontainer', '// a', ' a'],
    ['shell', '#a', 'a'],
  ] as const)('%s: `%s` holds `%s`', (format, text, content) => {
    expect(commentSyntaxes[format].read(text).map((comment) => comment.text)).toEqual([content])
  })
})

it('reads a script that opens ever more to its end', () => {
  expect(commentSyntaxes.shell.read('$(`"(${<<E\n'.repeat(50_000))).toEqual([])
})

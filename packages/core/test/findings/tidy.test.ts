import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/findings/apply-edits.js'
import { tidyEdit, tidyEdits } from '../../src/findings/tidy.js'

/** What becomes of a text whose part between bars is replaced. */
function tidied(marked: string, replacement: string): string {
  const [before = '', replaced = '', after = ''] = marked.split('|')
  const text = before + replaced + after
  const range = [before.length, before.length + replaced.length] as const
  return applyEdits(text, [tidyEdit({ path: 'a', range, text: replacement }, text)])
}

const EDITS: readonly (readonly [title: string, marked: string, replacement: string, result: string])[] = [
  ['quotes that hold nothing else become double ones', `S='|C:\\x|'`, `'"$HOME"'/x`, 'S="$HOME/x"'],
  ['quotes that hold more become double ones, too', `-v '|C:\\x|:/y'`, `'"$HOME"'/x`, `-v "$HOME/x:/y"`],
  ['quotes that hold more are opened behind the variable', `-v '|C:\\x|:/$y'`, `'"$HOME"'/x`, `-v "$HOME"'/x:/$y'`],
  ['what double quotes would change stays in single ones', `S='|C:\\$x|'`, `'"$HOME"'/$x`, `S="$HOME"'/$x'`],
  ['quotes of ANSI C', `S=$'|C:\\\\x|'`, `'"$HOME"$'/x`, 'S="$HOME/x"'],
  ['quotes of ANSI C with more in them', `S=$'|C:\\\\x|:/y'`, `'"$HOME"$'/x`, `S="$HOME"$'/x:/y'`],
  [
    'quotes in quotes',
    `alias a="d -v '|C:/x|:/y'"`,
    String.raw`'\"\$HOME\"'/x`,
    String.raw`alias a="d -v \"\$HOME/x:/y\""`,
  ],
  ['quotes in quotes that hold nothing else', `"a '|C:/x|'"`, String.raw`'\"\$HOME\"'/x`, String.raw`"a \"\$HOME/x\""`],
  ['quotes that hold something before', `'a|C:\\x|'`, `'"$HOME"'/x`, `"a$HOME/x"`],
  ['quotes that hold something before that stays', `'$a|C:\\x|'`, `'"$HOME"'/x`, `'$a'"$HOME"'/x'`],
  ['quotes of ANSI C in backquotes', "`echo \\$'|C:/x|'`", `'"$HOME"$'/x`, '`echo "$HOME/x"`'],
  [
    'single quotes in single quotes',
    String.raw`bash -c 'd -v '\''|C:/x|'\'':/y'`,
    String.raw`'\''"$HOME"'\''/x`,
    `bash -c 'd -v "$HOME/x":/y'`,
  ],
  ['options in single quotes', `O='-v |C:/x|:/y'`, `'"$HOME"'/x`, `O="-v $HOME/x:/y"`],
  [
    'options of which double quotes would change a part',
    `O='-v |C:/x|:/y -e $A'`,
    `'"$HOME"'/x`,
    `O='-v '"$HOME"'/x:/y -e $A'`,
  ],
  ['quotes that open only to close', `|C:/x'/y|'`, `~/x/y'`, '~/x/y'],
  ['quotes that close only to open', `"|C:/x"/y|"/z"`, `$HOME/x/y"`, `"$HOME/x/y/z"`],
  ['other replacements', `'|C:/x|'`, '~/x', `'~/x'`],
]

describe('an edit is tidied', () => {
  it.each(EDITS)('%s', (_, marked, replacement, result) => {
    expect(tidied(marked, replacement)).toBe(result)
  })
})

it('an edit does not grow over another one of its finding', () => {
  const text = String.raw`docker run --mount 'source=C:\x,dst=/y' i`
  const edits = [
    { path: 'a', range: [27, 31], text: `'"$HOME"'/x` },
    { path: 'a', range: [20, 20], text: 'type=bind,' },
  ] as const
  expect(
    applyEdits(
      text,
      tidyEdits(edits, () => text),
    ),
  ).toBe(`docker run --mount 'type=bind,source='"$HOME"'/x,dst=/y' i`)
})

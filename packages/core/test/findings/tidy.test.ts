import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/findings/apply-edits.js'
import { tidyEdit } from '../../src/findings/tidy.js'

/** What becomes of a text whose part between bars is replaced. */
function tidied(marked: string, replacement: string): string {
  const [before = '', replaced = '', after = ''] = marked.split('|')
  const text = before + replaced + after
  const range = [before.length, before.length + replaced.length] as const
  return applyEdits(text, [tidyEdit({ path: 'a', range, text: replacement }, text)])
}

const EDITS: readonly (readonly [title: string, marked: string, replacement: string, result: string])[] = [
  ['quotes that hold nothing else become double ones', `S='|C:\\x|'`, `'"$HOME"'/x`, 'S="$HOME/x"'],
  ['quotes that hold more are opened behind the variable', `-v '|C:\\x|:/y'`, `'"$HOME"'/x`, `-v "$HOME"'/x:/y'`],
  ['what double quotes would change stays in single ones', `S='|C:\\$x|'`, `'"$HOME"'/$x`, `S="$HOME"'/$x'`],
  ['quotes of ANSI C', `S=$'|C:\\\\x|'`, `'"$HOME"$'/x`, 'S="$HOME/x"'],
  ['quotes of ANSI C with more in them', `S=$'|C:\\\\x|:/y'`, `'"$HOME"$'/x`, `S="$HOME"$'/x:/y'`],
  [
    'quotes in quotes',
    `alias a="d -v '|C:/x|:/y'"`,
    String.raw`'\"\$HOME\"'/x`,
    String.raw`alias a="d -v \"\$HOME\"'/x:/y'"`,
  ],
  ['quotes in quotes that hold nothing else', `"a '|C:/x|'"`, String.raw`'\"\$HOME\"'/x`, String.raw`"a \"\$HOME/x\""`],
  ['quotes that hold something before', `'a|C:\\x|'`, `'"$HOME"'/x`, `'a'"$HOME"'/x'`],
  ['other replacements', `'|C:/x|'`, '~/x', `'~/x'`],
]

describe('an edit is tidied', () => {
  it.each(EDITS)('%s', (_, marked, replacement, result) => {
    expect(tidied(marked, replacement)).toBe(result)
  })
})

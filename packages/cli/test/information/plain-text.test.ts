import { expect, test } from 'vitest'
import { plainText } from '../../src/information/plain-text.js'

test.each([
  ['a heading', '## What counts', 'What counts'],
  ['a paragraph', 'one two\nthree four', 'one two three\nfour'],
  ['links and emphasis', 'See [this](https://x.example/) **now**.', 'See this now.'],
  ['a list', '- one two three\n  four\n- five', '- one two\n  three four\n- five'],
  ['code', '```yaml incorrect\na:\n\n  b: [x](y)\n```', '    a:\n\n      b: [x](y)'],
  ['a table', '| a   | b |\n| --- | - |\n| ccc | d |', 'a    b\nccc  d'],
  ['several blocks', '# A\n\n\ntext\n\n```sh\nls\n```\n\nend', 'A\n\ntext\n\n    ls\n\nend'],
])('a terminal shows %s', (_, markdown, text) => {
  expect(plainText(markdown, 13)).toBe(text)
})

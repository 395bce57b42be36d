import { expect, test } from 'vitest'
import { batchComments } from '../../../src/languages/comments/batch.js'
import { powershellComments } from '../../../src/languages/comments/powershell.js'

test('the remarks of a batch file', () => {
  const text = 'rem one\r\n:: two\n@REM three\necho rem no & rem four\nremove x\necho :: no\n(\n  rem\n)'
  const comments = batchComments(text)
  expect(comments.map((comment) => comment.text)).toEqual([' one', ' two', ' three', ' four', ''])
  expect(comments.map(({ range }) => text.slice(...range))).toEqual([
    'rem one',
    ':: two',
    'REM three',
    'rem four',
    'rem',
  ])
})

test('the comments of a script of PowerShell', () => {
  const text = '# one\r\n"# no" \'# no\' # two\na#no `# no\n<# three\n#>\n@"\n# no\n"@\n@\'\n# no\n\'@ # four\n"`"# no"'
  const comments = powershellComments(text)
  expect(comments.map((comment) => comment.text)).toEqual([' one', ' two', ' three\n', ' four'])
  expect(comments.map(({ range }) => text.slice(...range))).toEqual(['# one', '# two', '<# three\n#>', '# four'])
})

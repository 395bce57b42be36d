import fc from 'fast-check'
import createIgnore from 'ignore'
import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { matcherIn } from '../../src/settings/matcher.js'
import { gitignorePatterns, type Decision } from '../../src/settings/patterns.js'

const NAMES = ['a', 'b', 'A', 'ab', 'x.sh', '.env', '!a', '#a', 'a b', 'ä']
const SEGMENTS = ['a', 'ab', '*', '**', '?', 'a*', '*b', '*.sh', '[ab]', '[!a]', '\\#a', 'a?', '.*', '[a-x]*']

const paths = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
  .chain((names) => fc.constantFrom(names.join('/'), `${names.join('/')}/`))
const patterns = fc
  .tuple(
    fc.constantFrom('', '', '/', '!'),
    fc.array(fc.constantFrom(...SEGMENTS), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '', '/'),
  )
  .map(([start, segments, end]) => start + segments.join('/') + end)

function byIgnore(lines: readonly string[], path: string): Decision {
  const { ignored, unignored } = createIgnore()
    .add([...lines])
    .test(path)
  return ignored ? 'ignored' : unignored ? 'included' : 'undecided'
}

describe('patterns of .gitignore', () => {
  test('match the same paths as the package `ignore`', () => {
    fc.assert(
      fc.property(fc.array(patterns, { minLength: 1, maxLength: 3 }), paths, (lines, path) => {
        expect([lines, path, gitignorePatterns(lines)(path)]).toEqual([lines, path, byIgnore(lines, path)])
      }),
      { numRuns: 3000 },
    )
  })

  test.each<[line: string, path: string, decision: Decision]>([
    ['# a', '# a', 'undecided'],
    ['', 'a', 'undecided'],
    ['a  ', 'a', 'ignored'],
    ['a\r', 'a', 'ignored'],
    ['a\\ ', 'a ', 'ignored'],
    ['[]]', ']', 'ignored'],
    ['[a', '[a', 'ignored'],
    ['[z-a]', 'b', 'undecided'],
    ['?.sh', '😀.sh', 'ignored'],
    ['a/**', 'a/b/c', 'ignored'],
    ['a/**', 'a/', 'undecided'],
    ['a/**/b', 'a/b', 'ignored'],
    ['DIST', 'dist/x', 'ignored'],
  ])('%j says of %j: %s', (line, path, decision) => {
    expect(gitignorePatterns([line])(path)).toBe(decision)
  })

  // Each would take hours if all combinations of stars were tried.
  test.each([
    ['two stars', 'a/**/'.repeat(40) + 'x', 'a/'.repeat(400) + 'b'],
    ['one star', 'a*'.repeat(40) + 'x', 'a'.repeat(4000)],
    ['a blank', `a${' '.repeat(200_000)}x`, 'a'],
  ])('are fast with many times %s', (_title, line, path) => {
    expect(gitignorePatterns([line])(path)).toBe('undecided')
  })
})

test.each([
  ['C:\\work', 'C:\\work\\x\\run.sh', win32, true],
  ['C:\\work', 'D:\\x\\run.sh', win32, false],
  ['C:\\', '\\\\wsl.localhost\\Ubuntu\\home\\me\\x\\compose.yaml', win32, false],
  ['\\\\wsl.localhost\\Ubuntu\\home', '\\\\wsl.localhost\\Ubuntu\\home\\x\\run.sh', win32, true],
  ['/repo', '/repo/x/run.sh', posix, true],
  ['/repo', '/x/run.sh', posix, false],
])('patterns of %s match %s only below it', (folder, full, system, expected) => {
  expect(matcherIn(folder, ['x/'], system)(full)).toBe(expected)
})

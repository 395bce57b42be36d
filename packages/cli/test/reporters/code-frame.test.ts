import { lineIndex } from '@mount-lint/core'
import { expect, test } from 'vitest'
import { codeFrame, lineBefore } from '../../src/reporters/code-frame.js'

interface Options {
  readonly label?: string
  readonly width?: number
}

/** The frame of the range between `«` and `»`. */
function frameOf(marked: string, { label, width = 80 }: Options = {}): string {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const lines = lineIndex(marked.replace(/[«»]/g, ''))
  const from = lines.positionAt(start)
  const to = lines.positionAt(end)
  const span = { ...from, endLine: to.line, endColumn: to.column }
  const frame = { lines, span, severity: 'error', width, gutter: 2, ...(label === undefined ? {} : { label }) } as const
  const plain = (_what: string, text: string): string => text
  return [...lineBefore(frame, plain), ...codeFrame(frame, plain)].join('\n')
}

test('a range is underlined, with the label below', () => {
  expect(frameOf('volumes:\n  - «/mnt/c/x»:/y\nimage: z\n', { label: 'write ~/x' })).toBe(
    [
      ' 1 | volumes:',
      ' 2 |   - /mnt/c/x:/y',
      '   |     ^^^^^^^^',
      '   |     write ~/x', //
    ].join('\n'),
  )
})

test('an empty line before is omitted', () => {
  expect(frameOf('a\n\n- «x»\n')).toBe(' 3 | - x\n   |   ^')
})

test('an empty range is one mark', () => {
  expect(frameOf('ab«»c')).toBe(' 1 | abc\n   |   ^')
})

test('the end of a file is a valid range', () => {
  expect(frameOf('ab«»')).toBe(' 1 | ab\n   |   ^')
})

test('tabs are shown as spaces, and marked with the same width', () => {
  expect(frameOf('\t-\t«x\ty»')).toBe(' 1 |     -   x   y\n   |         ^^^^^')
})

test('wide characters have marks of two columns', () => {
  expect(frameOf('项目 «/mnt/c/项目🐳» x')).toBe(' 1 | 项目 /mnt/c/项目🐳 x\n   |      ^^^^^^^^^^^^^')
})

test('a range over several lines is marked on each, up to three', () => {
  expect(frameOf('  a: «>-\n    b\n      c\n    d\n    e»\n')).toBe(
    [
      ' 1 |   a: >-',
      '   |      ^^',
      ' 2 |     b',
      '   |     ^',
      ' 3 |       c',
      '   |       ^', //
    ].join('\n'),
  )
})

test('line ends are no part of a line', () => {
  expect(frameOf('a\r\nb «x»\r\nc')).toBe(' 1 | a\n 2 | b x\n   |   ^')
})

test('a long line is cropped around the range', () => {
  const line = `${'a'.repeat(200)}«/mnt/c/x»${'b'.repeat(200)}`
  expect(frameOf(line, { width: 60 })).toBe(
    [
      ` 1 | …${'a'.repeat(24)}/mnt/c/x${'b'.repeat(21)}…`,
      `   | ${' '.repeat(25)}^^^^^^^^`, //
    ].join('\n'),
  )
})

test('a line that fits is not cropped', () => {
  const line = `${'a'.repeat(40)}«/mnt/c/x»${'b'.repeat(7)}`
  expect(frameOf(line, { width: 60 }).split('\n')[0]).toHaveLength(60)
  expect(frameOf(line, { width: 60 })).not.toContain('…')
})

test('a line is cropped between characters', () => {
  expect(frameOf(`${'🐳'.repeat(100)}«x»`, { width: 60 })).not.toMatch(/\p{Surrogate}/u)
})

test('a label moves left until it fits', () => {
  const frame = frameOf(`${'a'.repeat(45)}«/mnt/c/x»`, { width: 60, label: 'write `~/x` instead' })
  expect(frame.split('\n').at(-1)).toBe(`   | ${' '.repeat(36)}write \`~/x\` instead`)
})

test('a line of 10 MB is cropped at once', () => {
  expect(frameOf(`${'a'.repeat(10_000_000)}«/mnt/c/x»${'b'.repeat(10_000_000)}`).length).toBeLessThan(300)
})

test('escape sequences in the text are escaped', () => {
  expect(frameOf('\u001B[2J «x»')).toBe(' 1 | \\x1b[2J x\n   |         ^')
})

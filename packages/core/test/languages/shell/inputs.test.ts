import { describe, expect, test } from 'vitest'
import { read as readShell } from '../../../src/formats/shell/read.js'

const specsIn = (text: string): string[] =>
  readShell({ path: 'run.sh', text }, { read: () => undefined }).mounts.map(({ spec }) => spec.text)

const linesOf = (count: number, line: string): string => `${line}\n`.repeat(count)

describe('the input of a command', () => {
  test.each([
    [
      'may have several values, each of which is passed on',
      'V=/a; [ "$X" ] && V=/mnt/c/b; W=$(cat <<< "$V"); docker run -v "$W":/t i',
      ['/a:/t', '/mnt/c/b:/t'],
    ],
  ])('%s', (_title, text, specs) => {
    expect(specsIn(text)).toEqual(specs)
  })
})

test('what the value before a command assigns holds on behind it', () => {
  expect(specsIn('V=; A=${V:=/mnt/c/a} true; docker run -v "$V":/t i')).toEqual(['/mnt/c/a:/t'])
})

test.each([
  ['words on one line', `echo ${'word '.repeat(200_000)}`],
  ['changes of quotes in one word', `echo ${`'a'"b"`.repeat(20_000)}`],
  ['braces in one word', `echo ${'{a,b}'.repeat(10_000)}`],
])('very many %s keep nothing behind them from being found', (_title, line) => {
  expect(specsIn(`${line}\ndocker run -v /mnt/c/b:/t i\n`)).toEqual(['/mnt/c/b:/t'])
})

test.each([
  ['a program of sed that doubles its text', `V=$(echo x | sed '${'s/x/xx/g;'.repeat(24)}')`],
  ['an assignment in arithmetic that refers to itself', 'i=A[i]= A[i]='],
  ['a variable that is assigned twice itself', linesOf(40, 'V="$V$V"')],
])('%s keeps nothing behind it from being found', (_title, lines) => {
  expect(specsIn(`V=x\n${lines}\ndocker run -v /mnt/c/b:/t i\n`)).toEqual(['/mnt/c/b:/t'])
})

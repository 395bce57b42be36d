import { describe, expect, it } from 'vitest'
import { readDotenv } from '../../src/languages/compose/dotenv.js'
import type { ComposeEnvironment } from '../../src/languages/compose/interpolate.js'
import type { TracedText } from '../../src/types.js'
import { display } from '../../src/traced-text.js'

const read = (text: string, outer: ComposeEnvironment = new Map<string, TracedText>()) =>
  readDotenv({ path: '.env', text }, outer)

const variables = (text: string) =>
  Object.fromEntries([...read(text).variables].map(([name, value]) => [name, display(value)]))

describe('an env file says what compose reads in it', () => {
  const rows: [text: string, variables: Record<string, string>][] = [
    ['A=1\nB=2', { A: '1', B: '2' }],
    ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['export A=1', { A: '1' }],
    ['A: C:/x', { A: 'C:/x' }],
    ['  A = 1  ', { A: '1' }],
    ['# A=1\n\n  # B=2\nC=3', { C: '3' }],
    ['A=C:\\new\\temp', { A: 'C:\\new\\temp' }],
    ['A=C:\\new # why', { A: 'C:\\new' }],
    ['A=C:\\new#why', { A: 'C:\\new#why' }],
    ['A="C:\\\\new"', { A: 'C:\\new' }],
    ['A="C:\\new\\temp"', { A: 'C:\new\temp' }],
    ['A="C:\\Users\\x"', { A: 'C:\\Users\\x' }],
    ["A='C:\\new\\temp'", { A: 'C:\\new\\temp' }],
    ["A='it\\'s'", { A: "it's" }],
    ['A="a\\"b"', { A: 'a"b' }],
    ['A="\\0101\\01\\0777"', { A: 'A\\1\\777' }],
    ['A="\\$B" C=1', { A: '$B', C: '1' }],
    ['A="one\ntwo"\nB=1', { A: 'one\ntwo', B: '1' }],
    ['A="1" # why\nB=2', { A: '1', B: '2' }],
    ['A=\nB=', { A: '', B: '' }],
    ['R=/mnt/c\nA=$R/x\nB="${R}/y"\nC=\'$R/z\'', { R: '/mnt/c', A: '/mnt/c/x', B: '/mnt/c/y', C: '$R/z' }],
    ['A=${B:-/mnt/c}/x', { A: '/mnt/c/x' }],
    ['A=$B\nB=1', { A: '${B}', B: '1' }],
    ['A=1\nA=2', { A: '2' }],
    ['A', {}],
  ]
  for (const [text, expected] of rows) {
    it(JSON.stringify(text), () => {
      expect(variables(text)).toEqual(expected)
    })
  }
})

describe('a line that compose refuses is a problem, and the others are read', () => {
  const rows: [text: string, detail: string][] = [
    ['A B=1\nC=2', 'A B=1'],
    ['A!=1\nC=2', 'A!=1'],
    ['A="open\nC=2', 'A="open'],
    ["A='x' y!\nC=2", 'y!'],
  ]
  for (const [text, detail] of rows) {
    it(JSON.stringify(text), () => {
      const { variables, problems } = read(text)
      expect(problems.map(({ code, detail }) => [code, detail])).toEqual([['dotenv-syntax', detail]])
      expect(problems.map(({ place }) => text.slice(...place.range))).toEqual([detail])
      expect(variables.get('C')?.text).toBe('2')
    })
  }
})

it('what is known outside wins', () => {
  const { variables: outer } = read('R=/srv')
  expect(read('R=/mnt/c\nA=$R/x', outer).variables.get('A')?.text).toBe('/srv/x')
})

it('a chain of variables is traced from the outside in', () => {
  const value = read('R=/mnt/c\nA="${R}/x"').variables.get('A')
  expect(
    value?.atoms.map(({ text, origins }) => [text, origins.map(({ range, writing }) => [range, writing])]),
  ).toEqual([
    [
      '/mnt/c',
      [
        [[12, 16], ['dotenv-double']],
        [[2, 8], ['dotenv-bare']],
      ],
    ],
    ['/x', [[[16, 18], ['dotenv-double']]]],
  ])
})

it('variables that double again and again end', () => {
  const text = Array.from({ length: 100 }, (_, i) => `A${(i + 1).toString()}=$A${i.toString()}$A${i.toString()}`).join(
    '\n',
  )
  expect(read(`A0=x\n${text}`).variables.size).toBe(101)
})

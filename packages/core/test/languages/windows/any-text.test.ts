import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangesOf, wordsOf } from './run.js'

const PIECES = {
  cmd: 'docker run|-v |%A%|%A:~0,2%|%A:x=y%|!A!|%~dp0|%1|%*|%%i|set A=C:\\x|set "A=b"|^|"|(|)|if 1==1 |else |for %%i in (|do |:l|goto l|call :l a|& |&& || |>nul |rem |setlocal enabledelayedexpansion|\n|\n|\n| |@|%'.split(
    '|',
  ),
  powershell:
    'docker run~-v ~$a~${a}~$env:X~$a:/y~$(~)~@(~{~}~"~\'~`~`\n~@"\n~\n"@~@\'\n~$a = ~$a += ~-f ~-replace ~,~;~&& ~| ~#~<#~#>~if (~else {~foreach ($i in ~function f {~param(~f ~@a~--% ~[x]~.Path~\n~\n~ ~%X%~C:\\x~&'.split(
      '~',
    ),
} as const

const textsOf = (dialect: 'cmd' | 'powershell'): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES[dialect]) }, { weight: 1, arbitrary: fc.string() }),
    )
    .map((pieces) => pieces.join(''))

describe.each(['cmd', 'powershell'] as const)('any text taken for a script of %s', (dialect) => {
  it('gives ranges inside of the text', () => {
    fc.assert(
      fc.property(textsOf(dialect), (text) => {
        for (const [start, end] of rangesOf(dialect, text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('means the same with line ends of Windows', () => {
    fc.assert(
      fc.property(textsOf(dialect), (text) => {
        const lines = text.replaceAll('\r', '')
        const asLines = wordsOf(dialect, lines.replaceAll('\n', '\r\n')).map((words) =>
          words.map((word) => word.replaceAll('\r\n', '\n')),
        )
        expect(asLines).toEqual(wordsOf(dialect, lines))
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('ends for a label that calls itself with its arguments doubled', () => {
    expect(wordsOf('cmd', ':l)\n%A:~0,2%\ncall :l a%*%A:~0,2%%1%*%*%1')).toEqual([])
  })

  it.each([
    ['open parentheses', '('],
    ['open quotes', '"'],
    ['variables', '%a%$a '],
    ['branches', 'if ($a) { '],
    ['loops', 'for %%i in (a) do '],
  ])('ends for very many %s', (_name, piece) => {
    expect(wordsOf(dialect, piece.repeat(4_000))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../../src/index.js'
import { lint } from '../../../src/lint.js'

const problems = (text: string): string[] =>
  lint({ path: 'run.ps1', text }).problems.map(
    (problem) => `${text.slice(...problem.place.range)} ${describeProblem(problem)}`,
  )

describe('a variable right before a colon', () => {
  it('is a problem that says what to write, and no mount', () => {
    const text = '$d = "D:\\x"\ndocker run -v "$d:/x" -v "${d}:/y" i'
    expect(problems(text)).toEqual([
      '$d: not valid shell syntax: write `${d}:`, as PowerShell reads `$d:` as a scope or drive',
    ])
    expect(lint({ path: 'run.ps1', text }).mounts.map(({ target }) => target?.text)).toEqual(['/y'])
  })

  it.each([
    ['with braces', 'docker run -v "${d}:/x" i'],
    ['with a backtick', 'docker run -v "$d`:/x" i'],
    ['as an expression', 'docker run -v "$($d):/x" i'],
    ['between single quotes', "docker run -v '$d:/x' i"],
    ['of a scope or the environment', 'docker run -v "$env:d" -v "$global:d" -v $script:d i'],
    ['of a static member', 'docker run -v $d::Path i'],
    ['in a comment', '# docker run -v "$d:/x" i\ndocker ps'],
  ])('is none %s', (_, text) => {
    expect(problems(text)).toEqual([])
  })
})

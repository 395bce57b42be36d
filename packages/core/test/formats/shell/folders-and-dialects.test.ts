import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/lint.js'

describe('a relative source where cd has gone to a Windows drive', () => {
  const cases: Record<string, [script: string, paths: string[]]> = {
    'the folder itself': [
      'cd /mnt/c/app\ndocker run -v .:/x -v $PWD:/y -v "$(pwd)":/z img',
      ['C:\\app', 'C:\\app', 'C:\\app'],
    ],
    'a folder below it': ['cd /mnt/c/app\ndocker run -v ./src:/x img', ['C:\\app\\src']],
    'a folder beside it': ['cd /mnt/c/app\ndocker run -v ../other:/x img', ['C:\\other']],
    'elsewhere it is the project, of which the text says nothing': ['cd /srv/app\ndocker run -v ./src:/x img', []],
    'a name is a volume all the same': ['cd /mnt/c/app\ndocker run -v src:/x img', []],
    'where cd may not have come to': [
      'mkdir /mnt/c/app && cd /mnt/c/app\ndocker run -v ./a:/x -v "$(pwd)/b":/y img',
      ['C:\\app\\a', 'C:\\app\\b'],
    ],
    'one of two folders': [
      'if [ "$W" ]; then cd /mnt/d; else cd /mnt/c/app; fi\ndocker run -v ./a:/x img',
      ['D:\\a', 'C:\\app\\a'],
    ],
    'a subshell goes alone': ['(cd /mnt/c/app && docker run -v ./a:/x img)\ndocker run -v ./b:/x img', ['C:\\app\\a']],
  }

  it.each(Object.entries(cases))('%s', (_, [text, expected]) => {
    const { findings } = lint({ path: 'run.sh', text })
    expect(findings.map(({ location }) => (location.on === 'windows' ? location.windowsPath : location.on))).toEqual(
      expected,
    )
  })

  it('is shown at the mount and where the folder is written', () => {
    const text = 'cd /mnt/c/app\ndocker run -v ./src:/x img'
    const [finding] = lint({ path: 'run.sh', text }).findings
    expect(finding?.place.range).toEqual([28, 33])
    expect(finding?.related.map(({ range }) => range)).toEqual([[3, 13]])
  })
})

describe('the dialect of a script', () => {
  const cases: Record<string, [path: string, text: string, sources: (string | undefined)[], problems: number]> = {
    'a list of zsh is all of its elements': ['a.zsh', 'v=(-v /mnt/c/a:/x)\ndocker run $v img', ['/mnt/c/a'], 0],
    'one of bash is its first': ['a.bash', 'v=(-v /mnt/c/a:/x)\ndocker run $v img', [undefined], 0],
    'the first line says more than the name': [
      'a.zsh',
      '#!/bin/bash\nv=(-v /mnt/c/a:/x)\ndocker run $v img',
      [undefined],
      0,
    ],
    'what only zsh has is no error in it': [
      '.zshrc',
      'for f (a b) { echo }\ndocker run -v /mnt/c/a:/x img',
      ['/mnt/c/a'],
      0,
    ],
    'nor is a test of bats': ['a.bats', '@test "x" {\n  run docker run -v /mnt/c/a:/x img\n}\n', ['/mnt/c/a'], 0],
    'bash stops at the first error': ['a.sh', 'echo <a>\necho <b>\ndocker run -v /mnt/c/a:/x img', ['/mnt/c/a'], 1],
  }

  it.each(Object.entries(cases))('%s', (_, [path, text, sources, problems]) => {
    const result = lint({ path, text })
    expect(result.mounts.map(({ source }) => source?.text)).toEqual(sources)
    expect(result.problems).toHaveLength(problems)
  })
})

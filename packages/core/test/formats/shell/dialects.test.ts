import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/lint.js'
import { read as readShell } from '../../../src/formats/shell/read.js'
import { display, placeOf } from '../../../src/traced-text.js'

const FILES: Readonly<Record<string, string>> = { 'helpers.bash': 'D=/mnt/c/helper\n' }

const read = (path: string, text: string) => readShell({ path, text: `${text}\n` }, { read: (name) => FILES[name] })

const sources = (path: string, text: string): string[] =>
  read(path, text).mounts.map(({ source }) => (source ? display(source) : ''))

describe('zsh', () => {
  it.each<[script: string, expected: string[]]>([
    ['D=/mnt/c/a; docker run -v $D:/b i', ['/mnt/c/a']],
    ['A=(-v /mnt/c/a:/b); docker run $A i', ['/mnt/c/a']],
    ['f() { docker run -v $1:/x i }\nf /mnt/c/a', ['$1', '/mnt/c/a']],
  ])('is read where bash has the same grammar: %j', (script, expected) => {
    expect(sources('a.zsh', script)).toEqual(expected)
    expect(read('a.zsh', script).problems).toEqual([])
  })

  it.each([
    'O="-v /mnt/c/a:/b"; docker run $O i',
    'D=/mnt/c/a; docker run -v $D[1]:/b i',
    'D=/mnt/C/A; docker run -v ${(L)D}:/b i',
    'F=/mnt/c/a/file; docker run -v ${F:h}:/b i',
    'A=(/srv /mnt/c/a); docker run -v ${A[1]}:/b i',
  ])('has expansions that are not known: %s', (script) => {
    expect(lint({ path: 'a.zsh', text: script }).findings).toEqual([])
    expect(read('a.zsh', script).problems).toEqual([])
  })
})

describe('ksh', () => {
  it.each<[script: string, expected: string[]]>([
    ['set -A a -- -v /mnt/c/a:/x; docker run "${a[@]}" i', ['/mnt/c/a']],
    ['set -A a /mnt/c/a /mnt/c/b; docker run -v ${a[1]}:/x i', ['/mnt/c/b']],
    ['docker run -v $(print -r -- /mnt/c/a):/x i', ['/mnt/c/a']],
    ['docker run -v "$(print -n "/mnt/c/a")":/x i', ['/mnt/c/a']],
    ['docker run -v "$(print \'C:\\new\')":/x i', ['C:\new']],
    ['docker run -v "$(print -r \'C:\\new\')":/x i', ['C:\\new']],
    ['docker run -v "$(print -u2 /mnt/c/a)":/x -v /mnt/c/b:/y i', ['/mnt/c/b']],
    ['docker run -v ${|REPLY=/mnt/c/a;}:/x -v ${ echo /mnt/c/b; }:/y i', ['${|REPLY=/mnt/c/a;}', '/mnt/c/b']],
    ['cat |& docker run -v /mnt/c/a:/x i', ['/mnt/c/a']],
  ])('%s', (script, expected) => {
    expect(sources('a.ksh', script)).toEqual(expected)
    expect(sources('run', `#!/usr/bin/env ksh\n${script}`)).toEqual(expected)
  })
})

describe('echo', () => {
  it.each<[path: string, script: string, expected: string]>([
    ['a.sh', '#!/bin/sh\ndocker run -v "$(echo \'C:\\new\')":/x i', 'C:\new'],
    ['a.sh', '#!/bin/sh\nD=\'C:\\temp\'; docker run -v "$(echo "$D")":/x i', 'C:\temp'],
    ['a.sh', '#!/bin/sh\ndocker run -v "$(echo \'/mnt/c/\\0141\\c.\')":/x i', '/mnt/c/a'],
    ['a.sh', '#!/bin/sh\ndocker run -v "$(echo \'C:\\Users\')":/x i', 'C:\\Users'],
    ['a.sh', '#!/bin/bash\ndocker run -v "$(echo \'C:\\new\')":/x i', 'C:\\new'],
    ['a.sh', '#!/bin/bash\ndocker run -v "$(echo -e \'/mnt/c/\\x61\')":/x i', '/mnt/c/a'],
    ['a.zsh', 'docker run -v "$(echo \'C:\\new\')":/x i', 'C:\new'],
    ['a.zsh', 'docker run -v "$(echo -E \'C:\\new\')":/x i', 'C:\\new'],
  ])('reads backslashes as the shell does in %s: %j', (path, script, expected) => {
    expect(sources(path, script)).toEqual([expected])
  })
})

describe('bats', () => {
  it.each<[script: string, expected: string[]]>([
    ['@test "x" { run docker run -v /mnt/c/a:/b i; }', ['/mnt/c/a']],
    ['@test "x { y" {\n  run -0 docker run -v /mnt/c/a:/b i\n}', ['/mnt/c/a']],
    ["@test 'x' {\n  run ! docker run -v /mnt/c/a:/b i\n}", ['/mnt/c/a']],
    ['setup() { D=/mnt/c/a; }\n@test "x" { run docker run -v "$D:/b" i; }', ['/mnt/c/a']],
    ['setup_file() { export D=/mnt/c/a; }\n@test "x" { docker run -v "$D:/b" i; }', ['/mnt/c/a']],
    ['setup() { skip; }\n@test "x" { docker run -v /mnt/c/a:/b i; }', []],
    ['setup() { D=${D-/mnt/c/a}; }\n@test "x" { D=/mnt/c/b; }\n@test "y" { docker run -v "$D:/b" i; }', ['/mnt/c/a']],
    ['load helpers\n@test "x" { docker run -v "$D:/b" i; }', ['/mnt/c/helper']],
    ['@test "x" { D=/mnt/c/a; }\n@test "y" { docker run -v "${D-/srv}:/b" i; }', ['/srv']],
    [
      '@test "x" {\n  skip "no"\n  docker run -v /mnt/c/a:/b i\n}\n@test "y" { docker run -v /mnt/c/b:/b i; }',
      ['/mnt/c/b'],
    ],
    ['@test "x" {\n  [ "$A" ] && skip\n  docker run -v /mnt/c/a:/b i\n}', ['/mnt/c/a']],
    ['teardown() { docker run -v /mnt/c/a:/b i; }\n@test "x" { true; }', ['/mnt/c/a']],
  ])('%s', (script, expected) => {
    expect(sources('a.bats', script)).toEqual(expected)
  })

  it('is edited where it is written', () => {
    const text = '@test "x" { run docker run -v /mnt/c/a:/b i; }\n'
    const [mount] = read('a.bats', text).mounts
    expect(mount?.source && placeOf(mount.source)?.range).toEqual([30, 38])
    const { findings } = lint({ path: 'a.bats', text })
    expect(findings.flatMap(({ edits }) => edits)).toEqual([{ path: 'a.bats', range: [30, 38], text: '~/a' }])
  })
})

describe('a file of another language', () => {
  it.each([
    '#!/usr/bin/env fish',
    '#!/usr/bin/fish',
    '#!/bin/tcsh -f',
    '#!/usr/bin/env -S python3 -u',
    '#!/usr/bin/pwsh',
  ])('is not read as a script, whatever it is called: %s', (line) => {
    expect(read('run.sh', `${line}\ndocker run -v /mnt/c/a:/b i`)).toEqual({ mounts: [], problems: [], uses: [] })
  })

  it.each(['#!/bin/bash -e', '#!/usr/bin/env -S bash -x', '#! /bin/sh', '#!/opt/fish/bin/bash', '# fish'])(
    'is none of those that start with %s',
    (line) => {
      expect(sources('run.sh', `${line}\ndocker run -v /mnt/c/a:/b i`)).toEqual(['/mnt/c/a'])
    },
  )
})

describe('a function that shows what it runs', () => {
  it.each([
    ['run() { echo "+ $*"; "$@"; }\nrun docker run -v /mnt/c/a:/b i', '/mnt/c/a', '~/a'],
    ['run() { echo "+ $*" >&2; "$@"; }\nrun docker run -v "/mnt/c/a:/b" i', '/mnt/c/a', '$HOME/a'],
    ['run() { set -x; "$@"; { set +x; } 2>/dev/null; }\nD=/mnt/c/a\nrun docker run -v "$D:/b" i', '/mnt/c/a', '~/a'],
    ['run() { [ "$DRY" ] && echo "$@" || "$@"; }\nrun docker run -v /mnt/c/a:/b i', '/mnt/c/a', '~/a'],
  ])('%j', (text, old, by) => {
    const { findings } = lint({ path: 'run.sh', text })
    const start = text.indexOf(old)
    expect(findings.flatMap(({ edits }) => edits)).toEqual([
      { path: 'run.sh', range: [start, start + old.length], text: by },
    ])
  })
})

describe('a variable that is shown', () => {
  it.each([
    ['echo "in $D"', '~/a'],
    ['printf "%s\\n" "$D" >&2', '~/a'],
    ['echo "$D" > out', undefined],
    ['echo "$D" | sh', undefined],
    ['X=$(echo "$D")', undefined],
    ['echo "$(ls "$D")"', undefined],
    ['printf -v X %s "$D"', undefined],
    ['echo() { rm "$1"; }; echo "$D"', undefined],
  ])('and mounted: %s', (show, by) => {
    const text = `D=/mnt/c/a\n${show}\ndocker run -v "$D:/b" i\n`
    const { findings } = lint({ path: 'run.sh', text })
    const atDefinition = findings.flatMap(({ edits }) => edits).find(({ range }) => range[0] === 2)
    expect(atDefinition?.text).toBe(by)
  })
})

it.each([
  ['a.bats', '@test "'],
  ['a.bats', '@test a \t'],
  ['a.zsh', 'for a ('],
  ['a.zsh', '$a['],
  ['a.zsh', '${=='],
  ['a.zsh', '(('],
  ['a.zsh', 'a('],
  ['a.zsh', '[[ '],
  ['a.zsh', '${${'],
  ['a.zsh', '() { '],
  ['a.zsh', 'if [[ a ]] { '],
  ['a.zsh', 'foreach a (b) '],
  ['a.zsh', 'a <<b '],
])('%s with many %j is read in linear time', (path, text) => {
  expect(() => read(path, text.repeat(2000))).not.toThrow()
})

import { describe, expect, it } from 'vitest'
import { read as readShell } from '../../../../src/formats/shell/read.js'

function specsOf(text: string): string[] {
  const { mounts } = readShell({ path: 'run.sh', text }, { read: () => undefined })
  return [...new Set(mounts.map(({ spec }) => spec.text))].sort()
}

const USE = 'docker run -v "$D:/d" image\n'

const TRUE: readonly (readonly [before: string, condition: string])[] = [
  ['', 'true'],
  ['', '! false'],
  ['A=a', '[ -n "$A" ]'],
  ['A=', '[ -z "$A" ]'],
  ['A=a', 'test "$A"'],
  ['A=linux', '[ "$A" = linux ]'],
  ['A=linux', '[ "$A" != windows ]'],
  ['A=linux', '[[ $A == lin* ]]'],
  ['A=linux', '[[ $A != win* && -n $A ]]'],
  ['A=linux B=', '[ "$A" = linux ] && [ -z "$B" ]'],
  ['A=linux', '[ "$A" = windows ] || [ "$A" = linux ]'],
  ['set -- a b', '[ $# -eq 2 ]'],
  ['set -- start', '[ "$1" = start ]'],
  ['N=3', '[ "$N" -gt 2 ]'],
  ['isLinux() { [ "$1" = linux ]; }', 'isLinux linux'],
  ['isLinux() { case "$1" in linux) return 0 ;; *) return 1 ;; esac; }', 'isLinux linux'],
]

describe('a condition that the text decides', () => {
  it.each(TRUE)('%s; if %s: only its branch is taken', (before, condition) => {
    const text = `${before}\nif ${condition}; then D=/srv/x; else D=/mnt/c/x; fi\n${USE}`
    expect(specsOf(text)).toEqual(['/srv/x:/d'])
  })

  it.each(TRUE)('%s; if ! { %s; }: only the other branch is taken', (before, condition) => {
    const text = `${before}\nif ! { ${condition}; }; then D=/mnt/c/x; else D=/srv/x; fi\n${USE}`
    expect(specsOf(text)).toEqual(['/srv/x:/d'])
  })

  it.each(TRUE)('%s; %s || …: what follows is not run', (before, condition) => {
    expect(specsOf(`${before}\nD=/srv/x\n{ ${condition}; } || D=/mnt/c/x\n${USE}`)).toEqual(['/srv/x:/d'])
  })

  it.each([
    ['case linux in win*) D=/mnt/c/x ;; lin*) D=/srv/x ;; *) D=/mnt/d/x ;; esac'],
    ['A=; D=${A:-/srv/x}'],
    ['A=/srv/x; D=${A:-/mnt/c/x}'],
    ['A=; D=/srv/x${A:+/mnt/c/y}'],
    ['for D in /mnt/c/x /srv/x; do :; done'],
    ['D=/srv/x; while false; do D=/mnt/c/x; done'],
    ['D=/mnt/c/x; until false; do D=/srv/x; break; done'],
    ['D=/srv/x; (D=/mnt/c/x)'],
    ['f() { return 0; D=/mnt/c/x; }; D=/srv/x; f'],
    ['D=/srv/x; (exit 1; D=/mnt/c/x)'],
  ])('%s: D has one value', (text) => {
    expect(specsOf(`${text}\n${USE}`)).toEqual(['/srv/x:/d'])
  })
})

describe('a condition that the environment decides', () => {
  it.each(['[ -n "$X" ]', 'some-program', '[ -f file ]', '[[ $X == y* ]]'])(
    'if %s: both branches are taken',
    (test) => {
      const text = `if ${test}; then D=/srv/x; else D=/mnt/c/x; fi\n${USE}`
      expect(specsOf(text)).toEqual(['/mnt/c/x:/d', '/srv/x:/d'])
    },
  )

  it('decides all variables that its branches set alike', () => {
    const text = 'if [ -n "$X" ]; then D=/mnt/c/x T=/a; else D=/srv/x T=/b; fi\ndocker run -v "$D:$T" image\n'
    expect(specsOf(text)).toEqual(['/mnt/c/x:/a', '/srv/x:/b'])
  })

  it('has the same outcome where it is asked again', () => {
    const text = 'D=/srv/x\nif [ -n "$X" ]; then D=/mnt/c/x; fi\nif [ -n "$X" ]; then D=/srv/y; fi\n' + USE
    expect(specsOf(text)).toEqual(['/srv/x:/d', '/srv/y:/d'])
  })
})

it('a loop runs for words with more values than are followed one by one', () => {
  const anyOf = (name: string): string =>
    `case $${name}${name} in 1) ${name}=a ;; 2) ${name}=b ;; 3) ${name}=c ;; 4) ${name}=d ;; 5) ${name}=e ;; *) ${name}=f ;; esac\n`
  const script = `D=()\n${anyOf('A')}${anyOf('B')}for x in "$A" "$B"; do D=(image); done\n`
  expect(specsOf(`${script}docker run "\${D[@]}" -v /mnt/c/a:/b\n`)).toEqual([])
  expect(specsOf(`${script}docker run -v /mnt/c/a:/b "\${D[@]}"\n`)).toEqual(['/mnt/c/a:/b'])
})

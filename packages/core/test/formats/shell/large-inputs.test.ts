import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/index.js'

const sourcesOf = (text: string): string[] =>
  lint({ path: 'run.sh', text }).findings.map(({ mount }) => mount.source?.text ?? '')

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

const linesOf = (count: number, line: (index: number) => string): string => times(count, line).join('\n') + '\n'

const WRAPPERS = `
log() { if [ "$VERBOSE" = 1 ]; then echo "$*" >&2; fi; }
die() { log "$@"; exit 1; }
run() { log "$*"; if [ -n "$DRY_RUN" ]; then echo "$@"; else "$@" || die "failed: $*"; fi; }
dk() { local opts=(); [ -t 0 ] && opts+=(-it); run docker run "\${opts[@]}" "$@"; }
`

/** Functions of which each calls the one before it twice. */
const DOUBLING = `f0() { cd .; }\n${linesOf(20, (index) => `f${(index + 1).toString()}() { f${index.toString()}; f${index.toString()}; }`)}f20\n`

describe('a script that repeats much', () => {
  it('is followed through a wrapper at each of a hundred calls', () => {
    const text = WRAPPERS + linesOf(100, (index) => `dk -v /mnt/c/a${index.toString()}:/b image`)
    const { mounts } = lint({ path: 'run.sh', text })
    const sources = mounts.map(({ source }) => source?.text)
    expect(new Set(sources)).toEqual(new Set(times(100, (index) => `/mnt/c/a${index.toString()}`)))
  })

  it.each<[title: string, rest: string]>([
    ['a command', 'docker run -v /mnt/c/a:/b i'],
    ['the body of a loop', 'for x in 1 2; do docker run -v /mnt/c/a:/b i; done'],
    ['the body of a loop that waits', 'while sleep 1; do docker run -v /mnt/c/a:/b i; done'],
    ['a function with its arguments', 'g() { docker run -v "$1:/b" i; }\ng /mnt/c/a'],
    ['a function that nobody calls', 'g() { docker run -v /mnt/c/a:/b i; }'],
  ])('loses nothing behind a million calls: %s', (_, rest) => {
    expect(sourcesOf(`${DOUBLING}${rest}\n`)).toEqual(['/mnt/c/a'])
  })

  it('reports that a command for another shell is not followed behind a million calls', () => {
    const text = `${DOUBLING}bash -c 'docker run -v /mnt/c/a:/b i'\n`
    const { findings, truncated } = lint({ path: 'run.sh', text })
    expect(findings).toEqual([])
    expect(truncated.length).toBeGreaterThan(0)
  })

  it('finds what a function mounts that it calls with one of several lists of arguments', () => {
    const text = 'g() { docker run -v "$1:$2" i; }\nif [ "$A" ]; then X="/mnt/c/a /b"; else X="/mnt/c/c /d"; fi\ng $X\n'
    const specs = lint({ path: 'run.sh', text }).mounts.map(({ spec }) => spec.text)
    expect(specs).toEqual(['/mnt/c/a:/b', '/mnt/c/c:/d'])
  })
})

describe('a large script', () => {
  it.each(['sudo', 'env A=b', 'xargs', 'command', 'builtin', 'exec', 'eval', 'time', '!', 'parallel', 'wsl', 'run'])(
    'may name %j thousands of times before a command',
    (word) => {
      const text = `${`${word} `.repeat(2000)}docker\ndocker run -v /mnt/c/a:/b i\n`
      expect(() => sourcesOf(text)).not.toThrow()
    },
  )

  it.each<[title: string, before: string]>([
    ['short commands', ':\n'.repeat(5_000)],
    ['lines that end like on Windows', 'echo a\r\n'.repeat(5_000)],
    ['one line', `echo ${'word '.repeat(10_000)}\n`],
    ['one word', `echo ${'sudo'.repeat(50_000)}\n`],
    ['open brackets', `echo ${'a['.repeat(50_000)}\n`],
    ['names of builtins', `echo ${'declare '.repeat(50_000)}\n`],
    ['variables used in each other', linesOf(1000, (index) => `V${index.toString()}="$V${(index - 1).toString()}x"`)],
    ['sums in loops', 'for ((i = 0; i < 1000000; i++)); do echo $((i * 2)); done\n'.repeat(50)],
    ['functions that call themselves', linesOf(30, (at) => `f() { f a; f b${at.toString()}; }\nf c`)],
    ['a text that evaluates itself', linesOf(20, () => `f='eval "$f"; eval "$f"'\neval "$f"`)],
    ['aliases of aliases', linesOf(200, (at) => `alias a${(at + 1).toString()}='a${at.toString()} x'`)],
    ['select in select', `${'select x in 1 2; do '.repeat(40)}:; ${'done; '.repeat(40)}\n`],
    [
      'loops over what has two values',
      `if [ "$A" ]; then X=a; else X=b; fi\n${'for x in $X; do '.repeat(40)}:; ${'done; '.repeat(40)}\n`,
    ],
    ['actions of find in each other', `find . ${'-exec find . '.repeat(200)}\n`],
    ['a map of many keys', linesOf(2000, (at) => `M[k${at.toString()}]=a`)],
    ['functions that do not end', 'f() {\n'.repeat(10_000) + '}\n'.repeat(10_000)],
  ])('loses no mount behind %s', (_, before) => {
    expect(sourcesOf(`${before}docker run -v /mnt/c/a:/b i\n`)).toEqual(['/mnt/c/a'])
  })
})

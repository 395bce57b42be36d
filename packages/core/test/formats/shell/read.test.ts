import { describe, expect, it } from 'vitest'
import { read as readShell } from '../../../src/formats/shell/read.js'
import { lint } from '../../../src/lint.js'
import { display, placeOf } from '../../../src/traced-text.js'

const files: Readonly<Record<string, string>> = {
  'env.sh': 'ROOT=/mnt/c/env\n',
  '.env': "DATA='D:\\data'\n",
  '/proc/version': 'Linux 6.1',
}

const read = (text: string) => readShell({ path: 'run.sh', text }, { read: (path) => files[path] })

/** Sources as an engine gets them. */
const sources = (text: string): string[] => read(text).mounts.map(({ source }) => (source ? display(source) : ''))

/** The characters that the source stands at. */
function writtenSources(text: string): string[] {
  return read(text).mounts.map(({ source }) => {
    const place = source && placeOf(source)
    return place ? text.slice(...place.range) : ''
  })
}

const lines = (...all: string[]): string => all.join('\n') + '\n'

describe('what bash hands to an engine', () => {
  it.each<[title: string, script: string, expected: string[]]>([
    ['reads a plain mount', 'docker run -v /mnt/c/a:/b img', ['/mnt/c/a']],
    ['stops at the image', 'docker run img -v /mnt/c/a:/b', []],
    ['joins continued lines', lines('docker run \\', '  -v /mnt/c/a:/b \\', '  img'), ['/mnt/c/a']],
    ['reads CRLF as LF', 'docker run \\\r\n  -v /mnt/c/a:/b \\\r\n  img\r\n', ['/mnt/c/a']],
    [
      'takes quotes away',
      `docker run -v "/mnt/c/My Music":/b -v '/mnt/d/x y:/c' img`,
      ['/mnt/c/My Music', '/mnt/d/x y'],
    ],
    ['loses unquoted backslashes', String.raw`docker run -v C:\a\b:/c img`, ['C:ab']],
    ['keeps quoted backslashes', String.raw`docker run -v 'C:\a\b':/c img`, [String.raw`C:\a\b`]],
    ['decodes ANSI-C quotes', String.raw`docker run -v $'C:\\a\x41':/c img`, [String.raw`C:\aA`]],
    ['follows a variable', lines('D=/mnt/c/a', 'docker run -v "$D/b:/c" img'), ['/mnt/c/a/b']],
    ['splits an unquoted option string', lines('O="--rm -v /mnt/c/a:/b"', 'docker run $O img'), ['/mnt/c/a']],
    ['keeps the words of an array', lines('A=(-v "/mnt/c/a b:/c")', 'docker run "${A[@]}" img'), ['/mnt/c/a b']],
    [
      'gives the values of both branches',
      lines('if [ "$X" ]; then D=/mnt/c/a; else D=/srv/a; fi', 'docker run -v $D:/b i'),
      ['/mnt/c/a', '/srv/a'],
    ],
    [
      'keeps what belongs together together',
      lines('if [ "$X" ]; then A=/mnt B=c; else A=/srv B=d; fi', 'docker run -v $A/$B:/b i'),
      ['/mnt/c', '/srv/d'],
    ],
    ['forgets what is assigned in a subshell', lines('D=/srv', '(D=/mnt/c/a)', 'docker run -v $D:/b i'), ['/srv']],
    ['forgets what is assigned again', lines('D=/mnt/c/a', 'D=/srv', 'docker run -v $D:/b i'), ['/srv']],
    ['binds the arguments of a function', lines('f() { docker run -v "$1:/b" i; }', 'f /mnt/c/a'), ['/mnt/c/a']],
    [
      'stops at the word it looks for, whatever is not known of the words before it',
      lines(
        'f() { O=(); while [ "$1" != -- ]; do O+=("$1"); shift; done; shift; docker run "${O[@]}" "$@"; }',
        'f -v "/mnt/c/$X:/b" -v "/srv/$Y:/c" -- i ls',
      ),
      ['/mnt/c/${X}', '/srv/${Y}'],
    ],
    [
      'finds a whole text in what is not known',
      lines('if [ "a$X" = ab ]; then D=/mnt/c/a; else D=/srv; fi', 'docker run -v "$D:/b" i'),
      ['/mnt/c/a', '/srv'],
    ],
    [
      'takes files of the machine that it runs on for unknown',
      lines(
        'if grep -qi microsoft /proc/version; then D=/mnt/c/a; else D=/srv; fi',
        'docker run -v "$D:/b" i',
        'if cat /proc/version | grep -q x; then D=/mnt/c/c; else D=/srv/d; fi',
        'docker run -v "$D:/b" i',
      ),
      ['/mnt/c/a', '/srv', '/mnt/c/c', '/srv/d'],
    ],
    ['takes a conversion to succeed', String.raw`docker run -v "$(wslpath 'C:\a' || echo /srv):/b" i`, ['/mnt/c/a']],
    ['goes on where a substitution did not run', lines('X=${Y:+$(cmd)}', 'docker run -v /mnt/c/a:/b i'), ['/mnt/c/a']],
    [
      'reads quotes in the braces of a here-document as characters',
      lines('V=1', 'bash <<E', "D=${V:+$'/mnt/c/a b'}", 'docker run -v "\\$D:/b" i', 'E'),
      ['/mnt/c/a b'],
    ],
    ['keeps single quotes in "${…}"', lines('V=1', `docker run -v "\${V:+'/mnt/c/a'}:/b" i`), ["'/mnt/c/a'"]],
    ['collects what runs in the background', lines('V=$(echo /mnt/c/a & wait)', 'docker run -v $V:/b i'), ['/mnt/c/a']],
    [
      'offers each element where the key is not known',
      lines('declare -A A=([x]=/mnt/c/a [y]=/srv)', 'docker run -v "${A[$1]}:/b" i'),
      ['/mnt/c/a', '/srv', '${A[$1]}'],
    ],
    [
      'offers the same one at both places',
      lines('A=(/mnt/c x)', 'B="${A[$N]}-${A[$N]}"', 'docker run -v "$B:/b" i'),
      ['/mnt/c-/mnt/c', 'x-x', '${A[$N]}-${A[$N]}'],
    ],
    [
      'offers none where something is known of the key',
      lines('declare -A A=([lx]=/srv [wx]=/mnt/c/a)', 'docker run -v "/${A[l$1]}:/b" i'),
      ['/${A[l$1]}'],
    ],
    ['leaves NUL out of a substitution', String.raw`docker run -v "$(printf '/mnt/c/a\0b'):/b" i`, ['/mnt/c/ab']],
    [
      'offers no element that none of several numbers names',
      lines('A=(/srv /opt /mnt/c/a)', 'n=0; [ "$X" ] && n=1', 'docker run -v "${A[n]}:/b" i'),
      ['${A[n]}'],
    ],
    [
      'knows nothing of what <(…) prints unknown',
      lines('. <(curl x)', 'cat < <(curl x)', 'docker run -v "$D:/b" i'),
      ['${D}'],
    ],
    ['reads functions that nothing calls', 'f() { docker run -v /mnt/c/a:/b "$@"; }', ['/mnt/c/a']],
    [
      'runs a loop for each word',
      lines('for d in a b; do docker run -v /mnt/c/$d:/b i; done'),
      ['/mnt/c/a', '/mnt/c/b'],
    ],
    ['expands braces', 'docker run -v/mnt/{c,d}/a:/b i', ['/mnt/c/a', '/mnt/d/a']],
    ['takes a default', 'docker run -v "${D:-/mnt/c/a}:/b" i', ['/mnt/c/a']],
    ['takes the innermost default', 'docker run -v "${D:-${E:-/mnt/c/a}}:/b" i', ['/mnt/c/a']],
    ['keeps a default that ends in what is not known', 'docker run -v "${D:-/mnt/c/$X}:/b" i', ['/mnt/c/${X}']],
    ['keeps printed text that ends in what is not known', 'docker run -v "$(echo /mnt/c/$X):/b" i', ['/mnt/c/${X}']],
    ['keeps what only the environment decides', 'docker run -v "${D:-}:/b" i', ['${D}']],
    ['splits what it assigns and gives', lines('D=', 'docker run ${D:="-v /mnt/c/a"}:/b i'), ['/mnt/c/a']],
    [
      'takes an export inside of a function for its local name alone',
      lines('D=/srv', 'f() { local D=$1; bash -c "docker run -v \\$D:/b i"; export D; }', 'f /mnt/c/a', 'f /mnt/c/b'),
      [],
    ],
    [
      'keeps a word of quotes alone',
      lines('E=', 'A=(${X+"$E"} /mnt/c/a)', 'X=1', 'B=(${X:+"$E"} /mnt/c/b)', 'docker run -v "${B[1]}:/b" i'),
      ['/mnt/c/b'],
    ],
    [
      'knows what a name is that is local in one branch only',
      lines('D=/srv', 'f() { if [ "$X" ]; then declare D=x; else D=/srv/a; fi', '}', 'f', 'docker run -v "$D:/b" i'),
      ['/srv', '/srv/a'],
    ],
    [
      'knows nothing of the value that a local name hides from a child',
      lines('export D=/mnt/c/a', "f() { local D; bash -c 'docker run -v $D:/b i'; }", 'f'),
      ['${D}'],
    ],
    ['cuts a prefix off', lines('D=/mnt/c/a', 'docker run -v "/srv/${D##*/}:/b" i'), ['/srv/a']],
    ['knows the home folder', 'docker run -v ~/a:/b -v "$HOME/c:/d" i', ['~/a', '$HOME/c']],
    ['knows the working folder', 'docker run -v "$(pwd)/a:/b" -v $PWD:/d i', ['$(pwd)/a', '$PWD']],
    ['follows cd', lines('cd /mnt/c/a', 'docker run -v "$PWD":/b i'), ['/mnt/c/a']],
    [
      'knows the folder of the script',
      lines('D="$(cd "$(dirname "$0")" && pwd)"', 'docker run -v "$D/a:/b" i'),
      ['$(cd "$(dirname "$0")" && pwd)/a'],
    ],
    ['knows Windows variables', 'docker run -v "$USERPROFILE/a:/b" i', ['$USERPROFILE/a']],
    ['computes wslpath', String.raw`docker run -v "$(wslpath 'C:\a')":/b i`, ['/mnt/c/a']],
    [
      'reads sourced files',
      lines('. ./env.sh', 'source .env', 'docker run -v $ROOT:/a -v "$DATA:/b" i'),
      ['/mnt/c/env', String.raw`D:\data`],
    ],
    [
      'runs wrapped commands',
      lines('sudo -u x docker run -v /mnt/c/a:/b i', 'timeout -k 5 60 docker run -v /mnt/c/b:/b i'),
      ['/mnt/c/a', '/mnt/c/b'],
    ],
    ['runs scripts in strings', `bash -c "docker run -v '/mnt/c/a b:/b' i"`, ['/mnt/c/a b']],
    ['runs commands of PowerShell', 'powershell.exe -c "docker run -v C:\\a:/b i"', ['C:\\a']],
    ['runs commands of cmd.exe', 'cmd.exe /c "docker run -v %cd%:/b i"', ['%cd%']],
    ['leaves what cmd.exe prints', 'cmd.exe /c "echo docker run -v C:/a:/b i"', []],
    ['runs eval', lines(`C='docker run -v /mnt/c/a:/b i'`, 'eval "$C"'), ['/mnt/c/a']],
    [
      'runs a here-document for each item of a loop that it ends',
      lines('for D in /mnt/c/a /mnt/c/b; do', 'bash <<EOF', 'docker run -v $D:/b i', 'EOF', 'done'),
      ['/mnt/c/a', '/mnt/c/b'],
    ],
    ['runs here-documents of a shell', lines('D=/mnt/c/a', 'bash <<EOF', 'docker run -v $D:/b i', 'EOF'), ['/mnt/c/a']],
    [
      'leaves what is only printed',
      lines('cat <<EOF', 'docker run -v /mnt/c/a:/b i', 'EOF', 'echo docker run -v /mnt/c/a:/b i'),
      [],
    ],
    ['leaves another machine', 'ssh host docker run -v /mnt/c/a:/b i', []],
    ['leaves comments', 'docker run i # -v /mnt/c/a:/b', []],
    [
      'goes on behind a syntax error',
      lines('docker run -v /mnt/c/a:/b i', 'foo ) bar', 'docker run -v /mnt/c/b:/b i'),
      ['/mnt/c/a', '/mnt/c/b'],
    ],
    ['reads aliases', `alias d='docker run -v /mnt/c/a:/b i'`, ['/mnt/c/a']],
  ])('%s', (_title, script, expected) => {
    expect(sources(script).sort()).toEqual([...expected].sort())
  })

  it.each<[title: string, script: string, expected: string[]]>([
    ['the literal', 'docker run -v "/mnt/c/a b:/b" i', ['/mnt/c/a b']],
    ['the use of a variable', lines('D=/mnt/c/a', 'docker run -v "$D/x:/b" i'), ['$D/x']],
    ['the whole of a default', 'docker run -v ${D:-/mnt/c/a}/x:/b i', ['${D:-/mnt/c/a}/x']],
    ['the place of an item', lines('echo a b |', '  xargs -n1 -I{} docker run -v /mnt/c/{}/x:/b i'), ['/mnt/c/{}/x']],
    ['the place of what find finds', 'find /mnt/c/a -exec docker run -v {}/x:/b i \\;', ['{}/x']],
    ['text inside of a nested script', `bash -c 'docker run -v "/mnt/c/a":/b i'`, ['/mnt/c/a']],
    ['text behind CRLF line ends', 'docker run \\\r\n -v /mnt/c/a:/b i\r\n', ['/mnt/c/a']],
  ])('points at %s', (_title, script, expected) => {
    expect(writtenSources(script)).toEqual(expected)
  })

  it('tells the uses of a variable and where its values are written', () => {
    const text = lines('D=/mnt/c/a', 'cp "$D/k" .', 'docker run -v "$D:/b" i')
    const uses = read(text).uses.map(({ place, definitions }) => [
      text.slice(...place.range),
      ...definitions.map(({ range }) => text.slice(...range)),
    ])
    expect(uses).toEqual([
      ['$D', '/mnt/c/a'],
      ['$D', '/mnt/c/a'],
    ])
  })

  it.each<[title: string, script: string, values: number[], edited: string]>([
    ['a default has one value', 'docker run -v "${D:-/mnt/c/a}:/b" i', [1], 'docker run -v "${D:-$HOME/a}:/b" i'],
    ['also with a text behind it', 'docker run -v ${D:-/mnt/c/a}/x:/b i', [1], 'docker run -v ${D:-~/a}/x:/b i'],
    [
      'so has what stands for a set variable',
      'docker run -v ${D:+/mnt/c/a}/x:/b i',
      [1, 1],
      'docker run -v ${D:+~/a}/x:/b i',
    ],
  ])('%s, which is edited in its place', (_title, text, values, expected) => {
    const { mounts, findings } = lint({ path: 'run.sh', text })
    expect(mounts.map((mount) => mount.values)).toEqual(values)
    const [edit, ...others] = findings.flatMap(({ edits }) => edits)
    expect(others).toEqual([])
    expect(text.slice(0, edit?.range[0]) + (edit?.text ?? '') + text.slice(edit?.range[1])).toBe(expected)
  })

  it.each<[title: string, script: string, problems: string[]]>([
    ['an argument that is no volume', 'docker run -v :/b i', [':/b']],
    ['but none where another value of it is one', lines('for d in "" /mnt/c/a; do docker run -v "$d:/b" i; done'), []],
    ['also where no value is one', lines('for d in "" :; do docker run -v "$d:/b" i; done'), [':/b', '::/b']],
  ])('tells of %s', (_title, script, problems) => {
    expect(read(script).problems.map((problem) => 'detail' in problem && problem.detail)).toEqual(problems)
  })

  it.each<[title: string, text: string]>([
    ['deep nesting', 'if true; then\n'.repeat(10_000)],
    ['open substitutions', '$('.repeat(10_000)],
    ['open quotes', `'"`.repeat(10_000)],
    ['NUL bytes', '\0'.repeat(1000)],
    ['a long sum', `echo $((${'1+'.repeat(5000)}1))`],
    [
      'functions that double',
      Array.from(
        { length: 40 },
        (_, i) => `f${i.toString()}() { f${(i + 1).toString()}; f${(i + 1).toString()}; }`,
      ).join('\n') + '\nf0\n',
    ],
    ['braces that double', `echo ${'{a,b}'.repeat(100)}`],
    ['endless loops', 'while true; do while true; do docker run -v /mnt/c/a:/b i; done; done'],
  ])('survives %s', (_title, text) => {
    const after = `${text}\n`
    expect(() => read(after)).not.toThrow()
  })
})

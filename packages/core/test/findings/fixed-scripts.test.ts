import { describe, expect, it } from 'vitest'
import { fixAll } from '../support/fix-all.js'

const fixed = (script: string): string | undefined => fixAll({ 'run.sh': script }, 'run.sh', 'shell').files['run.sh']

/** Scripts with `<>` where an edit comes, what stands there before and after. */
type Case = readonly [title: string, script: string, before: string, after: string]

const AT_DEFINITIONS: readonly Case[] = [
  ['a variable that only mounts use', 'D=<>\ndocker run -v "$D/a:/a" -v "$D/b:/b" img', '/mnt/c/x', '~/x'],
  ['a start that others build on', 'A=<>\nB=$A/code\ndocker run -v "$B/x:/x" img', '/mnt/c', '$HOME'],
  [
    'a start with more behind it that is not known',
    'D=<>$(date +%F)\ndocker run -v "$D:/d" img',
    '/mnt/d/out/',
    '~/out/',
  ],
  ['a home of Windows with its user', 'D=<>/src\ndocker run -v "$D:/d" img', '/mnt/c/Users/$USER', '$HOME'],
  ['branches that say the same', '[ $1 ] && D=<> || D=<>\ndocker run -v "$D:/d" img', '/mnt/c/x', '~/x'],
  ['a default beside another value', '[ $1 ] && D=/srv\ndocker run -v "${D:-<>}:/d" img', '/mnt/c/x', '$HOME/x'],
  ['a default that is assigned', ': "${D:=<>}"\ndocker run -v "$D:/d" img', '/mnt/c/x', '$HOME/x'],
  ['arguments of a function', 'f() { docker run --name "$1" -v "$2:/d" img; }\nf a <>\nf b /srv', '/mnt/c/a', '~/a'],
  ['arguments that a function shows', 'f() { echo "+ $*"; "$@"; }\nf docker run -v <>:/d img', '/mnt/c/a', '~/a'],
  [
    'elements by their keys',
    'declare -A D=([a]=<>)\nfor k in "${!D[@]}"; do docker run -v "${D[$k]}:/d" $k; done',
    '/mnt/c/a',
    '$HOME/a',
  ],
  [
    'what a command of Windows prints',
    'W=<>\ndocker run -v "$W/a:/d" img',
    `$(wslpath "$(cmd.exe /c 'echo %USERPROFILE%' | tr -d '\\r')")`,
    '$HOME',
  ],
]

const AT_MOUNTS: readonly Case[] = [
  ['a variable that starts a path', 'W=/mnt/c/Users/me\ncp "$W/k" .\ndocker run -v "<>/app:/app" img', '$W', '$HOME'],
  ['a path that is a target, too', 'D=/mnt/c/x\ndocker run -v "<>:$D" -w "$D" img', '$D', '$HOME/x'],
  ['a path before a cut by position', 'D=/mnt/c/x\ndocker run -v "<>:/d" img', '${D:0:8}', '$HOME/x'],
]

const AT_HANDING_ON: readonly Case[] = [
  [
    'a variable to a function',
    'D=/mnt/c/x\ncp "$D.old" .\nf() { docker run -v "$1:/d" img; }\nf "<>"\nf /srv',
    '$D',
    '$HOME/x',
  ],
  [
    'a path without its start',
    'D=/mnt/c/x\ncp "$D.old" .\nfor d in "<>" /srv; do docker run -v "$d:/d" img; done',
    '${D#/mnt}',
    '$HOME/x',
  ],
]

const LEFT: readonly (readonly [title: string, script: string])[] = [
  [
    'a variable of several values that others need',
    'for d in /mnt/c/a /mnt/c/b; do cp $d x; docker run -v $d:/d img; done',
  ],
  [
    'words that become one',
    `A=(/mnt/d/a 'b c')\ncp "\${A[@]}"\nfor i in "\${A[*]}" x; do cp "$i" y; docker run -v "$i:/d" img; done`,
  ],
  ['text that is appended again and again', 'for i in 1 2; do D+=/mnt/c/a; done\ndocker run -v "$D:/d" img'],
  ['a path that has lost its start', 'for d in /mnt/c/x /mnt/d/y; do docker run -v "${d#/mnt}:/d" img; done'],
  ['a default that is assigned and used', 'docker run -v "${D:=/mnt/c/x}:/d" img\ncp "$D" .'],
  ['a path that is copied from', 'D=/mnt/c/x\ncp "$D/y" .\ndocker run -v "$D:/d" img'],
  ['a path that is copied from through another variable', 'A=/mnt/c/x\nB=$A/y\ncp "$B" .\ndocker run -v "$B:/d" img'],
  ['a part of a path that is copied from', 'W=/mnt/c/w\ncp "$W/app/k" .\ndocker run -v "$W/app:/app" img'],
  ['a folder that is made and asked for', 'D=/mnt/c/x\nmkdir -p "$D"\n[ -d "$D" ] && docker run -v "$D:/d" img'],
  ['a folder that is made under its own name', 'mkdir -p /mnt/c/x/y\ndocker run -v /mnt/c/x:/d img'],
  ['an argument that is handed on whole', 'f() { docker run -v "$1:/d" img; cp "$@" x; }\nf /mnt/c/a b'],
  ['a folder that the shell goes to', 'cd /mnt/c/x\ndocker run -v "$PWD:/d" img'],
  ['a relative path in a folder', '(cd /mnt/c/x; docker run -v ./a:/d img)'],
  ['a text that is read by its length', 'read -rn 8 D <<< /mnt/c/xyz\ndocker run -v "$D:/d" img'],
  ['all of the arguments as one word', 'set -- /mnt/c/a b\ncp "$@"\ndocker run -v "$*:/d" img'],
  ['several words as one', 'A=(/mnt/c/a b)\ncp "${A[@]}"\nfor i in "${A[*]}" /srv; do docker run -v "$i:/d" img; done'],
  ['a start that paths of Linux have, too', 'M=/mnt\nfor x in d nas; do docker run -v "$M/$x/data:/d" img; done'],
]

const filled = (script: string, text: string): string => script.replaceAll('<>', () => text)

describe('an edit goes to the definition', () => {
  it.each(AT_DEFINITIONS)('of %s', (_, script, before, after) => {
    expect(fixed(filled(script, before))).toBe(filled(script, after))
  })
})

describe('an edit goes to the mount', () => {
  it.each(AT_MOUNTS)('of %s', (_, script, before, after) => {
    expect(fixed(filled(script, before))).toBe(filled(script, after))
  })
})

describe('an edit goes to what hands on', () => {
  it.each(AT_HANDING_ON)('%s', (_, script, before, after) => {
    expect(fixed(filled(script, before))).toBe(filled(script, after))
  })
})

describe('no edit changes', () => {
  it.each(LEFT)('%s', (_, script) => {
    expect(fixed(script)).toBe(script)
  })
})

import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../src/findings/apply-edits.js'
import { lint } from '../../../src/lint.js'

/** Each finding's rule, the characters it points at, and its edits as old and new text. */
function findingsOf(text: string): [rule: string, written: string, ...edits: string[]][] {
  return lint({ path: 'run.bash', text }).findings.map(({ rule, place, edits }) => [
    rule,
    text.slice(...place.range),
    ...edits.map((edit) => `${text.slice(...edit.range)} → ${edit.text}`),
  ])
}

/** Each finding's rule, the characters it points at, and the text after its edits. */
const fixesOf = (text: string): [rule: string, written: string, edited: string][] =>
  lint({ path: 'run.bash', text }).findings.map(({ rule, place, edits }) => [
    rule,
    text.slice(...place.range),
    applyEdits(text, edits),
  ])

describe('a Windows path in bash', () => {
  it.each<[title: string, words: string, rule: string, written: string, instead: string]>([
    ['loses its backslashes', String.raw`C:\a\b:/c`, 'no-broken-path', String.raw`C:\a\b`, '~/a/b'],
    [
      'keeps them in double quotes',
      String.raw`"C:\new\app:/x"`,
      'no-windows-path',
      String.raw`C:\new\app`,
      '$HOME/new/app',
    ],
    ['keeps doubled ones', String.raw`C:\\a\\b:/c`, 'no-windows-path', String.raw`C:\\a\\b`, '~/a/b'],
    [
      'has a dollar sign that is meant',
      String.raw`"C:\a\$X:/x"`,
      'no-windows-path',
      String.raw`C:\a\$X`,
      String.raw`$HOME/a\$X`,
    ],
    ['may end in a backslash', String.raw`"C:\\d\\:/x"`, 'no-windows-path', String.raw`C:\\d\\`, '$HOME/d'],
    ['is joined from quotes', String.raw`"C:"\\a:/y`, 'no-windows-path', String.raw`C:"\\a`, '$HOME/a"'],
    [
      'has a blank that is meant',
      String.raw`C:/My\ Files/x:/y`,
      'no-windows-path',
      String.raw`C:/My\ Files/x`,
      String.raw`~/My\ Files/x`,
    ],
    [
      'has a blank and loses the rest',
      String.raw`C:\My\ Files\x:/y`,
      'no-broken-path',
      String.raw`C:\My\ Files\x`,
      String.raw`~/My\ Files/x`,
    ],
    ['has a small letter', String.raw`c:\a:/b`, 'no-broken-path', String.raw`c:\a`, '~/a'],
    ['has a letter of Git Bash', '/c/Users/me/app:/app', 'no-windows-path', '/c/Users/me/app', '~/app'],
    ['has two slashes for MSYS', '//c/Users/me/app://app', 'no-windows-path', '//c/Users/me/app', '~/app'],
    ['has three slashes', '///c/a:/b', 'no-windows-path', '///c/a', '~/a'],
    ['has a colon behind the letter', '//c:/x:/y', 'no-broken-path', '//c:/x', '~/x'],
    ["is cmd.exe's folder", '%cd%:/x', 'no-broken-path', '%cd%', '$PWD'],
    [
      "is cmd.exe's home",
      String.raw`"%USERPROFILE%\app:/x"`,
      'no-broken-path',
      String.raw`%USERPROFILE%\app`,
      '$HOME/app',
    ],
    ['is the folder by its Windows name', '"$(pwd -W)/data:/x"', 'no-windows-home', '$(pwd -W)/data', '$PWD/data'],
    ['is the folder in backquotes', '`pwd -W`:/x', 'no-windows-home', '`pwd -W`', '$PWD'],
    ['is converted', '"$(cygpath -w "$PWD"):/x"', 'no-windows-home', '$(cygpath -w "$PWD")', '$PWD'],
    ['is a variable of Windows', '"$USERPROFILE/app:/x"', 'no-windows-home', '$USERPROFILE/app', '$HOME/app'],
  ])('%s: %s', (_, words, rule, written, instead) => {
    const text = `docker run -v ${words} i\n`
    expect(fixesOf(text)).toEqual([[rule, written, text.replace(written, () => instead)]])
  })

  it.each<[words: string, rule: string, written: string, edit: string]>([
    [String.raw`'C:\a':/x`, 'no-windows-path', String.raw`C:\a`, String.raw`'C:\a' → "$HOME/a"`],
    [String.raw`$'C:\\a\\b':/x`, 'no-windows-path', String.raw`C:\\a\\b`, String.raw`$'C:\\a\\b' → "$HOME/a/b"`],
    [String.raw`$'C:\new':/x`, 'no-broken-path', String.raw`C:\new`, String.raw`$'C:\new' → "$HOME/new"`],
  ])('is rewritten with its quotes: %s', (words, rule, written, edit) => {
    expect(findingsOf(`docker run -v ${words} i\n`)).toEqual([[rule, written, edit]])
  })

  it.each([
    'MSYS_NO_PATHCONV=1 docker run -v /c/app:/app i',
    'export MSYS_NO_PATHCONV=1\ndocker run -v /c/app:/app i',
    'MSYS2_ARG_CONV_EXCL="*" docker run -v /c/app:/app i',
    'winpty docker run -it -v /c/app:/app i',
  ])('is found whatever MSYS is told: %s', (text) => {
    expect(findingsOf(text)).toEqual([['no-windows-path', '/c/app', '/c/app → ~/app']])
  })

  it.each<[title: string, text: string, rule: string, edit: string]>([
    ['a variable', 'D=C:\\a\\b\ndocker run -v "$D:/x" i', 'no-broken-path', 'C:\\a\\b → ~/a/b'],
    ['a quoted variable', 'D="C:\\a\\b"\ndocker run -v "$D:/x" i', 'no-windows-path', 'C:\\a\\b → $HOME/a/b'],
    ['an array', 'A=(-v C:\\a\\b:/c)\ndocker run "${A[@]}" i', 'no-broken-path', 'C:\\a\\b → ~/a/b'],
    ['an argument', 'f() { docker run -v "$1:/x" i; }\nf C:\\a\\b', 'no-broken-path', 'C:\\a\\b → ~/a/b'],
    ['a script in quotes', 'bash -c \'docker run -v "C:\\a:/c" i\'', 'no-windows-path', 'C:\\a → $HOME/a'],
    ['a text that is evaluated', "eval 'docker run -v C:\\\\a:/c i'", 'no-windows-path', 'C:\\\\a → ~/a'],
    ['a here-document', "bash <<'E'\ndocker run -v C:\\a\\b:/c i\nE", 'no-broken-path', 'C:\\a\\b → ~/a/b'],
    ['an open here-document', 'bash <<E\ndocker run -v "C:\\\\a":/c i\nE', 'no-windows-path', 'C:\\\\a → \\$HOME/a'],
    [
      'a text that is printed',
      'D=$(cat <<E\nC:\\a\\b\nE\n)\ndocker run -v "$D:/x" i',
      'no-windows-path',
      'C:\\a\\b → $HOME/a/b',
    ],
  ])('comes by %s', (_, text, rule, edit) => {
    expect(findingsOf(`${text}\n`).map(([first, , ...edits]) => [first, ...edits])).toEqual([[rule, edit]])
  })

  it.each([
    '/${PWD}:/x',
    '"//$(pwd)/a:/x"',
    '"//server/share:/x"',
    "'\\\\server\\share:/y'",
    '~/AppData:/x',
    '"$HOME":/x',
  ])('is not what %s says', (words) => {
    expect(findingsOf(`docker run -v ${words} i\n`)).toEqual([])
  })
})

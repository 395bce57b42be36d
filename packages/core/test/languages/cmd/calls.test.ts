import { describe, expect, it } from 'vitest'
import { wordsOf } from '../windows/run.js'

type Row = readonly [says: string, script: string, words: string[][]]

/** What Wine's cmd.exe hands on in the same places, words taken apart as CommandLineToArgvW does. */
const VARIABLES: readonly Row[] = [
  ['set keeps quotes around the value only', 'set A="x y"\ndocker %A%', [['x y']]],
  ['set with quotes around all has none in the value', 'set "A=x" y\ndocker %A%', [['x']]],
  ['a blank before the sign belongs to the name', 'set A = x\ndocker "%A%" "%A %"', [['%A%', ' x']]],
  [
    'set /p and set /a give what nobody knows',
    'set A=1\nset /p A=Name?\nset /a B=1+2\ndocker %A% %B%',
    [['%A%', '%B%']],
  ],
  ['a part is replaced in any case', 'set A=C:\\Ab\ndocker %A:\\=/% %A:ab=x% %A:c:=%', [['C:/Ab', 'C:\\x', '\\Ab']]],
  ['a part is cut out', 'set A=C:\\ab\ndocker %A:~0,2% %A:~3% %A:~-2% %A:~0,-1%', [['C:', 'ab', 'ab', 'C:\\a']]],
  ['a folder without the backslash at its end', 'set A=%~dp0\nset A=%A:~0,-1%\ndocker %A%', [['%~dp0']]],
  ['doubled signs are one', 'set A=x\ndocker %%A%%', [['%A%']]],
  ['a lone sign is gone', 'docker 100', [['100']]],
  ['names ignore case', 'set a=x\ndocker %A%', [['x']]],
  ['a block is expanded when it is read', 'set A=1\nif exist x (\n  set A=2\n  docker %A%\n)', [['1']]],
  [
    'delayed expansion sees the value inside',
    'setlocal enabledelayedexpansion\nif exist x (\n  set A=2\n  docker !A!\n)',
    [['2']],
  ],
  ['without it exclamation marks stay', 'set A=2\ndocker !A!', [['!A!']]],
  ['endlocal brings back what was', 'set A=1\nsetlocal\nset A=2\nendlocal\ndocker %A%', [['1']]],
  ['a branch that may not run leaves both values', 'set A=1\nif exist x set A=2\ndocker %A%', [['2'], ['1']]],
  ['the folder that cd has gone to', 'cd /d C:\\work\ndocker %cd%', [['C:\\work']]],
]

const LINES: readonly Row[] = [
  ['a caret at the very end continues the line', 'docker a^\n b', [['a', 'b']]],
  ['a caret with a blank behind it ends the command', 'docker a ^ \ndocker b', [['a'], ['b']]],
  ['a caret takes signs for themselves', 'docker a^&b ^> c', [['a&b', '>', 'c']]],
  ['redirections are no words', 'docker a >nul 2>&1 < in b', [['a', 'b']]],
  [
    'signs part commands outside of quotes only',
    'docker "a&b" & docker c && docker d || docker e | docker f',
    [['a&b'], ['c'], ['d'], ['e'], ['f']],
  ],
  [
    'remarks, labels and echo run nothing',
    'rem docker a\n:: docker b\n@rem docker c\necho docker d\necho.docker e\ntitle docker f',
    [],
  ],
  ['backslashes escape quotes', 'docker "a\\"b" c\\\\ "d\\\\"', [['a"b', 'c\\\\', 'd\\']]],
  ['empty words are words', 'docker "" a', [['', 'a']]],
]

const CONTROL: readonly Row[] = [
  ['what goto passes by never runs', 'goto end\ndocker a\n:end\ndocker b', [['b']]],
  ['a conditional goto may pass by', 'if exist x goto end\ndocker a\n:end\ndocker b', [['a'], ['b']]],
  ['a loop back ends where it brings nothing new', ':again\ndocker a\ngoto again', [['a'], ['a']]],
  ['goto :eof and exit /b end the file', 'docker a\nif exist x exit /b\ngoto :eof\ndocker b', [['a']]],
  [
    'a called label gets its arguments',
    'call :sub "a b" c\nexit /b\n:sub\ndocker %~1 %1 %2 %*',
    [['a', 'b', 'a b', 'c', 'a b', 'c']],
  ],
  ['a label that is not called does not run', 'exit /b\n:sub\ndocker a', []],
  [
    'conditions that the text decides',
    'set A=x\nif "%A%"=="x" (docker a) else (docker b)\nif /i not "%A%"=="X" docker c\nif defined A docker d',
    [['a'], ['d']],
  ],
  [
    'for goes over its words',
    'for %%i in (a "b c") do docker %%i %%~i',
    [
      ['a', 'a'],
      ['b c', 'b', 'c'],
    ],
  ],
  [
    'for over numbers, lines and files is not followed',
    'for /l %%i in (1,1,3) do docker %%i\nfor %%f in (*.txt) do docker %%f',
    [['%%i'], ['%%f']],
  ],
  [
    'start, call and cmd /c run programs',
    'start "t" /wait docker a\ncall docker b\ncmd /c "docker c && docker d"',
    [['a'], ['b'], ['c'], ['d']],
  ],
  [
    'wsl hands words to Linux',
    'wsl -d Debian docker ~/a\nwsl bash -c "docker $HOME/b"\nwsl -e docker c',
    [['~/a'], ['$HOME/b'], ['c']],
  ],
  ['what a called file changes is not known', 'set A=1\ncall other.bat\ndocker %A%', [['%A%']]],
]

describe('a batch file', () => {
  it.each([...VARIABLES, ...LINES, ...CONTROL])('%s', (_says, script, words) => {
    expect(wordsOf('cmd', script)).toEqual(words)
  })
})

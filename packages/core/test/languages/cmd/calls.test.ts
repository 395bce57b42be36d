import { describe, expect, it } from 'vitest'
import { wordsOf } from '../windows/run.js'

type Row = readonly [says: string, script: string, words: string[][]]

/** What Wine's cmd.exe hands on in the same places, words taken apart as CommandLineToArgvW does. */
const VARIABLES: readonly Row[] = [
  ['`set` keeps quotes around the value', 'set A="x y"\ndocker %A%', [['x y']]],
  ['`set` removes quotes around the whole assignment', 'set "A=x" y\ndocker %A%', [['x']]],
  ['a space before `=` is part of the name', 'set A = x\ndocker "%A%" "%A %"', [['%A%', ' x']]],
  [
    '`set /p` and `set /a` assign unknown values',
    'set A=1\nset /p A=Name?\nset /a B=1+2\ndocker %A% %B%',
    [['%A%', '%B%']],
  ],
  ['replacing a part ignores case', 'set A=C:\\Ab\ndocker %A:\\=/% %A:ab=x% %A:c:=%', [['C:/Ab', 'C:\\x', '\\Ab']]],
  [
    'a slice has an offset and a length',
    'set A=C:\\ab\ndocker %A:~0,2% %A:~3% %A:~-2% %A:~0,-1%',
    [['C:', 'ab', 'ab', 'C:\\a']],
  ],
  [
    '`%~dp0` without its trailing backslash is the same folder',
    'set A=%~dp0\nset A=%A:~0,-1%\ndocker %A%',
    [['%~dp0']],
  ],
  ['`%%` is an escaped percent sign', 'set A=x\ndocker %%A%%', [['%A%']]],
  ['a lone percent sign is removed', 'docker 100', [['100']]],
  ['names ignore case', 'set a=x\ndocker %A%', [['x']]],
  ['a block is expanded when cmd.exe reads it', 'set A=1\nif exist x (\n  set A=2\n  docker %A%\n)', [['1']]],
  [
    'delayed expansion uses the value inside a block',
    'setlocal enabledelayedexpansion\nif exist x (\n  set A=2\n  docker !A!\n)',
    [['2']],
  ],
  ['exclamation marks stay without delayed expansion', 'set A=2\ndocker !A!', [['!A!']]],
  ['`endlocal` restores variables', 'set A=1\nsetlocal\nset A=2\nendlocal\ndocker %A%', [['1']]],
  [
    'a variable has both values after a branch that may not run',
    'set A=1\nif exist x set A=2\ndocker %A%',
    [['2'], ['1']],
  ],
  ['`%cd%` is the folder after `cd`', 'cd /d C:\\work\ndocker %cd%', [['C:\\work']]],
]

const LINES: readonly Row[] = [
  ['a caret as the last character continues the line', 'docker a^\n b', [['a', 'b']]],
  ['a caret before a trailing space does not continue the line', 'docker a ^ \ndocker b', [['a'], ['b']]],
  ['a caret escapes operators', 'docker a^&b ^> c', [['a&b', '>', 'c']]],
  ['redirections are not arguments', 'docker a >nul 2>&1 < in b', [['a', 'b']]],
  [
    'operators separate commands outside quotes',
    'docker "a&b" & docker c && docker d || docker e | docker f',
    [['a&b'], ['c'], ['d'], ['e'], ['f']],
  ],
  [
    '`rem`, labels and `echo` start no programs',
    'rem docker a\n:: docker b\n@rem docker c\necho docker d\necho.docker e\ntitle docker f',
    [],
  ],
  ['backslashes escape quotes', 'docker "a\\"b" c\\\\ "d\\\\"', [['a"b', 'c\\\\', 'd\\']]],
  ['an empty quoted word is an argument', 'docker "" a', [['', 'a']]],
]

const CONTROL: readonly Row[] = [
  ['code that `goto` skips does not run', 'goto end\ndocker a\n:end\ndocker b', [['b']]],
  ['code that a conditional `goto` skips may run', 'if exist x goto end\ndocker a\n:end\ndocker b', [['a'], ['b']]],
  ['a backward `goto` is followed until no value changes', ':again\ndocker a\ngoto again', [['a'], ['a']]],
  ['`goto :eof` and `exit /b` end the file', 'docker a\nif exist x exit /b\ngoto :eof\ndocker b', [['a']]],
  [
    'a called label receives arguments',
    'call :sub "a b" c\nexit /b\n:sub\ndocker %~1 %1 %2 %*',
    [['a', 'b', 'a b', 'c', 'a b', 'c']],
  ],
  ['a label that is not called does not run', 'exit /b\n:sub\ndocker a', []],
  [
    'known conditions select a branch',
    'set A=x\nif "%A%"=="x" (docker a) else (docker b)\nif /i not "%A%"=="X" docker c\nif defined A docker d',
    [['a'], ['d']],
  ],
  [
    '`for` iterates over its words',
    'for %%i in (a "b c") do docker %%i %%~i',
    [
      ['a', 'a'],
      ['b c', 'b', 'c'],
    ],
  ],
  [
    '`for` over numbers, lines and files has unknown items',
    'for /l %%i in (1,1,3) do docker %%i\nfor %%f in (*.txt) do docker %%f',
    [['%%i'], ['%%f']],
  ],
  [
    '`start`, `call` and `cmd /c` start programs',
    'start "t" /wait docker a\ncall docker b\ncmd /c "docker c && docker d"',
    [['a'], ['b'], ['c'], ['d']],
  ],
  [
    '`wsl` runs commands in Linux',
    'wsl -d Debian docker ~/a\nwsl bash -c "docker $HOME/b"\nwsl -e docker c',
    [['~/a'], ['$HOME/b'], ['c']],
  ],
  ['variables are unknown after another file is called', 'set A=1\ncall other.bat\ndocker %A%', [['%A%']]],
]

describe('a batch file', () => {
  it.each([...VARIABLES, ...LINES, ...CONTROL])('%s', (_says, script, words) => {
    expect(wordsOf('cmd', script)).toEqual(words)
  })
})

/** Batch files that call docker with all that they know, by what they show. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  'quotes of set': 'set A="x y"\nset "B=x y"\nset "C=x" y\nset D = z\ndocker %A% %B% %C% "%D %"',
  'parts of a value': 'set A=C:\\Ab\ndocker %A:\\=/% %A:ab=x% %A:~0,2% %A:~3% %A:~-2% %A:~0,-1%',
  'signs that are doubled': 'set A=x\ndocker %%A%% "%%A"',
  'names in any case': 'set a=x\ndocker %A% %a%',
  'a block that sets a variable': 'set A=1\nif 1==1 (\n  set A=2\n  docker in %A%\n)\ndocker behind %A%',
  'delayed expansion': 'setlocal enabledelayedexpansion\nset A=1\nif 1==1 (\n  set A=2\n  docker !A! %A%\n)',
  'the end of setlocal': 'set A=1\nsetlocal\nset A=2\ndocker %A%\nendlocal\ndocker %A%',
  carets: 'docker a^&b ^"c "d^e"\ndocker f ^\n  g\ndocker h ^ \ndocker i',
  redirections: 'docker a >nul b\ndocker c < nul d',
  operators: 'docker "a&b" & docker c | docker d',
  'what runs nothing': 'rem docker a\n:: docker b\n@rem docker c\ntitle docker d\ndocker e',
  'goto and labels': 'goto end\ndocker a\n:end\ndocker b\ngoto :eof\ndocker c',
  'called labels': 'call :sub "a b" c\ndocker d\nexit /b\n:sub\ndocker [%~1] [%1] [%2] [%*]',
  conditions: 'set A=x\nif "%A%"=="x" (docker a) else (docker b)\nif /i not "%A%"=="X" docker c\nif defined A docker d',
  'a loop over words': 'for %%i in (a "b c") do docker %%i %%~i',
}

import { describe, expect, it } from 'vitest'
import { wordsOf } from '../windows/run.js'

type Row = readonly [says: string, script: string, words: string[][]]

/** Microsoft Learn: about_Quoting_Rules, about_Special_Characters, about_Variables, about_Parsing. */
const WORDS: readonly Row[] = [
  ['single quotes expand nothing', "$a = 'x'\ndocker '$a:/y' 'it''s'", [['$a:/y', "it's"]]],
  [
    'double quotes expand variables',
    '$a = "x"\ndocker "$a/y" "${a}:/y" "$($a):/y" "$a`:/y" "a""b"',
    [['x/y', 'x:/y', 'x:/y', 'x:/y', 'a"b']],
  ],
  ['a colon right after a name is a syntax error', '$a = "x"\ndocker "$a:/y"', [['$a:/y']]],
  ['bare words expand variables', '$a = "C:\\x"\ndocker $a\\y ${a}:/z', [['C:\\x\\y', 'C:\\x:/z']]],
  ['a word that starts with a quote ends with it', 'docker "a"b c"d"', [['a', 'b', 'cd']]],
  ['names ignore case', '$Abc = 1\ndocker $aBC', [['1']]],
  ['escapes', 'docker a`"b "c`td" `$e', [['a"b', 'c\td', '$e']]],
  ['a backtick as the last character continues the line', 'docker a `\n  b', [['a', 'b']]],
  ['a backtick before a trailing space does not continue the line', 'docker a ` \ndocker b', [['a', ' '], ['b']]],
  ['a comment line between continued lines ends the command', 'docker a `\n# no\n  b', [['a']]],
  ['comments', 'docker a # b\n<# docker c #>\ndocker d#e', [['a'], ['d#e']]],
  ['a comma in a word is part of the argument', 'docker type=bind,source=C:\\x', [['type=bind,source=C:\\x']]],
  [
    'after --%, only environment variables expand',
    '$a = 1\ndocker --% $a %APPDATA% "b c"',
    [['$a', '%APPDATA%', 'b c']],
  ],
  ['redirections are not arguments', 'docker a > $null 2>&1', [['a']]],
  ['here-strings', '$a = "x"\n$h = @"\n$a "y"\n"@\ndocker $h\n$s = @\'\n$a\n\'@\ndocker $s', [['x "y"'], ['$a']]],
]

/** about_Arrays, about_Splatting, about_Operators, about_Environment_Variables. */
const VALUES: readonly Row[] = [
  ['arrays have an item on each line', "$a = @(\n  'b' # c\n  'd', 'e'\n)\ndocker @a", [['b', 'd', 'e']]],
  [
    'lists grow by Add and AddRange',
    "$a = [System.Collections.Generic.List[string]]::new()\n$a.Add('b'); [void]$a.Add('c')\n$a.AddRange(@('d', 'e')) | Out-Null\ndocker $a",
    [['b', 'c', 'd', 'e']],
  ],
  [
    'a type of a list before a variable',
    "[string[]]$a = @()\n[List[string]]$b = 'd'\n$a += 'c'\ndocker $a $b",
    [['c', 'd']],
  ],
  ['lists of New-Object grow', "$a = New-Object System.Collections.ArrayList\n$null = $a.Add('b')\ndocker $a", [['b']]],
  ['Add of a hashtable is not followed', "$a = @{ b = 'c' }\n$a.Add('d', 'e')\ndocker $a.b", [['$a.b']]],
  ['arrays grow', "$a = @('b')\n$a += 'c'\n$a += 'd', 'e'\ndocker $a", [['b', 'c', 'd', 'e']]],
  [
    '`+`, `-f` and `-join` build texts',
    '$a = "b" + "c"\n$a += "d"\ndocker $a ("{0}:/x" -f $a) (\'e\',\'f\' -join \':\')',
    [['bcd', 'bcd:/x', 'e:f']],
  ],
  [
    'separators are replaced',
    "$a = 'C:\\b'\ndocker ($a -replace '\\\\','/') $a.Replace('\\', '/')",
    [['C:/b', 'C:/b']],
  ],
  [
    'a regular expression with operators is not evaluated',
    "docker ('ab' -replace 'a.','c')",
    [["'ab' -replace 'a.','c'"]],
  ],
  ['the environment', "$env:A = 'b'\ndocker $env:a ${env:A}:/x $env:NONE", [['b', 'b:/x', '$env:NONE']]],
  ['Join-Path', "docker (Join-Path 'C:\\a' 'b') (Join-Path -Path C:\\a -ChildPath b)", [['C:\\a\\b', 'C:\\a\\b']]],
  ['a variable has both values after a branch', "$a = 'b'\nif ($x) { $a = 'c' }\ndocker $a", [['c'], ['b']]],
  ['the output of Read-Host is unknown', "$a = 'b'\n$a = Read-Host\ndocker $a", [['Read-Host']]],
]

const CONTROL: readonly Row[] = [
  ['both branches run', 'if ($x) { docker a } elseif ($y) { docker b } else { docker c }', [['a'], ['b'], ['c']]],
  ['foreach iterates over its items', "foreach ($i in 'a', 'b') { docker $i }", [['a'], ['b']]],
  [
    'switch, try and loops',
    "switch ($x) { 'a' { docker a } default { docker b } }\ntry { docker c } catch { docker d } finally { docker e }\nwhile ($x) { docker f; break }",
    [['a'], ['b'], ['c'], ['d'], ['e'], ['f'], ['f']],
  ],
  [
    'functions have parameters with defaults',
    "function Start-It([string]$Path = 'a', [switch]$Quick) { docker $Path }\nStart-It\nStart-It -Quick b\nStart-It -Path c",
    [['a'], ['b'], ['c']],
  ],
  [
    'functions assign variables of the script scope',
    "$a = 'b'\n$c = 'd'\nfunction f { $script:a = 'e'; $c = 'g' }\nf\ndocker $a $c",
    [['e', 'd']],
  ],
  ['uncalled functions are evaluated', "function f { param($Path = 'a') docker $Path }", [['a']]],
  ['parameters of the file', "param([string]$Path = 'a')\ndocker $Path", [['a']]],
  [
    'pipelines and chains',
    'docker a | docker b; docker c && docker d || docker e',
    [['a'], ['b'], ['c'], ['d'], ['e']],
  ],
  ['texts that are not run', "Write-Host docker a\n'docker b'\nthrow 'docker c'", []],
  [
    'Start-Process accepts a list or a text',
    "Start-Process docker -ArgumentList 'a', 'b c'\nStart-Process -FilePath docker.exe -ArgumentList \"d -e\"",
    [
      ['a', 'b', 'c'],
      ['d', '-e'],
    ],
  ],
  [
    'Invoke-Expression and the call operator',
    "Invoke-Expression 'docker a'\n& 'C:\\x y\\docker.exe' b\n& { docker c }",
    [['a'], ['b'], ['c']],
  ],
  [
    'other shells',
    "$env:A = 'b'\ncmd /c 'docker %A% %C%'\nwsl docker ~/d\nbash -c 'docker e'",
    [['b', '%C%'], ['~/d'], ['e']],
  ],
  ['a flag that is no parameter is in $args', 'function f { docker @args }\nf run -v a', [['run', '-v', 'a']]],
  [
    'a flag beside the parameters of a function is in $args',
    'function f($Name) { docker $Name @args }\nf -Name a -v b',
    [['a', '-v', 'b']],
  ],
  ['aliases', 'Set-Alias d docker\nd a', [['a']]],
]

describe('a script of PowerShell', () => {
  it.each([...WORDS, ...VALUES, ...CONTROL])('%s', (_says, script, words) => {
    expect(wordsOf('powershell', script)).toEqual(words)
  })
})

import { describe, expect, it } from 'vitest'
import { windowsCommands } from '../../../../src/languages/shell/programs/windows-shells.js'
import { display, traceSource } from '../../../../src/traced-text.js'

const word = (text: string) => traceSource({ path: 'a.sh', text })

const commands = (...argv: string[]): string[][] =>
  windowsCommands(argv.map(word))
    .filter((words) => words.length > 0)
    .map((words) => words.map(display))

describe('the commands of PowerShell', () => {
  it.each<[title: string, argv: string[], expected: string[][]]>([
    ['the words of -Command', ['powershell.exe', '-Command', 'docker run i'], [['docker.exe', 'run', 'i']]],
    ['shortened, behind other flags', ['powershell', '-NoProfile', '-c', 'docker ps'], [['docker.exe', 'ps']]],
    [
      'words that are put together',
      ['powershell.exe', '-c', 'docker', 'run', 'a b'],
      [['docker.exe', 'run', 'a', 'b']],
    ],
    ['without a flag', ['powershell.exe', 'docker ps'], [['docker.exe', 'ps']]],
    ['of a file none', ['powershell.exe', '-File', 'docker ps'], []],
    ['a file is what pwsh takes without a flag', ['pwsh', 'docker ps'], []],
    ['a program of Linux, as pwsh runs there', ['pwsh', '-c', 'docker ps'], [['docker', 'ps']]],
    [
      'several commands',
      ['powershell.exe', '-c', '& docker ps; docker pull x | Out-Null'],
      [['docker.exe', 'ps'], ['docker.exe', 'pull', 'x'], ['Out-Null.exe']],
    ],
    [
      'quotes',
      ['powershell.exe', '-c', `docker -v 'C:\\it''s a:/b' -v "C:\\a b:/c" x"y""z"`],
      [['docker.exe', '-v', "C:\\it's a:/b", '-v', 'C:\\a b:/c', 'xy"z']],
    ],
    ['escapes', ['powershell.exe', '-c', 'docker a` b `\n "`$c"'], [['docker.exe', 'a b', '$c']]],
    [
      'variables',
      ['powershell.exe', '-c', 'docker ${PWD}:/a "$env:TEMP/x"'],
      [['docker.exe', '${PWD}:/a', '$env:TEMP/x']],
    ],
  ])('are %s', (_, argv, expected) => {
    expect(commands(...argv)).toEqual(expected)
  })
})

describe('the commands of cmd.exe', () => {
  it.each<[title: string, argv: string[], expected: string[][]]>([
    ['the words of a line', ['cmd.exe', '/c', 'docker run "C:\\a b:/c"'], [['docker.exe', 'run', 'C:\\a b:/c']]],
    ['words of their own', ['cmd', '//C', 'docker', 'a b', '%cd%:/x'], [['docker.exe', 'a b', '%cd%:/x']]],
    [
      'several commands',
      ['cmd.exe', '/s', '/c', 'cd x && docker ps & echo ^&'],
      [
        ['cd.exe', 'x'],
        ['docker.exe', 'ps'],
        ['echo.exe', '&'],
      ],
    ],
    ['quotes in quotes', ['cmd.exe', '/c', 'docker "a\\"b" c\\"d'], [['docker.exe', 'a"b', 'c"d']]],
    ['without /c none', ['cmd.exe', 'docker ps'], []],
  ])('are %s', (_, argv, expected) => {
    expect(commands(...argv)).toEqual(expected)
  })

  it.each([
    ['%cd%', 'windows'],
    ['%~dp0', 'windows'],
    ['%UserProfile%', 'windows'],
    ['%X%', 'unknown'],
  ])('know what %s stands for', (variable, meaning) => {
    const [[, path] = []] = windowsCommands([word('cmd'), word('/c'), word(`docker ${variable}`)])
    expect(path?.atoms.map(({ hole }) => hole)).toEqual([{ name: variable, meaning }])
  })
})

it.each([
  ['quotes', '"\'`'],
  ['variables', '${$(%'],
  ['backslashes', '\\^`'],
  ['parentheses', '$('],
])('a command line of many %s is read in linear time', (_, text) => {
  expect(() => commands('powershell.exe', '-c', text.repeat(5000))).not.toThrow()
  expect(() => commands('cmd.exe', '/c', text.repeat(5000))).not.toThrow()
})

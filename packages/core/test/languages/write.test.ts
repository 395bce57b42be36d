import { describe, expect, it } from 'vitest'
import { writeAlternative } from '../../src/languages/write.js'
import type { Alternative, HomeForm, Writing } from '../../src/types.js'

const HOME: Alternative = { base: 'home', path: '/code/app' }
const SPACED: Alternative = { base: 'home', path: "/it's $5 a day" }
const PROJECT: Alternative = { base: 'project', path: '/data' }
const VOLUME: Alternative = { base: 'volume', path: 'db-data' }

const at = (...first: Writing[]) => ({ first, last: first })

describe('an alternative below the home', () => {
  it.each<[place: string, writings: Writing[], home: HomeForm, text: string | undefined]>([
    ['plain YAML', ['yaml-plain'], '~', '~/code/app'],
    ['a YAML flow collection', ['yaml-flow'], '~', '~/code/app'],
    ['single-quoted YAML', ['yaml-single'], '~', '~/code/app'],
    ['double-quoted YAML', ['yaml-double'], '${HOME}', '${HOME}/code/app'],
    ['a plain device', ['yaml-plain'], '${HOME}', '${HOME}/code/app'],
    ['a device in a flow collection, where braces end the text', ['yaml-flow'], '${HOME}', undefined],
    ['a JSON string', ['json'], '${localEnv:HOME}', '${localEnv:HOME}/code/app'],
    ['a bare .env value', ['dotenv-bare'], '~', '~/code/app'],
    ['the start of a shell word', ['shell-start'], '~', '~/code/app'],
    ['the middle of a shell word, where ~ stays as it is', ['shell-bare'], '~', '$HOME/code/app'],
    ['double quotes of a shell', ['shell-double'], '~', '$HOME/code/app'],
    ['single quotes of a shell', ['shell-single'], '~', `'"$HOME"'/code/app`],
    ['ANSI-C quotes of a shell', ['shell-ansi'], '~', `'"$HOME"$'/code/app`],
    ['a shell string in JSON', ['shell-double', 'json'], '~', '$HOME/code/app'],
    ['single quotes of a shell in JSON', ['shell-single', 'json'], '~', `'\\"$HOME\\"'/code/app`],
    ['a CSV field in double quotes of a shell', ['csv-quoted', 'shell-double'], '~', '$HOME/code/app'],
  ])('in %s', (_, writings, home, text) => {
    expect(writeAlternative(HOME, at(...writings), home)).toBe(text)
  })
})

describe('characters that a place reads as something else', () => {
  it.each<[place: string, writings: Writing[], text: string | undefined]>([
    ['bare shell words', ['shell-start'], String.raw`~/it\'s\ \$5\ a\ day`],
    ['double quotes', ['shell-double'], String.raw`$HOME/it's \$5 a day`],
    ['single quotes', ['shell-single'], String.raw`'"$HOME"'/it'\''s $5 a day`],
    ['YAML, where compose would read a variable', ['yaml-single'], undefined],
  ])('are escaped or refused in %s', (_, writings, text) => {
    expect(writeAlternative(SPACED, at(...writings), '~')).toBe(text)
  })
})

describe('a place whose ends are quoted differently', () => {
  it('is left in the quotes of its last character', () => {
    const place = { first: ['shell-double'], last: ['shell-bare'] } as const
    expect(writeAlternative(HOME, place, '~')).toBe('$HOME/code/app"')
  })

  it('opens the quotes around its last character', () => {
    const place = { first: ['shell-start'], last: ['shell-single'] } as const
    expect(writeAlternative(HOME, place, '~')).toBe("~/code/app'")
  })

  it('is not written across different strings', () => {
    const place = { first: ['shell-double', 'json'], last: ['shell-double'] } as const
    expect(writeAlternative(HOME, place, '~')).toBeUndefined()
  })
})

describe('shells of Windows, where the Linux home has no name', () => {
  const DATA: Alternative = { base: 'volume', path: 'it is 5% "$data"' }

  it.each<[place: string, alternative: Alternative, writings: Writing[], text: string | undefined]>([
    ['cmd.exe refuses the home', HOME, ['cmd-bare'], undefined],
    ['PowerShell refuses the home', HOME, ['powershell-double'], undefined],
    ['cmd.exe writes the name of a volume', VOLUME, ['cmd-quoted'], 'db-data'],
    ['cmd.exe writes a folder of the project', PROJECT, ['cmd-bare'], './data'],
    ['cmd.exe refuses its own signs', { ...DATA, path: '5%' }, ['cmd-quoted'], undefined],
    ['PowerShell writes the name of a volume', VOLUME, ['powershell-bare'], 'db-data'],
    ['PowerShell doubles single quotes', { ...DATA, path: "it's" }, ['powershell-single'], "it''s"],
    ['a command that wsl gets from cmd.exe has a home', HOME, ['shell-start', 'cmd-bare'], '~/code/app'],
    [
      'one that it gets from PowerShell has it behind a backtick',
      HOME,
      ['shell-double', 'powershell-double'],
      '`$HOME/code/app',
    ],
    ['one in bare words of PowerShell can not name it', HOME, ['shell-bare', 'powershell-bare'], undefined],
  ])('%s', (_, alternative, writings, text) => {
    expect(writeAlternative(alternative, at(...writings), '~')).toBe(text)
  })
})

describe('other alternatives', () => {
  it.each<[Alternative, Writing, HomeForm, string]>([
    [PROJECT, 'yaml-plain', '~', './data'],
    [PROJECT, 'json', '${localEnv:HOME}', '${localWorkspaceFolder}/data'],
    [PROJECT, 'shell-double', '~', '$PWD/data'],
    [VOLUME, 'yaml-plain', '~', 'db-data'],
    [VOLUME, 'shell-single', '~', 'db-data'],
    [VOLUME, 'json', '${localEnv:HOME}', 'db-data'],
  ])('%j in %s with home %s', (alternative, writing, home, text) => {
    expect(writeAlternative(alternative, at(writing), home)).toBe(text)
  })
})

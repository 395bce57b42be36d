import { describe, expect, it } from 'vitest'
import { createAlternativeNames } from '../../src/paths/alternative-names.js'
import { folderOfVariable, homeAlternative } from '../../src/paths/alternative.js'
import { parseWindowsPath } from '../../src/paths/windows-path.js'

/** The alternatives of Windows folders that are met in this order in one run. */
function alternativesOf(...paths: string[]): string[] {
  const names = createAlternativeNames()
  return paths.map((path) => {
    const parsed = parseWindowsPath(path)
    if (!parsed) throw new Error(`${path} is no Windows path`)
    return homeAlternative(parsed, names)
  })
}

describe('the folder below the Linux home', () => {
  it.each([
    ['C:\\Users\\me\\code\\app', '/code/app'],
    ['/mnt/c/Users/me/code/app', '/code/app'],
    ['/c/users/me/app/', '/app'],
    ['C:\\data', '/data'],
    ['D:\\work\\shop', '/work/shop'],
    ['C:\\Users\\me\\Documents\\app', '/app'],
    ['C:\\Users\\me\\Desktop\\app', '/app'],
    ['C:\\Users\\me\\source\\repos\\app', '/app'],
    ['C:\\Users\\me\\source\\app', '/source/app'],
    ['C:\\Users\\me\\OneDrive\\app', '/app'],
    ['C:\\Users\\me\\OneDrive - Contoso\\Documents\\app', '/app'],
    ['C:\\Users\\me\\AppData\\Local\\nvim', '/.config/nvim'],
    ['C:\\Users\\me\\AppData\\Roaming\\npm', '/.config/npm'],
    ['C:\\Users\\me\\AppData\\Roaming', '/.config'],
    ['C:\\Users\\me\\AppData\\Roaming\\Microsoft\\UserSecrets', '/.microsoft/usersecrets'],
    ['C:\\Users\\me\\AppData\\Roaming\\Microsoft\\UserSecrets\\4f1c', '/.microsoft/usersecrets/4f1c'],
    ['C:\\Users\\me\\AppData\\Roaming\\ASP.NET\\Https\\', '/.aspnet/https'],
    ['C:\\Users\\me\\AppData\\Roaming\\Microsoft\\Word', '/.config/Microsoft/Word'],
    ['C:\\Users\\me\\AppData', '/AppData'],
    ['C:\\Users\\me\\.ssh', '/.ssh'],
    ['/mnt/c/users', '/project'],
    ['/mnt/c/Users/me', '/project'],
    ['C:\\Users\\me\\Documents', '/Documents'],
    ['C:\\', '/project'],
    ['/mnt/d', '/project'],
  ])('of %s is ~%s', (path, alternative) => {
    expect(alternativesOf(path)).toEqual([alternative])
  })
})

describe('different Windows folders of one run', () => {
  it('get different Linux folders when the drive differs', () => {
    expect(alternativesOf('C:\\data', 'D:\\data', 'D:\\data\\sub')).toEqual(['/data', '/d/data', '/d/data/sub'])
  })

  it('get different Linux folders when the home differs', () => {
    expect(alternativesOf('C:\\Users\\ann\\app', 'C:\\Users\\bob\\app')).toEqual(['/app', '/c/Users/bob/app'])
  })

  it('get different Linux folders when only one was shortened', () => {
    expect(alternativesOf('C:\\Users\\me\\app', 'C:\\Users\\me\\Documents\\app')).toEqual([
      '/app',
      '/c/Users/me/Documents/app',
    ])
  })

  it('get different Linux folders when nothing is left of both', () => {
    expect(alternativesOf('C:\\Users', 'D:\\')).toEqual(['/project', '/d'])
  })

  it('get their own settings folders', () => {
    const local = 'C:\\Users\\me\\AppData\\Local'
    expect(
      alternativesOf(`${local}\\a`, 'C:\\Users\\me\\AppData\\Roaming\\b', 'C:\\Users\\me\\AppData\\Roaming\\a'),
    ).toEqual(['/.config/a', '/.config/b', '/c/Users/me/AppData/Roaming/a'])
  })

  it('never take the folder that another drive fell back to', () => {
    expect(alternativesOf('C:\\data', 'D:\\data', 'C:\\d\\x')).toEqual(['/data', '/d/data', '/c/d/x'])
  })
})

describe('the same Windows folder', () => {
  it('gets the same Linux folder in every spelling', () => {
    expect(alternativesOf('C:\\Data\\x', '/mnt/c/data/x', '//c/DATA/X')).toEqual(['/Data/x', '/Data/x', '/Data/x'])
  })

  it('keeps its subfolders below it', () => {
    expect(alternativesOf('C:\\Data', 'c:\\data\\sub')).toEqual(['/Data', '/Data/sub'])
  })
})

describe('the folder that a Windows variable names', () => {
  it.each([
    ['${USERPROFILE}', '/.npm', '/.npm'],
    ['${localEnv:USERPROFILE}', '/projects/app', '/projects/app'],
    ['${APPDATA}', '/Microsoft/UserSecrets', '/.microsoft/usersecrets'],
    ['${localEnv:LOCALAPPDATA}', '/nvim/', '/.config/nvim'],
    ['%HOMEPATH%', '\\Documents\\Shared', '/Shared'],
    ['${ProgramData}', '/app', '/ProgramData/app'],
    ['${USERPROFILE}', '', '/project'],
  ])('%s with %s behind it is ~%s', (name, rest, alternative) => {
    const folder = folderOfVariable(name, rest)
    expect(folder && homeAlternative(folder, createAlternativeNames())).toBe(alternative)
  })

  it.each(['$(cygpath -w "$x")', '$(cygpath -w "$x/temp")', '$(wslpath constructor)', '${SystemRoot}'])(
    '%s is not known',
    (name) => {
      expect(folderOfVariable(name, '/x')).toBeUndefined()
    },
  )
})

describe('names of volumes', () => {
  it('are shared by one folder only', () => {
    const names = createAlternativeNames()
    expect(names.claimVolume('db-data', 'c:\\a')).toBe('db-data')
    expect(names.claimVolume('db-data', 'c:\\b')).toBe('db-data-2')
    expect(names.claimVolume('db-data', 'c:\\a')).toBe('db-data')
  })
})

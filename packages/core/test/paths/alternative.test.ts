import { describe, expect, it } from 'vitest'
import { folderOfVariable, homeAlternative } from '../../src/paths/alternative.js'
import { parseWindowsPath } from '../../src/paths/windows-path.js'

function alternativeOf(path: string): string | undefined {
  const parsed = parseWindowsPath(path)
  if (!parsed) throw new Error(`${path} is no Windows path`)
  return homeAlternative(parsed)
}

describe('the folder below the Linux home', () => {
  it.each([
    ['C:\\Users\\me\\code\\app', '/code/app'],
    ['/mnt/c/Users/me/code/app', '/code/app'],
    ['/c/users/me/app/', '/app'],
    ['C:\\data', '/data'],
    ['D:\\team\\shop', '/team/shop'],
    ['C:\\Users\\me\\Documents\\app', '/app'],
    ['C:\\Users\\me\\Desktop\\app', '/app'],
    ['C:\\Users\\me\\source\\repos\\app', '/app'],
    ['C:\\Users\\me\\source\\app', '/source/app'],
    ['C:\\Users\\me\\OneDrive\\app', '/app'],
    ['C:\\Users\\me\\OneDrive - Contoso\\Documents\\app', '/app'],
    ['C:\\Users\\me\\AppData\\Roaming\\Microsoft\\UserSecrets', '/.microsoft/usersecrets'],
    ['C:\\Users\\me\\AppData\\Roaming\\Microsoft\\UserSecrets\\4f1c', '/.microsoft/usersecrets/4f1c'],
    ['C:\\Users\\me\\AppData\\Roaming\\ASP.NET\\Https\\', '/.aspnet/https'],
    ['C:\\Users\\me\\AppData', '/AppData'],
    ['C:\\Users\\me\\.ssh', '/.ssh'],
    ['D:\\data', '/data'],
    ['C:\\Users\\me\\Documents', '/Documents'],
  ])('of %s is ~%s', (path, alternative) => {
    expect(alternativeOf(path)).toBe(alternative)
  })
})

it.each(['/mnt/c/users', '/mnt/c/Users/me', 'C:\\', '/mnt/d', 'C:\\Users\\me\\OneDrive'])(
  'of %s there is none',
  (path) => {
    expect(alternativeOf(path)).toBeUndefined()
  },
)

describe('the folder that a Windows variable names', () => {
  it.each([
    ['${USERPROFILE}', '/.npm', '/.npm'],
    ['${localEnv:USERPROFILE}', '/projects/app', '/projects/app'],
    ['${APPDATA}', '/Microsoft/UserSecrets', '/.microsoft/usersecrets'],
    ['%HOMEPATH%', '\\Documents\\Shared', '/Shared'],
    ['${ProgramData}', '/app', '/ProgramData/app'],
  ])('%s with %s behind it is ~%s', (name, rest, alternative) => {
    const folder = folderOfVariable(name, rest)
    expect(folder && homeAlternative(folder)).toBe(alternative)
  })

  it.each(['$(cygpath -w "$x")', '$(cygpath -w "$x/temp")', '$(wslpath constructor)', '${SystemRoot}'])(
    '%s is not known',
    (name) => {
      expect(folderOfVariable(name, '/x')).toBeUndefined()
    },
  )
})

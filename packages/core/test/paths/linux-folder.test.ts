import { describe, expect, it } from 'vitest'
import { convertedFolder, linuxFolder } from '../../src/paths/linux-folder.js'

const shown = (folder: ReturnType<typeof linuxFolder>): string | undefined => folder && folder.base + folder.path

describe('the folder that a path means', () => {
  it.each([
    ['$(pwd)', 'project'],
    ['`pwd`/src', 'project/src'],
    ['${PWD}/a/b/', 'project/a/b'],
    ['%CD%\\data', 'project/data'],
    ['./data', 'project/data'],
    ['.', 'project'],
    ['~/data', 'home/data'],
    ['$HOME', 'home'],
  ])('%j is %s', (path, folder) => {
    expect(shown(linuxFolder(path))).toBe(folder)
  })

  it.each(['', '..', '.data', '$(pwd)data', '$(pwd)/$x', '$(pwd)/$(x)', '%cd%/%x%', '~me/x', '$HOMES', '/srv', 'data'])(
    '%j is not known',
    (path) => {
      expect(linuxFolder(path)).toBeUndefined()
    },
  )
})

describe('the folder that a command converts', () => {
  it.each([
    ['$(pwd -W)', 'project'],
    ['`pwd -W`', 'project'],
    ['$(cygpath -w $PWD)', 'project'],
    ['$(cygpath -w "$PWD/backend")', 'project/backend'],
    ['$(cygpath -aw "$(pwd)/data/raw")', 'project/data/raw'],
    ['$(cygpath -m "${PWD}")', 'project'],
    ['$(cygpath -a -w .)', 'project'],
    ['$(cygpath -w "$HOME/.m2")', 'home/.m2'],
    ['%cd%', 'project'],
  ])('%j is %s', (command, folder) => {
    expect(shown(convertedFolder(command))).toBe(folder)
  })

  it.each([
    '$(cygpath -w "$dir")',
    '$(cygpath -w "/tmp/x")',
    '$(cygpath -w "$PWD/$x")',
    '$(cd .. && pwd -W)',
    '$(cd "$(dirname "$0")" && pwd -W)',
    '$(cygpath -w "$(cd .. && pwd)")',
    '$(cygpath -w "$PWD/src" 2>/dev/null || echo "$PWD/src")',
    '${USERPROFILE}',
  ])('%j is not known', (command) => {
    expect(convertedFolder(command)).toBeUndefined()
  })
})

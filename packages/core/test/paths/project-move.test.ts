import { describe, expect, it } from 'vitest'
import { projectMoveOf } from '../../src/paths/project-move.js'
import type { Context, Machine } from '../../src/types.js'

const MACHINE: Machine = {
  kind: 'wsl2',
  cwd: '/mnt/c/Users/me/code/app/deploy',
  home: '/home/me',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  driveRoots: ['/mnt'],
}

const filesOf = (files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): Context => ({
  read: (path) => files[path],
  realpath: (path) => links[path] ?? path,
})

const CHECKOUT = {
  '/mnt/c/Users/me/code/app/.git/HEAD': 'ref: refs/heads/main',
  '/mnt/c/Users/me/code/app/.git/config': '[remote "origin"]\n\turl = https://host/me/app\n',
}

describe('the move of a project', () => {
  it('takes the whole checkout along', () => {
    expect(projectMoveOf('sub', MACHINE, filesOf(CHECKOUT))).toEqual({
      folder: '/mnt/c/Users/me/code/app',
      windowsPath: 'C:\\Users\\me\\code\\app',
      moveTo: '~/code/app',
      remote: 'https://host/me/app',
    })
  })

  it('takes the working directory where there is no checkout', () => {
    expect(projectMoveOf('sub', MACHINE, filesOf({}))).toEqual({
      folder: '/mnt/c/Users/me/code/app/deploy',
      windowsPath: 'C:\\Users\\me\\code\\app\\deploy',
      moveTo: '~/code/app/deploy',
    })
  })

  it('takes the folder of the file where that is elsewhere', () => {
    expect(projectMoveOf('/mnt/c/other', MACHINE, filesOf({}))?.folder).toBe('/mnt/c/other')
  })

  it('goes by where a link leads', () => {
    const context = filesOf({}, { '/home/me/win': '/mnt/c/work' })
    expect(projectMoveOf('.', { ...MACHINE, cwd: '/home/me/win' }, context)).toEqual({
      folder: '/home/me/win',
      windowsPath: 'C:\\work',
      moveTo: '~/work',
    })
  })

  it('goes by the paths of Windows on Windows', () => {
    const machine: Machine = { kind: 'windows', cwd: 'C:/Users/me/source/repos/app', mounts: [], driveRoots: [] }
    expect(projectMoveOf('.', machine, filesOf({}))).toEqual({
      folder: 'C:/Users/me/source/repos/app',
      windowsPath: 'C:\\Users\\me\\source\\repos\\app',
      moveTo: '~/app',
    })
  })

  it('is none for a project on a disk of Linux', () => {
    expect(projectMoveOf('.', { ...MACHINE, cwd: '/home/me/app' }, filesOf({}))).toBeUndefined()
  })
})

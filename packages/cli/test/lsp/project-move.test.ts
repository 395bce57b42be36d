import { pathToFileURL } from 'node:url'
import { PROJECT_MOVE, type ProjectMoveResult } from '@mount-lint/language-server/protocol'
import { describe, expect, it } from 'vitest'
import type { Machine } from '@mount-lint/core'
import { startEditor, type Editor } from './editor.js'

const onDrive = (folder: string): Machine => ({
  kind: 'wsl2',
  home: '/home/me',
  cwd: folder,
  mounts: [{ root: folder, windowsPath: 'C:\\Users\\me\\code\\shop' }],
  driveRoots: ['/mnt'],
})

const onWindows = (): Machine => ({ kind: 'windows', cwd: 'C:/Users/me/code/shop', mounts: [], driveRoots: [] })

const moveOf = (editor: Editor, folder = pathToFileURL(editor.root).href): Promise<ProjectMoveResult | null> =>
  editor.connection.sendRequest(PROJECT_MOVE, { folder })

describe('the move of a workspace folder', () => {
  it('is a command for the shell of this machine in WSL', async () => {
    const editor = await startEditor({}, { machineIn: onDrive })
    expect(await moveOf(editor)).toEqual({
      windowsPath: 'C:\\Users\\me\\code\\shop',
      moveTo: '~/code/shop',
      intent: 'Move it into the Linux home',
      command: `mkdir -p ~/code/shop && cp -a ${editor.root}/. ~/code/shop/ && cd ~/code/shop`,
      shell: 'here',
    })
  })

  it('is a command for the shell of WSL on Windows', async () => {
    const editor = await startEditor({}, { machineIn: onWindows })
    expect(await moveOf(editor)).toEqual({
      windowsPath: 'C:\\Users\\me\\code\\shop',
      moveTo: '~/code/shop',
      intent: 'Run this in WSL, and Docker from there',
      command: 'mkdir -p ~/code && cp -a /mnt/c/Users/me/code/shop ~/code/ && cd ~/code/shop',
      shell: 'wsl',
    })
  })

  it('follows `map` in the config', async () => {
    const config = { 'mount-lint.config.jsonc': '{ "map": { "C:/Users/me/code": "~/src" } }' }
    const editor = await startEditor(config, { machineIn: onDrive })
    expect(await moveOf(editor)).toMatchObject({ moveTo: '~/src/shop' })
  })

  it.each([
    { title: 'on a disk of Linux', files: {}, machineIn: undefined },
    { title: 'whose config has a mistake', files: { 'mount-lint.config.jsonc': '[' }, machineIn: onDrive },
  ])('is null for a folder $title', async ({ files, machineIn }) => {
    const editor = await startEditor(files, machineIn ? { machineIn } : {})
    expect(await moveOf(editor)).toBeNull()
  })

  it('is null for a folder that is not on the disk', async () => {
    const editor = await startEditor({}, { machineIn: onDrive })
    expect(await moveOf(editor, 'git:/old')).toBeNull()
  })
})

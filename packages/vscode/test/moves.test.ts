import type { ProjectMoveResult } from '@mount-lint/language-server/protocol'
import { describe, expect, it, test } from 'vitest'
import { distinctMoves, hintFor, terminalFor } from '../src/moves.js'
import { statusOf } from '../src/status.js'

const SHOP: ProjectMoveResult = {
  windowsPath: 'C:\\Users\\me\\shop',
  moveTo: '~/shop',
  intent: 'Move it into the Linux home',
  command: 'cp -a /mnt/c/Users/me/shop ~/ && cd ~/shop',
  shell: 'here',
}

const BLOG: ProjectMoveResult = { ...SHOP, windowsPath: 'D:\\blog', moveTo: '~/blog' }

const SHARE: ProjectMoveResult = { ...SHOP, windowsPath: '\\\\server\\team\\shop' }

test('a project with several workspace folders is moved once', () => {
  expect(distinctMoves([SHOP, null, BLOG, { ...SHOP }])).toEqual([SHOP, BLOG])
})

describe('the terminal', () => {
  it('is the default one in WSL, with the command and then VS Code typed', () => {
    expect(terminalFor(SHOP)).toEqual({
      name: 'Move into WSL',
      text: 'cp -a /mnt/c/Users/me/shop ~/ && cd ~/shop && code .',
    })
  })

  it('is that of WSL on Windows', () => {
    expect(terminalFor({ ...SHOP, shell: 'wsl' })).toEqual({
      name: 'Move into WSL',
      shellPath: 'wsl.exe',
      text: 'cp -a /mnt/c/Users/me/shop ~/ && cd ~/shop && code .',
    })
  })

  it('has a hint that nothing runs by itself', () => {
    expect(hintFor(SHOP)).toBe('Move it into the Linux home: press Enter in the terminal.')
  })
})

describe('the status', () => {
  it.each([
    { title: 'a project', moves: [SHOP], text: '$(warning) Project on C:' },
    { title: 'projects on two drives', moves: [SHOP, BLOG], text: '$(warning) Project on C:, D:' },
    { title: 'two projects on one drive', moves: [SHOP, { ...SHOP }], text: '$(warning) Project on C:' },
    { title: 'a project on a share', moves: [SHARE], text: '$(warning) Project on a share' },
  ])('names the drive of $title', ({ moves, text }) => {
    expect(statusOf(moves)?.text).toBe(text)
  })

  it('explains itself and names the new folder of each project', () => {
    expect(statusOf([SHOP, BLOG])?.tooltip).toBe(
      'Containers access files on a Windows drive slowly and miss their changes:\nC:\\Users\\me\\shop (click to move it to ~/shop)\nD:\\blog (click to move it to ~/blog)',
    )
  })

  it('is undefined without a project on a drive', () => {
    expect(statusOf([])).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { automountRoot, parseWslConf } from '../../src/paths/wsl-conf.js'

const ROOTS: readonly (readonly [text: string, root: string | undefined])[] = [
  ['', '/mnt'],
  ['[automount]\nroot = /\n', '/'],
  ['[automount]\nroot=/windir\n', '/windir'],
  ['[automount]\nroot = /windir/ # drives\n', '/windir'],
  ['[automount]\r\nroot = "/my drives/"\r\n', '/my drives'],
  ['[AutoMount]\n  Root\t=\t/w/\n', '/w'],
  ['[automount] # drives\nenabled = true\nroot = /w', '/w'],
  ['[automount]\nroot = /first\nroot = /second\n', '/first'],
  ['[automount]\nroot = /win\\\ndir\n', '/windir'],
  ['[automount]\nroot = /a"#"b\n', '/a#b'],
  ['[automount]\nroot = /a\\b\n', '/a\b'],
  ['[automount]\nroot = C:\\windir\n', '/mnt'],
  ['[network]\nroot = /windir\n', '/mnt'],
  ['# [automount]\n# root = /windir\n', '/mnt'],
  ['root = /windir\n', '/mnt'],
  ['[automount\nroot = /windir\n', '/mnt'],
  ['[auto mount]\n[automount]\n???\nroot /x\nroot = /windir\n', '/windir'],
  ['[automount]\nenabled = false\nroot = /windir\n', undefined],
  ['[automount]\nenabled = 0\n', undefined],
]

describe('the folder of the drives in wsl.conf', () => {
  it.each(ROOTS)('of %j is %j', (text, root) => {
    expect(automountRoot(text)).toBe(root)
  })
})

describe('the values of a wsl.conf', () => {
  it('have the names of their sections', () => {
    const text = '[boot]\nsystemd=true\n\n[user]\ndefault = me\n[automount]\noptions = "metadata,umask=22"'
    expect(Object.fromEntries(parseWslConf(text))).toEqual({
      'boot.systemd': 'true',
      'user.default': 'me',
      'automount.options': 'metadata,umask=22',
    })
  })
})

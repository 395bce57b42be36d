import { describe, expect, it } from 'vitest'
import { remoteOf } from '../../src/paths/git-remote.js'

const CONFIGS: readonly (readonly [title: string, config: string, url: string | undefined])[] = [
  ['origin', '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@host:me/app.git\n', 'git@host:me/app.git'],
  ['origin before others', '[remote "fork"]\nurl=https://b/x\n[remote "origin"]\nurl=https://a/x\n', 'https://a/x'],
  ['the only one', '[remote "fork"]\r\n\turl = https://b/x\r\n', 'https://b/x'],
  ['no password', '[remote "origin"]\nurl = https://me:secret@host/me/app\n', 'https://host/me/app'],
  ['nothing that another section has', '[remote "origin"]\n[submodule "x"]\n\turl = https://b/x\n', undefined],
  ['nothing where there is none', '[core]\n\tbare = false\n', undefined],
]

describe('the remote of a checkout', () => {
  it.each(CONFIGS)('is %s', (_, config, url) => {
    expect(remoteOf(config)).toBe(url)
  })
})

import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { bundle, CLI } from '../../../../scripts/workspace/bundle.mjs'
import { composeWith, folderWith } from '../sandbox.js'

const LINTER = fileURLToPath(new URL('../../../../integrations/nvim-lint/mount_lint.lua', import.meta.url))

const RUNNER = fileURLToPath(new URL('nvim-lint.lua', import.meta.url))

beforeAll(() => {
  bundle()
}, 120_000)

/** The diagnostics that Neovim shows in a file of a project after a typed command. */
function shown(files: Readonly<Record<string, string>>, file: string, typed: string): string[] {
  const program = `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`
  const folder = folderWith({ ...files, 'bin/mount-lint': program })
  chmodSync(join(folder, 'bin/mount-lint'), 0o755)
  const env = {
    ...process.env,
    HOME: folder,
    XDG_STATE_HOME: folder,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
    LINTER,
    FILE: file,
    TYPED: typed,
  }
  const args = ['-c', 'exec nvim --headless --clean -c "luafile $0" 2>&1', RUNNER]
  return execFileSync('sh', args, { cwd: folder, env, encoding: 'utf8' }).split(/\r?\n/).filter(Boolean)
}

it('shows the mounts of unsaved text, at their characters', () => {
  const text = composeWith('"ä:/ä"', '/mnt/d/ümlaut:/app', 'C:/Users/me/.ssh:/root/.ssh:ro')
  expect(shown({ 'web/compose.yaml': text }, 'web/compose.yaml', 'silent %substitute+/mnt/d+/mnt/c+')).toEqual([
    'ERROR | 6 | /mnt/c/ümlaut | `/mnt/c/ümlaut` is on the Windows drive C:; write `~/ümlaut` instead | no-windows-path',
    expect.stringMatching(/^WARN \| 7 \| C:\/Users\/me\/\.ssh \| .* \| no-windows-path$/),
  ])
})

it('shows nothing in a file that mount-lint does not read', () => {
  expect(shown({ 'notes.log': 'docker run -v C:/x:/y nginx\n' }, 'notes.log', 'silent 1')).toEqual([])
})

it('shows no mount of another file that the file includes', () => {
  const files = { 'compose.yaml': 'include: [base/web.yaml]\n', 'base/web.yaml': composeWith('C:/x:/y') }
  expect(shown(files, 'compose.yaml', 'silent 1')).toEqual([])
})

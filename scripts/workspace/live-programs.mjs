import { spawnSync } from 'node:child_process'
import { Stop } from './programs.mjs'

/** The programs that live tests compare with, and the command that shows whether each is installed. */
const livePrograms = [
  { program: 'bash', probe: ['--version'] },
  { program: 'chromium-headless-shell', probe: ['--version'] },
  { program: 'dash', probe: ['-c', 'true'] },
  { program: 'emacs', probe: ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"] },
  { program: 'getfacl', probe: ['--version'] },
  { program: 'getfattr', probe: ['--version'] },
  { program: 'git', probe: ['--version'] },
  { program: 'nvim', probe: ['--version'] },
  { program: 'pre-commit', probe: ['--version'] },
  { program: 'wine', probe: ['--version'] },
]

/** Stops with the names of missing programs, because live tests are never skipped. */
export function requireLivePrograms() {
  const missing = livePrograms.filter(({ program, probe }) => spawnSync(program, probe).status !== 0)
  if (missing.length === 0) return
  const names = missing.map(({ program }) => program).join(', ')
  throw new Stop(`live tests need ${names}; scripts/install-live-tools installs what Debian lacks`)
}

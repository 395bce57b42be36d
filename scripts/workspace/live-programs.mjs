import { spawnSync } from 'node:child_process'
import { Stop } from './programs.mjs'

/** The real programs that live tests compare with: how to see that each is there. */
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

/** Stops with the names of what is missing: a live test never skips. */
export function requireLivePrograms() {
  const missing = livePrograms.filter(({ program, probe }) => spawnSync(program, probe).status !== 0)
  if (missing.length === 0) return
  const names = missing.map(({ program }) => program).join(', ')
  throw new Stop(`live tests need ${names}; scripts/install-live-tools installs what Debian lacks`)
}

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BAD, folderWith, runIn } from './sandbox.js'

/** `a`, an invalid UTF-8 byte, `.sh`; only Linux has such names. */
const name = Buffer.from([0x61, 0xff, 0x2e, 0x73, 0x68])

/** A folder with or without a git repository. */
function oddFolder(kind: 'git' | 'plain'): string {
  const folder = folderWith({ 'compose.yaml': BAD })
  if (kind === 'git') execFileSync('git', ['init', '--quiet'], { cwd: folder })
  writeFileSync(Buffer.concat([Buffer.from(join(folder, '/')), name]), '')
  return folder
}

describe('a name that is not valid UTF-8', () => {
  test.each(['git', 'plain'] as const)('is reported, and everything else is linted: %s', async (kind) => {
    const { code, stderr, stdout } = await runIn(oddFolder(kind), ['.'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'mount-lint: a\uFFFD.sh: the file name is not valid UTF-8\n' })
    expect(stdout).toContain('1 error in 1 file')
  })
})

import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { HOME } from '../../formats/shell/oracle/bash.js'
import { EXPANSIONS } from './expansions/index.js'

/** Notes the words that it is given, but for those of other commands. */
const NOTING = `x() { (($# == 0)) || printf '%s\\037' "$@"; }\n`

function wordsOf(script: string): string[] {
  const env = { PATH: '/usr/bin:/bin', HOME, LC_ALL: 'C' }
  const { stdout } = spawnSync('bash', ['-c', NOTING + script], { cwd: '/', env, encoding: 'utf8', input: '' })
  return stdout.split('\x1f').slice(0, -1)
}

describe.each(Object.entries(EXPANSIONS))('bash gives words by %s', (_, rows) => {
  test.each(rows)('%j', (script, words) => {
    expect(wordsOf(script)).toEqual(words)
  })
})

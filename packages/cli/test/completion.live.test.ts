import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completion } from '../src/information/completion.js'
import { folderWith } from './sandbox.js'

/** The completions of bash after these words. */
function completed(...words: readonly string[]): string[] {
  const folder = folderWith({ 'compose.yaml': '', 'conf.json': '' })
  writeFileSync(join(folder, 'completion'), completion('bash'))
  const script =
    'source completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mount_lint; printf "%s\\n" "${COMPREPLY[@]}"'
  const output = execFileSync('bash', ['--norc', '-c', script, 'bash', 'mount-lint', ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return output.split('\n').filter((line) => line !== '')
}

test.each<[title: string, words: string[], expected: string[]]>([
  ['options', ['--max'], ['--max-warnings']],
  ['the names that an option takes', ['--format', 'js'], ['json', 'jsonl']],
  ['rules', ['--explain', 'no-b'], ['no-broken-path']],
  ['files', ['compos'], ['compose.yaml']],
  ['files of an option', ['-c', 'conf'], ['conf.json']],
])('bash completes %s', (_title, words, expected) => {
  expect(completed(...words)).toEqual(expected)
})

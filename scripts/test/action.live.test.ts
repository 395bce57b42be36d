import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { must, newEnvironment, newFolder, pathWith, removeFolder, writeFiles } from './sandbox.js'
import { readYaml } from './yaml.js'

interface Action {
  readonly runs: { readonly steps: readonly [{ readonly run: string }] }
}

const [{ run: script }] = (readYaml('action.yml') as Action).runs.steps

/** What the script of the action gives to npx, as GitHub runs it in bash. */
function argumentsWith(inputs: Readonly<Record<string, string>>): readonly string[] {
  const folder = newFolder()
  onTestFinished(() => {
    removeFolder(folder)
  })
  writeFiles(folder, { npx: '#!/bin/sh\nprintf "<%s>\\n" "$@"\n', 'script.sh': script })
  chmodSync(join(folder, 'npx'), 0o755)
  const env = newEnvironment({ PATH: pathWith(folder), ...inputs })
  const said = must('bash', ['--noprofile', '--norc', '-eo', 'pipefail', 'script.sh'], { cwd: folder, env })
  return said.trimEnd().split('\n')
}

test('the action lints the whole repository and annotates', () => {
  const inputs = { INPUT_PATHS: '.', INPUT_OPTIONS: '', INPUT_FORMAT: 'github' }
  expect(argumentsWith(inputs)).toEqual([
    '<--yes>',
    expect.stringMatching(/^<mount-lint@\d/),
    '<--format=github>',
    '<-->',
    '<.>',
  ])
})

test('each line is one option or path, whatever is in it', () => {
  const inputs = {
    INPUT_PATHS: 'a folder\n$(touch hacked)\n"*.yml"\n',
    INPUT_OPTIONS: '--quiet\n--ignore-pattern=a b\n',
    INPUT_FORMAT: 'sarif',
  }
  expect(argumentsWith(inputs).slice(2)).toEqual([
    '<--format=sarif>',
    '<--quiet>',
    '<--ignore-pattern=a b>',
    '<-->',
    '<a folder>',
    '<$(touch hacked)>',
    '<"*.yml">',
  ])
})

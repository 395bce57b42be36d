import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { must, newEnvironment, newFolder, pathWith, removeFolder, writeFiles } from './sandbox.js'
import { readYaml } from './yaml.js'

interface Action {
  readonly runs: { readonly steps: readonly [{ readonly run: string }] }
}

const [{ run: script }] = (readYaml('action.yml') as Action).runs.steps

/** A stub of npm that records its arguments and installs a program that prints its own. */
const NPM = `#!/bin/sh
{ pwd; printf '%s\\n' "$@"; } > "$CALLS"
mkdir -p node_modules/mount-lint/dist
echo 'for (const one of process.argv.slice(2)) console.log(\`<\${one}>\`)' > node_modules/mount-lint/dist/bin.js
`

/** Files of the repository that npm or node would run if they read them. */
const REPOSITORY = {
  'repository/.npmrc': 'script-shell=./run.sh\nnode-options=--require=./run.cjs\nregistry=https://host.invalid\n',
  'repository/package.json': '{ "dependencies": { "mount-lint": "0.0.0" } }',
  'repository/run.cjs': 'require("node:fs").writeFileSync("ran", "")',
  'repository/node_modules/mount-lint/package.json':
    '{ "name": "mount-lint", "version": "0.0.0", "bin": "dist/bin.js" }',
  'repository/node_modules/mount-lint/dist/bin.js': 'require("node:fs").writeFileSync("ran", "")',
  'repository/node_modules/.bin/mount-lint': '#!/bin/sh\ntouch ran\n',
}

/** Runs the script of the action in bash, as GitHub does, and returns the arguments of npm and of the program. */
function calledWith(inputs: Readonly<Record<string, string>>) {
  const folder = newFolder()
  onTestFinished(() => {
    removeFolder(folder)
  })
  writeFiles(folder, { ...REPOSITORY, 'bin/npm': NPM, 'script.sh': script })
  for (const name of ['bin/npm', 'repository/node_modules/.bin/mount-lint']) chmodSync(join(folder, name), 0o755)
  const cwd = join(folder, 'repository')
  const env = newEnvironment({ PATH: pathWith(join(folder, 'bin')), CALLS: join(folder, 'calls'), ...inputs })
  const said = must('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '../script.sh'], { cwd, env })
  const [npmFolder = '', ...npm] = readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n')
  const isOutside = !npmFolder.startsWith(folder)
  return { isOutside, npm, program: said.trimEnd().split('\n'), hasRun: existsSync(join(cwd, 'ran')) }
}

test('the action installs the published program outside the repository, lints all of it and annotates', () => {
  const inputs = { INPUT_PATHS: '.', INPUT_OPTIONS: '', INPUT_FORMAT: 'github' }
  expect(calledWith(inputs)).toEqual({
    isOutside: true,
    npm: [
      'install',
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      expect.stringMatching(/^mount-lint@\d+\.\d+\.\d+/),
    ],
    program: ['<--format=github>', '<-->', '<.>'],
    hasRun: false,
  })
})

test('each line is one option or path, whatever it contains', () => {
  const inputs = {
    INPUT_PATHS: 'a folder\n$(touch ran)\n"*.yml"\n',
    INPUT_OPTIONS: '--quiet\n--ignore-pattern=a b\n',
    INPUT_FORMAT: 'sarif',
  }
  expect(calledWith(inputs)).toMatchObject({
    program: [
      '<--format=sarif>',
      '<--quiet>',
      '<--ignore-pattern=a b>',
      '<-->',
      '<a folder>',
      '<$(touch ran)>',
      '<"*.yml">',
    ],
    hasRun: false,
  })
})

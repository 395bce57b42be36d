import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundle, CLI } from '../../../../scripts/workspace/bundle.mjs'
import { composeWith, folderWith } from '../sandbox.js'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

const here = (path: string): string => fileURLToPath(new URL(`editors/${path}`, import.meta.url))

beforeAll(() => {
  bundle()
}, 120_000)

/** The first code block below a heading of docs/editors.md. */
function snippet(heading: string): string {
  const [, below = ''] = readFileSync(fromRoot('docs/editors.md'), 'utf8').split(`\n## ${heading}\n`)
  const [, code = ''] = /```\w+\n(.*?)```/s.exec(below) ?? []
  return code
}

interface Editor {
  readonly name: string
  /** The settings file that contains the snippet. */
  readonly init: string
  readonly program: string
  readonly args: readonly string[]
}

const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    init: 'init.lua',
    program: 'nvim',
    args: ['--headless', '--clean', '-c', `luafile ${here('neovim.lua')}`],
  },
  {
    name: 'Emacs',
    init: 'init.el',
    program: 'emacs',
    args: ['--batch', '--eval', '(package-initialize)', '-l', 'init.el', '-l', here('emacs.el')],
  },
]

interface Project {
  readonly files: Readonly<Record<string, string>>
  readonly file: string
  /** The first words of the action's title. */
  readonly action: string
}

interface Outcome {
  readonly shown: string
  readonly after: readonly string[]
}

/** Opens a file of a project in an editor, applies an action, and returns the diagnostics and the files. */
function edited({ name, init, program, args }: Editor, { files, file, action }: Project): Outcome {
  const start = `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`
  const folder = folderWith({ ...files, [init]: snippet(name), 'bin/mount-lint': start })
  execFileSync('chmod', ['+x', join(folder, 'bin/mount-lint')])
  execFileSync('git', ['init', '-q', folder])
  const env = {
    ...process.env,
    HOME: folder,
    XDG_STATE_HOME: folder,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
    FILE: file,
    ACTION: action,
  }
  const shown = execFileSync('sh', ['-c', '"$0" "$@" 2>&1', program, ...args], { cwd: folder, env, encoding: 'utf8' })
  return { shown, after: Object.keys(files).map((path) => readFileSync(join(folder, path), 'utf8')) }
}

const SCRIPT = '#!/bin/sh\ndocker run \\\n  -v /mnt/c/Users/me/app:/app node\n'

describe.each(EDITORS)('$name', (editor) => {
  it('shows a mount of a script at its characters, and writes the alternative', () => {
    const { shown, after } = edited(editor, { files: { 'run.sh': SCRIPT }, file: 'run.sh', action: 'Write' })
    expect(shown).toMatch(/3:6-25 .*`\/mnt\/c\/Users\/me\/app` is on the Windows drive C:; write `~\/app` instead\./)
    expect(after).toEqual(['#!/bin/sh\ndocker run \\\n  -v ~/app:/app node\n'])
  })

  it('writes a comment that ignores the mount', () => {
    const { after } = edited(editor, { files: { 'run.sh': SCRIPT }, file: 'run.sh', action: 'Ignore' })
    expect(after).toEqual([
      '#!/bin/sh\n# mount-lint-ignore-next-line no-windows-path\ndocker run \\\n  -v /mnt/c/Users/me/app:/app node\n',
    ])
  })
})

describe('Neovim', () => {
  it('writes an alternative into all its files', () => {
    const [neovim] = EDITORS
    const files = {
      '.env': 'DATA=/mnt/c/Users/me/db\n',
      'compose.yaml': composeWith('${DATA}:/var/lib/postgresql/data'),
    }
    const outcome = neovim && edited(neovim, { files, file: 'compose.yaml', action: 'Use the named volume' })
    expect(outcome?.after).toEqual([
      'DATA=web-data\n',
      `${composeWith('${DATA}:/var/lib/postgresql/data')}\nvolumes:\n  web-data:\n`,
    ])
  })
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from '../docs/readme.js'
import { installed, Project } from '../support/project.js'
import { node } from './npm.js'

const [{ file, text: config } = { file: '', text: '' }] = blocksOf('json')

interface Row {
  readonly path: string
  readonly code: string
  /** The rules of the findings by their lines. */
  readonly found: readonly string[]
  /** The file after `--fix-suggestions`. */
  readonly fixed: string
}

const SPAWN = "import { spawn } from 'node:child_process'\n"
const IMPORT = "import { homedir } from 'node:os'\n"

const rows: readonly Row[] = [
  {
    path: 'run.ts',
    code:
      SPAWN +
      "const app: string = 'C:\\\\Users\\\\me\\\\app'\nspawn('docker', ['run', '-v', `${app}:/app`, 'alpine'])\n",
    found: ['3 no-windows-path'],
    fixed:
      IMPORT +
      SPAWN +
      "const app: string = `${homedir()}/app`\nspawn('docker', ['run', '-v', `${app}:/app`, 'alpine'])\n",
  },
  {
    path: 'start.js',
    code: "export const container = docker.createContainer({ HostConfig: { Binds: ['/mnt/c/x:/x', '/mnt/c/Users/me/.ssh:/root/.ssh:ro'] } })\n",
    found: ['1 no-windows-path', '1 no-windows-path-minor'],
    fixed:
      IMPORT +
      "export const container = docker.createContainer({ HostConfig: { Binds: [`${homedir()}/x:/x`, '/mnt/c/Users/me/.ssh:/root/.ssh:ro'] } })\n",
  },
  {
    path: 'home.mjs',
    code: "exec('docker run -v ' + process.env.USERPROFILE + ':/x i')\n",
    found: ['1 no-windows-home'],
    fixed: "exec('docker run -v ' + process.env.USERPROFILE + ':/x i')\n",
  },
  {
    path: 'ignored.js',
    code: "// mount-lint-ignore\ndocker.run({ Binds: ['/mnt/c/x:/x'] })\n// eslint-disable-next-line mount-lint/no-windows-path\ndocker.run({ Binds: ['/mnt/c/x:/x'] })\n",
    found: [],
    fixed:
      "// mount-lint-ignore\ndocker.run({ Binds: ['/mnt/c/x:/x'] })\n// eslint-disable-next-line mount-lint/no-windows-path\ndocker.run({ Binds: ['/mnt/c/x:/x'] })\n",
  },
]

interface Printed {
  readonly diagnostics: readonly { code: string; filename: string; labels: readonly { span: { line: number } }[] }[]
}

describe("Oxlint with the README's configuration", () => {
  const project = new Project({
    [file]: config,
    'package.json': '{ "type": "module" }',
    // What Oxlint does not lint, as the README says.
    'compose.yaml': 'services:\n  web:\n    volumes:\n      - /mnt/c/x:/x\n',
    'run.sh': 'docker run -v /mnt/c/x:/x i\n',
    ...Object.fromEntries(rows.map(({ path, code }) => [path, code])),
  })
  const oxlint = (...args: string[]) => node(`${installed('oxlint')}/bin/oxlint`, args, project.root)

  beforeAll(() => project.addPlugin(), 60_000)

  afterAll(() => {
    project.remove()
  })

  it('reports mounts of code, and nothing of other files', () => {
    const { stdout, stderr } = oxlint('--format', 'json')
    expect(stderr).toBe('')
    const { diagnostics } = JSON.parse(stdout) as Printed
    const own = diagnostics.flatMap(({ code, filename, labels }) => {
      const [, rule] = /^mount-lint\((.+)\)$/.exec(code) ?? []
      return rule === undefined ? [] : [`${filename}:${labels[0]?.span.line} ${rule}`]
    })
    expect(own.sort()).toEqual(rows.flatMap(({ path, found }) => found.map((one) => `${path}:${one}`)).sort())
  })

  it('applies alternatives by --fix-suggestions, and never a comment that ignores a mount', () => {
    oxlint('--fix-suggestions')
    for (const { path, fixed } of rows) expect(readFileSync(project.at(path), 'utf8')).toBe(fixed)
  })
})

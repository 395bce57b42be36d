import { describe, expect, it } from 'vitest'
import { lint } from '../../src/lint.js'
import { display } from '../../src/traced-text.js'
import type { Machine } from '../../src/types.js'

const ON_DRIVE: Machine = {
  kind: 'wsl2',
  cwd: '/mnt/c/work/app',
  home: '/home/me',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  driveRoots: ['/mnt'],
}
const HOME_ON_DRIVE: Machine = { ...ON_DRIVE, cwd: '/home/me/app', home: '/mnt/c/Users/me' }
const ON_LINUX: Machine = { ...ON_DRIVE, cwd: '/home/me/app' }

/** What is found, as `rule host path => where it is on Windows`. */
function found(path: string, text: string, machine: Machine): string[] {
  return lint({ path, text }, { machine }).findings.map(({ rule, host, location }) => {
    const where = location.on === 'windows' ? location.windowsPath : location.on
    return `${rule} ${display(host)} => ${where}`
  })
}

const inCompose = (volume: string): readonly [path: string, text: string] => [
  'deploy/compose.yaml',
  `services:\n  web:\n    image: nginx\n    volumes:\n      - ${volume}\n`,
]
const inShell = (source: string): readonly [path: string, text: string] => [
  'run.sh',
  `docker run -v ${source}:/t img\n`,
]
const inDevContainer = (fields: string): readonly [path: string, text: string] => [
  '.devcontainer/devcontainer.json',
  `{ "image": "node", ${fields} }`,
]
const NO_WORKSPACE = '"workspaceMount": "", "workspaceFolder": "/w"'

describe('in a project on a drive of this machine', () => {
  it.each([
    [inCompose('./data:/data'), './data', 'C:\\work\\app\\deploy\\data'],
    [inCompose('.:/app'), '.', 'C:\\work\\app\\deploy'],
    [inCompose('../src:/src'), '../src', 'C:\\work\\app\\src'],
    [inCompose('${PWD}/data:/data'), '${PWD}/data', 'C:\\work\\app\\deploy\\data'],
    [inShell('"$PWD"'), '$PWD', 'C:\\work\\app'],
    [inShell('"$(pwd)/src"'), '$(pwd)/src', 'C:\\work\\app\\src'],
    [inShell('./src'), './src', 'C:\\work\\app\\src'],
    [
      inDevContainer(`"mounts": ["type=bind,source=\${localWorkspaceFolder}/x,target=/x"], ${NO_WORKSPACE}`),
      '${localWorkspaceFolder}/x',
      'C:\\work\\app\\x',
    ],
  ])('%j is found', ([path, text], host, windowsPath) => {
    expect(found(path, text, ON_DRIVE)).toEqual([`no-windows-project ${host} => ${windowsPath}`])
  })

  it('the workspace of a dev container is found, though it is nowhere written', () => {
    const [finding, ...others] = found(...inDevContainer('"name": "app"'), ON_DRIVE)
    expect(finding).toMatch(/^no-windows-project .* => C:\\work\\app$/)
    expect(others).toEqual([])
  })

  it.each([inCompose('~/data:/data'), inCompose('data:/data'), inCompose('/var/run/docker.sock:/s'), inShell('~/x')])(
    '%j is fine',
    (path, text) => {
      expect(found(path, text, ON_DRIVE)).toEqual([])
    },
  )
})

describe('with a home on a drive of this machine', () => {
  it.each([
    [inCompose('~/data:/data'), '~/data'],
    [inCompose('${HOME}/data:/data'), '${HOME}/data'],
    [inShell('~/data'), '~/data'],
    [inShell('"$HOME/data"'), '$HOME/data'],
    [
      inDevContainer(`"mounts": ["type=bind,source=\${localEnv:HOME}/data,target=/x"], ${NO_WORKSPACE}`),
      '${localEnv:HOME}/data',
    ],
  ])('%j is found', ([path, text], host) => {
    expect(found(path, text, HOME_ON_DRIVE)).toEqual([`no-windows-project ${host} => C:\\Users\\me\\data`])
  })
})

describe('in a project on Linux', () => {
  it.each([
    inCompose('./data:/data'),
    inCompose('~/data:/data'),
    inShell('"$PWD"'),
    inShell('"$HOME/x"'),
    inDevContainer('"name": "app"'),
  ])('%j is fine', (path, text) => {
    expect(found(path, text, ON_LINUX)).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayFind } from '../../src/findings/may-find.js'
import { lint } from '../../src/lint.js'
import { dirname } from '../../src/paths/join.js'
import type { FormatId } from '../../src/formats/index.js'
import type { Context, Machine } from '../../src/types.js'

/** WSL as Docker Desktop leaves it. */
const WSL: Machine = {
  kind: 'wsl2',
  home: '/home/me',
  cwd: '/home/me/app',
  mounts: [
    { root: '/mnt/c', windowsPath: 'C:\\' },
    { root: '/Docker/host', windowsPath: 'C:\\Program Files\\Docker\\Docker\\resources' },
  ],
  driveRoots: ['/mnt'],
}

/** Links by their places. */
type Links = Readonly<Record<string, string>>

const IN_PROJECT: Links = { '/home/me/app/win': '/mnt/c/work', '/home/me/app/mounts': '/mnt' }
const IN_HOME: Links = { '/home/me/win': '/mnt/c/Users/me' }
const DEEP: Links = {
  '/home/me/deep/win': '/mnt/c/deep',
  '/srv/deep/win': '/mnt/c/srv',
  '/home/me/app/deep/win': '/mnt/c/app',
}

function contextOf(links: Links, texts: Readonly<Record<string, string>> = {}): Context {
  const realpath = (path: string): string => {
    const link = Object.keys(links).find((one) => path === one || path.startsWith(`${one}/`))
    return link === undefined ? path : (links[link] ?? '') + path.slice(link.length)
  }
  const inFolder = (folder: string): string[] => Object.keys(links).filter((link) => dirname(link) === folder)
  return { read: (path) => texts[path], realpath, links: inFolder }
}

const MACHINES: readonly { readonly name: string; readonly machine: Machine; readonly links: Links }[] = [
  { name: 'without drives', machine: { ...WSL, kind: 'linux', mounts: [], driveRoots: [] }, links: {} },
  { name: 'with drives elsewhere', machine: WSL, links: { '/home/me/app/lib': '/usr/lib' } },
  { name: 'with drives that are not mounted', machine: { ...WSL, mounts: [] }, links: {} },
  { name: 'with the project on a drive', machine: { ...WSL, cwd: '/mnt/c/work' }, links: {} },
  { name: 'with the home on a drive', machine: { ...WSL, home: '/mnt/c/Users/me', cwd: '/srv/app' }, links: {} },
  {
    name: 'with a drive in the project',
    machine: { ...WSL, mounts: [{ root: '/home/me/app/win', windowsPath: 'D:\\' }] },
    links: {},
  },
  { name: 'with links in the project', machine: WSL, links: IN_PROJECT },
  { name: 'with a link in the home', machine: WSL, links: IN_HOME },
  { name: 'with links deep below', machine: WSL, links: DEEP },
  {
    name: 'of Windows',
    machine: { kind: 'windows', home: 'C:/Users/me', cwd: 'C:/work', mounts: [], driveRoots: [] },
    links: {},
  },
]

const STARTS = [
  '.',
  '..',
  '../app',
  '~',
  '$HOME',
  '${HOME}',
  '$PWD',
  '${A}',
  '$A$B',
  '',
  '/home/me',
  '/srv',
  '/Docker',
  '/home/me/app',
]
const ENDS = ['', '/win', '/win/x', '/data', '/deep/win', '/deep', '/mounts/c', '/host/x', '/x/../win']

const path = fc.tuple(fc.constantFrom(...STARTS), fc.constantFrom(...ENDS)).map((parts) => parts.join(''))
const value = fc.constantFrom('/srv', '/srv/deep', '/Docker', '/home/me/deep', './win', 'data', '$HOME')

const scripts = fc
  .tuple(value, value, fc.array(path, { minLength: 1, maxLength: 2 }))
  .map(
    ([a, b, paths]) =>
      `A=${a} B=${b}\n${paths.map((one) => `docker run -v "${one}:/x" --mount type=bind,source=${one},target=/y i\n`).join('')}`,
  )

const composeFiles = fc
  .array(path, { minLength: 1, maxLength: 2 })
  .map((paths) => `services: { web: { volumes: [${paths.map((one, index) => `"${one}:/x${index}"`).join(', ')}] } }\n`)

const configurations = fc
  .tuple(fc.constantFrom('', '${localWorkspaceFolder}', '${localEnv:HOME}', '/srv'), fc.constantFrom(...ENDS))
  .map((parts) => `{ "mounts": ["type=bind,source=${parts.join('')},target=/x"] }\n`)

const FILES = [
  { format: 'shell', path: 'run.sh', texts: scripts },
  { format: 'shell', path: 'scripts/run.sh', texts: scripts },
  { format: 'compose', path: 'compose.yaml', texts: composeFiles },
  { format: 'compose', path: 'docker/compose.yaml', texts: composeFiles },
  { format: 'devcontainer', path: '.devcontainer/devcontainer.json', texts: configurations },
] as const

describe.each(MACHINES)('on a machine $name', ({ machine, links }) => {
  it.each(FILES)('what is passed over has nothing to tell: $path', ({ format, path: file, texts }) => {
    fc.assert(
      fc.property(texts, value, (text, data) => {
        const context = contextOf(links, { '.env': `A=${data}\n`, 'docker/.env': `A=${data}\n` })
        const source = { path: file, text }
        if (mayFind(source, format, { context, machine })) return
        const { findings, problems } = lint(source, { format, context, machine })
        expect([...findings, ...problems]).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a mount that leads to no drive', () => {
  const CLEAN: readonly (readonly [FormatId, path: string, text: string])[] = [
    ['shell', 'run.sh', 'docker run -v "$PWD/data:/data" -v ~/work:/work -v /var/run/docker.sock:/sock node:20\n'],
    ['compose', 'docker/compose.yaml', 'services: { web: { volumes: [./src:/app, ../data:/data, cache:/cache] } }\n'],
    ['devcontainer', 'devcontainer.json', '{ "mounts": ["source=${localWorkspaceFolder}/data,target=/data"] }\n'],
  ]

  it.each(CLEAN)('spares the file the parsing where the drives are elsewhere: %s', (format, file, text) => {
    const runContext = { context: contextOf({ '/home/me/app/lib': '/usr/lib' }), machine: WSL }
    expect(mayFind({ path: file, text }, format, runContext)).toBe(false)
  })

  it.each(CLEAN)('is looked at where links may lead anywhere: %s', (format, file, text) => {
    const context: Context = { read: () => undefined, realpath: (one) => one }
    expect(mayFind({ path: file, text }, format, { context, machine: WSL })).toBe(true)
  })

  it.each(CLEAN)('is looked at where the project has a link to a drive: %s', (format, file, text) => {
    expect(mayFind({ path: file, text }, format, { context: contextOf(IN_PROJECT), machine: WSL })).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { fromHash, toHash, uniqueName, type Project } from '../src/project.js'

const project: Project = {
  machine: 'wsl-drive',
  files: [
    { name: 'compose.yaml', text: 'services: { web: { volumes: ["C:\\\\data:/data"] } }\n' },
    { name: 'scripts/d e&v=1.sh', text: 'docker run -v "$HOME/ä😀:/x" a # b+c\n' },
  ],
}

describe('a link', () => {
  test('contains the machine and the files as readable text', () => {
    const files = [{ name: 'run.sh', text: 'docker run -v C:/x:/x a' }]
    expect(toHash({ machine: 'wsl', files })).toBe('machine=wsl&file=run.sh&text=docker+run+-v+C%3A%2Fx%3A%2Fx+a')
  })

  test('restores the project', () => {
    expect(fromHash(`#${toHash(project) ?? ''}`)).toEqual(project)
  })

  test('restores no half of a character', () => {
    const files = [{ name: 'run.sh', text: '\u{d800}' }]
    expect(fromHash(toHash({ machine: 'wsl', files }) ?? '')?.files).toEqual([{ name: 'run.sh', text: '\u{fffd}' }])
  })

  test('is not created if the project is too long for an address', () => {
    expect(toHash({ machine: 'ci', files: [{ name: 'compose.yaml', text: 'x'.repeat(200_000) }] })).toBeUndefined()
  })
})

describe('a hash', () => {
  test.each(['', '#', '#results', '#machine=windows', '#text=x', '#%', '#%E0%A4%A', '#=&&==&', '#\0'])(
    '%j opens nothing',
    (hash) => {
      expect(fromHash(hash)).toBeUndefined()
    },
  )

  test.each([
    ['no text', '#file=a.sh', { machine: 'wsl', files: [{ name: 'a.sh', text: '' }] }],
    ['an unknown machine', '#machine=__proto__&file=a.sh', { machine: 'wsl', files: [{ name: 'a.sh', text: '' }] }],
    ['an invalid escape', '#file=a.sh&text=%zz', { machine: 'wsl', files: [{ name: 'a.sh', text: '%zz' }] }],
    ['an empty name', '#file=&text=x', { machine: 'wsl', files: [{ name: 'compose.yaml', text: 'x' }] }],
    [
      'Windows line ends',
      '#file=a.sh&text=a%0D%0Ab%0Dc',
      { machine: 'wsl', files: [{ name: 'a.sh', text: 'a\nb\nc' }] },
    ],
  ])('with %s opens the known parts', (_, hash, expected) => {
    expect(fromHash(hash)).toEqual(expected)
  })

  test('opens at most 30 files, with unique names', () => {
    const { files = [] } = fromHash('file=a.sh&'.repeat(5000)) ?? {}
    expect(files).toHaveLength(30)
    expect(new Set(files.map(({ name }) => name)).size).toBe(30)
  })
})

test.each([
  ['run.sh', [], 'run.sh'],
  ['run.sh', ['run.sh'], 'run-2.sh'],
  ['run.sh', ['run.sh', 'run-2.sh'], 'run-3.sh'],
  ['.env', ['.env'], '.env-2'],
  ['a.b/Makefile', ['a.b/Makefile'], 'a.b/Makefile-2'],
  ['.devcontainer\\devcontainer.json', [], '.devcontainer/devcontainer.json'],
  ['./compose.yaml', [], 'compose.yaml'],
  ['../../etc/run.sh', [], 'etc/run.sh'],
  ['/etc/run.sh', [], 'etc/run.sh'],
  ['  ', [], 'compose.yaml'],
])('%j beside %j is called %s', (name, taken, unique) => {
  expect(uniqueName(name, taken)).toBe(unique)
})

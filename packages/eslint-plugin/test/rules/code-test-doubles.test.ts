import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const OPTIONS = "{ Image: 'node', HostConfig: { Binds: ['C:/team/app:/x'] } }"

const mounted: readonly MountedRow[] = [
  [
    'a container that a test creates',
    "test('starts', async () => { await expect(docker.createContainer({ HostConfig: { Binds: ['«C:/team/app»:/x'] } })).resolves.toBeDefined() })",
    'program',
  ],
  [
    'mounts of a container whose result a test compares',
    "const mounts = [{ source: '«C:/team/app»', target: '/x' }]\nconst c = await new GenericContainer('redis').withBindMounts(mounts).start()\nexpect(c.getId()).toBeTruthy()",
    'program',
  ],
  [
    'options that the code itself asserts',
    "const options = { HostConfig: { Binds: ['«C:/team/app»:/x'] } }\nassert(options, 'no options')\ndocker.createContainer(options)",
    'program',
  ],
  [
    'a call of a function that only shares its name with a library of doubles',
    "import { exec } from './vi.js'\nexec('docker run -v «C:/team/app»:/x node')",
    'shell',
  ],
  [
    'a call beside a module that a test replaces and that starts nothing',
    "vi.mock('./config.js')\nexecSync('docker run -v «C:/team/app»:/x node')",
    'shell',
  ],
  [
    'the match of a method `exec` of no regular expression',
    "const core = load()\ncore.exec('docker run -v «C:/team/app»:/x node')",
    'shell',
  ],
  [
    'an exported object in a file that only calls `test` of a regular expression',
    "export const host: HostConfig = { Binds: ['«C:/team/app»:/x'] }\nexport const isTest = pattern.test('x')",
    'program',
  ],
  [
    'a command that a test runs before the others',
    "beforeAll(() => { execSync('docker run -v «C:/team/app»:/x node') })",
    'shell',
  ],
  [
    'an object that code writes as JSON',
    "writeFileSync(file, JSON.stringify({ Image: 'node', HostConfig: { Binds: ['«C:/team/app»:/x'] } }))",
    'program',
  ],
]

const silent: readonly SilentRow[] = [
  ['a call of `jest.fn()`', `const create = jest.fn()\ncreate(${OPTIONS})`],
  ['a call of `vi.fn()` with a command', "const exec = vi.fn()\nexec('docker run -v C:/team/app:/x node')"],
  [
    'a call of a double that is assigned later',
    "let exec\nbeforeEach(() => { exec = vi.fn() })\nexec('docker run -v C:/team/app:/x node')",
  ],
  ['a call of a double of node:test', "const spawn = t.mock.fn()\nspawn('docker', ['run', '-v', 'C:/team/app:/x'])"],
  ['a call of a double of jest-mock-extended', `const docker = mock<Docker>()\ndocker.createContainer(${OPTIONS})`],
  [
    'a call of a double with another name',
    `const fake = jest.fn().mockResolvedValue({})\nconst create = fake\ncreate(${OPTIONS})`,
  ],
  [
    'a method of an object with a stub',
    `const docker = { createContainer: sinon.stub() }\ndocker.createContainer(${OPTIONS})`,
  ],
  ['options that a function gets with a double', `const spy = vi.fn()\nrun(spy, ${OPTIONS})`],
  ['options that a function gets with an object of doubles', `start({ create: jest.fn() }, ${OPTIONS})`],
  [
    'options that a function gets and a matcher expects',
    `const options = ${OPTIONS}\nrun(create, options)\nexpect(create).toHaveBeenCalledWith(options)`,
  ],
  [
    'options in an object that a matcher expects',
    `const options = ${OPTIONS}\nrun(create, options)\nexpect(create).toHaveBeenCalledWith(expect.objectContaining({ ...options, name: 'x' }))`,
  ],
  [
    'options that an assertion compares',
    `const expected = ${OPTIONS}\ncreate(expected)\nassert.deepEqual(read(), expected)`,
  ],
  [
    'a command in a file that replaces child_process',
    "vi.mock('node:child_process')\nexecSync('docker run -v C:/team/app:/x node')",
  ],
  [
    'a command in a file that replaces execa',
    "jest.mock('execa', () => ({ execa: jest.fn() }))\nrunCommand('docker run -v C:/team/app:/x node')",
  ],
  [
    'a container in a file that replaces dockerode',
    `vi.mock(import('dockerode'))\nnew Docker().createContainer(${OPTIONS})`,
  ],
  ['a module that proxyquire replaces', `proxyquire('child_process', {})\nexec('docker run -v C:/team/app:/x node')`],
  ['the match of a regular expression', "/docker run -v (.*)/.exec('docker run -v C:/team/app:/x node')"],
  [
    'the match of a constant with a regular expression',
    "const line = /-v (.*)/\nline.exec('docker run -v C:/team/app:/x node')",
  ],
  ['the match of `new RegExp`', "const line = new RegExp('-v (.*)')\nline.exec('docker run -v C:/team/app:/x node')"],
  [
    'the match of an imported pattern',
    "import { RUN_PATTERN } from './patterns.js'\nRUN_PATTERN.exec('docker run -v C:/team/app:/x node')",
  ],
  [
    'a typed object in a file with tests, whatever its name is',
    `const info: Inspection = ${OPTIONS}\nit('lists mounts', () => { expect(mountsOf(info)).toHaveLength(1) })`,
  ],
  [
    'an exported object beside the tests of a table',
    `export const options = ${OPTIONS}\ntest.each([options])('%o', (one) => run(one))`,
  ],
  [
    'a file that a test writes',
    "describe('lint', () => {})\nwriteFileSync('compose.yaml', 'services:\\n  web:\\n    volumes:\\n      - C:/team/app:/x\\n')",
  ],
  ['an object that a server sends', `app.get('/', (request, response) => { response.json(${OPTIONS}) })`],
  ['an object that a fake server answers', `server.get('/containers', () => reply(${OPTIONS}))`],
]

testCode(mounted, silent)

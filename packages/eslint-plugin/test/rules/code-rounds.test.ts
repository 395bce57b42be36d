import { mountsIn, testReports, type ReportedRow, type SilentRow } from './code-table.js'

const MOUNTED: readonly ReportedRow[] = [
  [
    'a list that a function of the file fills',
    "const add = (args) => {\n  args.push('-v', '/mnt/c/app:/app')\n  return args\n}\nspawn('docker', add(['run']))",
    ['2:20-2:30 /mnt/c/app'],
  ],
  [
    'a list that is filled from its start',
    "const args = ['alpine']\nargs.unshift('run', '-v', '/mnt/c/app:/app')\nspawn('docker', args)",
    ['2:28-2:38 /mnt/c/app'],
  ],
  [
    'Binds of a list of objects',
    "const dirs = [{ host: '/mnt/c/app', to: '/app' }]\ndocker.run({ Binds: dirs.map((dir) => `${dir.host}:${dir.to}`) })",
    ['2:40-2:51 /mnt/c/app'],
  ],
  [
    'Binds of the entries of an object',
    "const dirs = { '/mnt/c/app': '/app' }\ndocker.run({ Binds: Object.entries(dirs).map(([from, to]) => `${from}:${to}`) })",
    ['2:63-2:70 /mnt/c/app'],
  ],
  [
    'a command line that is put together in several ways',
    "let cmd = 'docker run '\ncmd = cmd + '-v /mnt/c/app:/app ' + '--rm'\ncmd = `${cmd} alpine`\nexecSync(cmd)",
    ['4:10-4:13 /mnt/c/app'],
  ],
  [
    'a field of a class',
    "class Runner {\n  args = ['run', '-v', '/mnt/c/app:/app']\n  start() { spawn('docker', this.args) }\n}",
    ['2:25-2:35 /mnt/c/app'],
  ],
  [
    'a private field that a method fills',
    "class Runner {\n  #args = ['run']\n  add() { this.#args.push('-v', '/mnt/c/app:/app') }\n  start() { spawn('docker', this.#args) }\n}",
    ['3:34-3:44 /mnt/c/app'],
  ],
  [
    'a list that a loop fills',
    "const args = ['run']\nfor (const dir of ['/mnt/c/a', '/mnt/c/b']) args.push('-v', `${dir}:${dir}`)\nspawn('docker', args)",
    ['2:62-2:68 /mnt/c/a', '2:62-2:68 /mnt/c/b'],
  ],
  [
    'a list that forEach fills',
    "const args = ['run']\n;['/mnt/c/app'].forEach((dir) => args.push('-v', `${dir}:/x`))\nspawn('docker', args)",
    ['2:51-2:57 /mnt/c/app'],
  ],
  [
    'a command in a loop',
    "for (const dir of ['/mnt/c/a', '/srv']) exec(`docker run -v ${dir}:/x alpine`)",
    ['1:61-1:67 /mnt/c/a'],
  ],
  [
    'a function that passes its arguments on',
    "function docker(...args) { return spawnSync('docker', args) }\ndocker('ps')\ndocker('run', '-v', '/mnt/c/app:/app', 'alpine')",
    ['3:22-3:32 /mnt/c/app'],
  ],
  [
    'a function that passes a list on',
    "const docker = (args) => execa('docker', args)\nawait docker(['run', '-v', '/mnt/c/app:/app', 'alpine'])",
    ['2:29-2:39 /mnt/c/app'],
  ],
  [
    'a function that mounts its argument, for each call',
    "const up = (dir) => exec(`docker run -v ${dir}:/x alpine`)\nup('/mnt/c/a')\nup('/srv')\nup('/mnt/c/b')",
    ['1:41-1:47 /mnt/c/a', '1:41-1:47 /mnt/c/b'],
  ],
  [
    'a property that other options may replace',
    "const options = { dir: '/mnt/c/app', ...given }\nspawn('docker', ['run', '-v', `${options.dir}:/app`])",
    ['2:32-2:46 /mnt/c/app'],
  ],
  [
    'a value for a variable that is not set',
    "let dir = process.env.DIR\ndir ||= '/mnt/c/app'\nexecSync(`docker run -v ${dir}:/app alpine`)",
    ['3:25-3:31 /mnt/c/app'],
  ],
  [
    'a function that calls itself',
    "const up = (args) => up(['docker', ...args])\nup(['run', '-v', '/mnt/c/x:/x'])",
    ['2:19-2:27 /mnt/c/x'],
  ],
  [
    'the same mount in each call of a function, once',
    "const up = (name) => exec('docker run -v /mnt/c/a:/x ' + name)\nup('a')\nup('b')\nup('c')",
    ['1:42-1:50 /mnt/c/a'],
  ],
]

const SILENT: readonly SilentRow[] = [
  ['expected calls', "expect(execMock).toHaveBeenNthCalledWith(1, 'docker run -v /mnt/c/app:/app alpine')"],
  [
    'an expected part of a call',
    "expect(spawn).not.toHaveBeenCalledWith('docker', expect.arrayContaining(['-v', '/mnt/c/app:/app']))",
  ],
  [
    'expected options',
    "expect(create).toBeCalledWith(expect.objectContaining({ HostConfig: { Binds: ['/mnt/c/app:/app'] } }))",
  ],
  ['an inline snapshot', 'expect(output).toMatchInlineSnapshot(`docker run -v /mnt/c/app:/app alpine`)'],
  ['assertions of sinon', "sinon.assert.calledWithExactly(spawn, 'docker', ['run', '-v', '/mnt/c/app:/app'])"],
  ['assertions of sinon-chai', "spy.should.have.been.calledWith('docker', ['run', '-v', '/mnt/c/app:/app'])"],
  ['arguments of a stub', "stub.withArgs('docker', ['run', '-v', '/mnt/c/app:/app']).returns(0)"],
  ['an equality of chai', "expect(args).to.deep.equal(['docker', 'run', '-v', '/mnt/c/app:/app'])"],
  ['an equality of node:assert', "assert.deepStrictEqual(args, ['docker', 'run', '-v', '/mnt/c/app:/app'])"],
  [
    'what a stub of inspect resolves to',
    "const container = { HostConfig: { Binds: ['/mnt/c/app:/app'] } }\nmock.inspect.resolves(container)",
  ],
  [
    'what a stub of getContainer returns',
    "jest.spyOn(docker, 'getContainer').mockReturnValue({ inspect: async () => ({ HostConfig: { Binds: ['/mnt/c/app:/app'] } }) })",
  ],
  [
    'what ts-mockito expects',
    "when(docker.createContainer(deepEqual({ HostConfig: { Binds: ['/mnt/c/app:/app'] } }))).thenResolve(x)",
  ],
  ['a list that loops over itself', "const docker = ['/mnt/c/x:/x']\nfor (const one of docker) docker.push(one)"],
]

testReports(MOUNTED, SILENT, mountsIn)

import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const mounted: readonly MountedRow[] = [
  [
    'dockerode: a container whose options are merged',
    "const o = Object.assign({}, base, { HostConfig: { Binds: ['«C:/team/app»:/x'] } })\nnew Docker().createContainer(o)",
    'program',
  ],
  [
    'dockerode: a container of a service',
    "docker.createService({ TaskTemplate: { ContainerSpec: { Mounts: [{ Type: 'bind', Source: '«C:/team/app»', Target: '/x' }] } } })",
    'program',
  ],
  [
    'node-docker-api: a container',
    "docker.container.create({ HostConfig: { Binds: ['«C:/team/app»:/x'] } }).then((one) => one.start())",
    'program',
  ],
  [
    'docker-cli-js: a command of an instance',
    "import { Docker } from 'docker-cli-js'\nconst docker = new Docker()\nawait docker.command('run --rm -v «C:/team/app»:/x node')",
    'shell',
  ],
  [
    'docker-cli-js: a class in a member of the required module',
    "const cli = require('docker-cli-js')\nconst Docker = cli.Docker\nnew Docker(new cli.Options(null, '.')).command('run -v «C:/team/app»:/x node')",
    'shell',
  ],
  [
    'docker-cli-js: the function with another name',
    "import { dockerCommand as docker } from 'docker-cli-js'\nawait docker('run -v «C:/team/app»:/x node', { echo: false })",
    'shell',
  ],
  [
    'docker-compose: options of a service that runs once',
    "import * as compose from 'docker-compose'\ncompose.run('web', 'npm test', { commandOptions: ['-v', '«C:/team/app»:/x'] })",
    'program',
  ],
  [
    'docker-compose: the text of a compose file',
    "import { upAll } from 'docker-compose'\nupAll({ configAsString: 'services:\\n  web:\\n    volumes:\\n      - «C:/team/app»:/x\\n' })",
    'shell',
  ],
  [
    'testcontainers: mounts of a builder that code extends',
    "let builder = new GenericContainer('redis')\nbuilder = builder.withBindMounts([{ source: '«C:/team/app»', target: '/x' }])",
    'program',
  ],
  [
    "WebdriverIO's Docker service: a list of volumes",
    "export const config = { services: ['docker'], dockerOptions: { image: 'chrome', options: { v: ['«C:/team/app»:/x'], p: ['4444:4444'] } } }",
    'program',
  ],
  [
    "WebdriverIO's Docker service: one volume",
    "exports.config = { dockerOptions: { image: 'chrome', options: { volume: '«C:/team/app»:/x' } } }",
    'program',
  ],
  [
    'a dev container: arguments of `docker run`',
    "writeFileSync('.devcontainer/devcontainer.json', JSON.stringify({ image: 'node', runArgs: ['-v', '«C:/team/app»:/x'] }))",
    'program',
  ],
  [
    'Nx: a command of an inferred target',
    "export const createNodesV2 = ['**/Dockerfile', (files) => files.map((file) => [file, { projects: { app: { targets: { up: { command: 'docker run -v «C:/team/app»:/x node' } } } } }])]",
    'shell',
  ],
  [
    'Nx: a command in the options of an inferred target',
    "export const createNodes = ['*', (file) => { return { projects: { app: { targets: { up: { options: { command: 'docker run -v «C:/team/app»:/x node' } } } } } } }]",
    'shell',
  ],
  [
    'Pulumi: a volume of a container',
    "new docker.Container('web', { image: 'nginx', volumes: [{ hostPath: '«C:/team/app»', containerPath: '/x' }] })",
    'program',
  ],
  [
    'CDK: a volume of the container that bundles',
    "lambda.Code.fromAsset('src', { bundling: { image, volumes: [{ hostPath: '«C:/team/app»', containerPath: '/x' }] } })",
    'program',
  ],
  [
    'execa: a template with options',
    "import { execa } from 'execa'\nawait execa({ stdio: 'inherit' })`docker run -v «C:/team/app»:/x node`",
    'program',
  ],
  [
    'execa: a command that a required module runs without a shell',
    "const tiny = require('tinyexec')\ntiny.exec('docker', ['run', '-v', '«C:/team/app»:/x'])",
    'program',
  ],
  [
    '@actions/exec: a command line without a shell',
    "import * as exec from '@actions/exec'\nawait exec.exec('docker run -v «C:/team/app»:/x node')",
    'program',
  ],
  [
    'child_process: an empty list of arguments beside a command line',
    "spawn('docker run -v «C:/team/app»:/x node', [], { shell: true })",
    'shell',
  ],
  [
    'child_process: a function with a bound program',
    "const docker = spawn.bind(null, 'docker')\ndocker(['run', '-v', '«C:/team/app»:/x'])",
    'program',
  ],
  [
    'child_process: a function with bound arguments',
    "const run = cp.spawn.bind(cp, 'docker', ['run', '-v', '«C:/team/app»:/x'])\nrun({ stdio: 'inherit' })",
    'program',
  ],
  [
    'child_process: a function with a bound `this`',
    "const start = cp.execSync.bind(cp)\nstart('docker run -v «C:/team/app»:/x node')",
    'shell',
  ],
  ['child_process: `call`', "cp.spawn.call(cp, 'docker', ['run', '-v', '«C:/team/app»:/x'])", 'program'],
  ['child_process: `call` with a command line', "cp.execSync.call(cp, 'docker run -v «C:/team/app»:/x node')", 'shell'],
  [
    'VS Code: the text that a terminal gets',
    "vscode.window.createTerminal('x').sendText('docker run -v «C:/team/app»:/x node')",
    'shell',
  ],
]

const silent: readonly SilentRow[] = [
  [
    'files that testcontainers copies',
    "new GenericContainer('redis').withCopyDirectoriesToContainer([{ source: 'C:/team/app', target: '/x' }])",
  ],
  [
    'the method `command` of another package',
    "import { Docker } from 'docks'\nnew Docker().command('run -v C:/team/app:/x node')",
  ],
  [
    'a text that docker-cli-js does not run',
    "import { Docker } from 'docker-cli-js'\nnew Docker().describe('run -v C:/team/app:/x node')",
  ],
  ['options beside no image', "export const config = { options: { v: ['C:/team/app:/x'] } }"],
  ['options of another name beside an image', "export const config = { image: 'x', flags: { v: ['C:/team/app:/x'] } }"],
  ['arguments of `docker run` that code prints', "console.log({ image: 'node', runArgs: ['-v', 'C:/team/app:/x'] })"],
  [
    'a command that an exported function of another name returns',
    "export const describe = () => ({ command: 'docker run -v C:/team/app:/x node' })",
  ],
  [
    'a compose file that code prints',
    "console.log({ configAsString: 'services:\\n  web:\\n    volumes:\\n      - C:/team/app:/x\\n' })",
  ],
  ['a command that code renders', "render([{ name: 'Mount', run: 'docker run -v C:/team/app:/x node' }])"],
  [
    'a bound function that starts another program',
    "const echo = spawn.bind(null, 'echo')\necho(['docker', 'run', '-v', 'C:/team/app:/x'])",
  ],
]

testCode(mounted, silent)

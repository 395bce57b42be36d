import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const mounted: readonly MountedRow[] = [
  [
    'a parameter of a function that another one returns',
    "const run = (image) => (dir) => execSync(`docker run -v «${dir}»:/x ${image}`)\nrun('node')('C:/team/app')",
    'shell',
    2,
  ],
  [
    'a parameter of a function that another one returned',
    "const docker = (cmd) => (...args) => spawn('docker', [cmd, ...args])\nconst run = docker('run')\nrun('-v', '«C:/team/app»:/x', 'node')",
    'program',
  ],
  [
    'the parameter of a callback, where the function that gets it calls it',
    "const withVolume = (start) => (dir) => start(['-v', `«${dir}»:/x`])\nwithVolume((flags) => spawn('docker', ['run', ...flags, 'node']))('C:/team/app')",
    'program',
    2,
  ],
  [
    'what a generator yields',
    "function* flags() { yield '-v'; yield '«C:/team/app»:/x' }\nspawn('docker', ['run', ...flags(), 'node'])",
    'program',
  ],
  [
    'what a generator yields in the rounds of a loop',
    "function* flags() { for (const [host, to] of [['C:/team/app', '/x'], ['/srv', '/y']]) { yield '-v'; yield `«${host}»:${to}` } }\nspawn('docker', ['run', ...flags(), 'node'])",
    'program',
    1,
  ],
  [
    'what a generator delegates',
    "function* flags() { yield* ['-v', '«C:/team/app»:/x'] }\nspawn('docker', ['run', ...flags(), 'node'])",
    'program',
  ],
  [
    'flags that are spliced in',
    "const args = ['run', 'node']\nargs.splice(1, 0, '-v', '«C:/team/app»:/x')\nspawn('docker', args)",
    'program',
  ],
  [
    'flags that are spliced in at an unknown index',
    "const args = ['run', 'node']\nargs.splice(args.indexOf('node'), 0, '-v', '«C:/team/app»:/x')\nspawn('docker', args)",
    'program',
  ],
  [
    'two flags in each round of a loop',
    "const volumes = { 'C:/team/app': '/x', '/srv': '/y' }\nconst args = ['run']\nfor (const host in volumes) { args.push('-v'); args.push(«host» + ':' + volumes[host]) }\nspawn('docker', args)",
    'program',
    1,
  ],
  [
    'a loop in a loop whose list it needs',
    "const args = ['run']\nfor (const one of [{ volumes: ['C:/team/app:/x'] }]) for (const volume of one.volumes) args.push('-v', «volume»)\nspawn('docker', args)",
    'program',
    2,
  ],
  [
    'spread arguments',
    "function run(program, ...args) { return spawn(program, args) }\nconst args = ['run', '-v', '«C:/team/app»:/x', 'node']\nrun('docker', ...args)",
    'program',
  ],
  [
    'spread arguments of parameters with names',
    "const mount = (host, to) => spawn('docker', ['run', '-v', `«${host}»:${to}`, 'node'])\nmount(...['C:/team/app', '/x'])",
    'program',
    2,
  ],
  [
    'a whole command that is spread',
    "const command = ['docker', ['run', '-v', '«C:/team/app»:/x', 'node']]\nspawn(...command)",
    'program',
  ],
  [
    'a function that is applied',
    "spawn.apply(undefined, ['docker', ['run', '-v', '«C:/team/app»:/x', 'node']])",
    'program',
  ],
  [
    'a part of a list',
    "const all = ['docker', 'run', '-v', '«C:/team/app»:/x', 'node']\nspawn(all[0], all.slice(1))",
    'program',
  ],
  [
    'a function with a name that `forEach` calls',
    "function start(dir) { execSync(`docker run -v «${dir}»:/x node`) }\n;['C:/team/app', '/srv'].forEach(start)",
    'shell',
    2,
  ],
  [
    'a function with a name that `flatMap` calls',
    "const flag = ([host, to]) => ['-v', `«${host}»:${to}`]\nspawn('docker', ['run', ...Object.entries({ 'C:/team/app': '/x' }).flatMap(flag), 'node'])",
    'program',
    2,
  ],
  [
    'flags by the names of properties',
    "const args = Object.entries({ volume: 'C:/team/app:/x' }).map(([name, value]) => `--${name}=«${value}»`)\nspawn('docker', ['run', ...args, 'node'])",
    'program',
    1,
  ],
  [
    'a list that is looked up',
    "const flags = { dev: ['-v', '«C:/team/app»:/x'], prod: [] }\nspawn('docker', ['run', ...flags[mode], 'node'])",
    'program',
  ],
  ['`util.format`', "execSync(util.format('docker run -v %s:%s node', '«C:/team/app»', '/x'))", 'shell'],
  [
    'a placeholder that is replaced',
    "execSync('docker run -v {dir}:/x node'.replace('{dir}', '«C:/team/app»'))",
    'shell',
  ],
  [
    'placeholders that a plain pattern finds',
    "execSync('docker run -v __DIR__:/x node'.replace(/__DIR__/g, '«C:/team/app»'))",
    'shell',
  ],
  [
    'line breaks that become blanks',
    "execSync(`docker run\n  -v «C:/team/app»:/x\n  node`.replace(/\\s*\\n\\s*/g, ' '))",
    'shell',
  ],
  ['a template without its indentation', 'execSync(dedent`\n  docker run -v «C:/team/app»:/x node\n`)', 'shell'],
  ['strings that are concatenated', "execSync('docker run '.concat('-v ', '«C:/team/app»:/x node'))", 'shell'],
  [
    'a tag with options of its own',
    "const $$ = $({ cwd: '/srv' })\nawait $$`docker run -v «C:/team/app»:/x node`",
    'shell',
  ],
  ['raw text in a template of Bun', "await $`docker run -v ${{ raw: '«C:/team/app»:/x' }} node`", 'shell'],
  [
    'a list of a function that another one returns',
    "const mount = (host) => (to) => ['-v', `«${host}»:${to}`]\nspawn('docker', ['run', ...mount('C:/team/app')('/x'), 'node'])",
    'program',
    2,
  ],
  [
    'an imported tag with another name',
    "import { $ as run } from 'zx'\nawait run`docker run -v «C:/team/app»:/x node`",
    'shell',
  ],
  [
    '`pulumi.interpolate`',
    "new docker.Container('c', { volumes: [{ hostPath: pulumi.interpolate`«C:/team/app»`, containerPath: '/x' }] })",
    'program',
  ],
  ['volumes that code assigns to a service', "compose.services.web.volumes = ['«C:/team/app»:/x']", 'program'],
  ['volumes that code adds to a service', "compose.services.web.volumes.push('«C:/team/app»:/x')", 'program'],
  [
    'a named volume of a task in Terraform',
    "new EcsTaskDefinition(this, 't', { volume: [{ name: 'v', hostPath: '«C:/team/app»' }] })",
    'program',
  ],
  [
    'a function that gets a parameter of another one',
    "function start(dir) { sh(dir, 'x') }\nfunction sh(dir) { execSync(`docker run -v «${dir}»:/x node`) }\nstart('C:/team/app')",
    'shell',
    3,
  ],
]

const silent: readonly SilentRow[] = [
  ['a typed example of a test', "expect(show({ command: 'docker run -v C:/x:/x node' } satisfies Props)).toBe(1)"],

  [
    'arguments of another function that the same one returned',
    "const docker = (cmd) => (...args) => spawn('docker', [cmd, ...args])\ndocker('run')('node')\ndocker('rm')('-v', 'C:/x:/x')",
  ],
  [
    'what another callback gets',
    "const each = (dir, call) => call(dir)\neach('C:/x', (dir) => log(dir))\neach('/srv', (dir) => execSync(`docker run -v ${dir}:/x node`))",
  ],
  [
    'what an unused generator yields',
    "function* notes() { yield '-v'; yield 'C:/x:/x' }\nspawn('docker', ['run', 'node'])",
  ],
  ['what a loop prints', "function show(dir) { console.log(`docker run -v ${dir}:/x node`) }\n;['C:/x'].forEach(show)"],
  [
    'arguments behind unknown ones',
    "const mount = (host) => execSync(`docker run -v ${host}:/x node`)\nmount(...given, 'C:/x')",
  ],
  ['text that is formatted and printed', "console.log(util.format('docker run -v %s:/x node', 'C:/x'))"],
  ['what a replacement removes', "execSync('docker run -v C:/x:/x node'.replace('C:/x', '/srv'))"],
  ['a function that returns itself', "const f = () => f()\nconst g = f()()\ng('docker', ['run', '-v', f('C:/x:/x')])"],
  [
    'generators that delegate to each other',
    "function* a() { yield* b() }\nfunction* b() { yield* a() }\nspawn('docker', ['run', ...a()])",
  ],
]

testCode(mounted, silent)

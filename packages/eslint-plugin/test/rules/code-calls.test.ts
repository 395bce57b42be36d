import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const mounted: readonly MountedRow[] = [
  [
    'the parameter of a method that a class inherits',
    "class A { run(volume) { spawn('docker', ['run', '-v', «volume»]) } }\nclass B extends A { go() { this.run('C:/team/app:/x') } }",
    'program',
    2,
  ],
  [
    'the parameter of a method of `super`',
    "class A { run(volume) { spawn('docker', ['run', '-v', «volume»]) } }\nclass B extends A { run() { super.run('C:/team/app:/x') } }",
    'program',
    2,
  ],
  [
    'a field that the constructor of an extended class sets',
    "class A { constructor(dir) { this.dir = dir } run() { spawn('docker', ['run', '-v', «this.dir» + ':/x']) } }\nclass B extends A { constructor() { super('C:/team/app') } }",
    'program',
    2,
  ],
  [
    'a command that a function only runs, where it is called',
    "function sh(command) { return execSync(command) }\nsh('docker run -v «C:/team/app»:/x node')",
    'shell',
  ],
  [
    'a command that a function passes to another one that runs it, where it is written',
    "const sh = (command) => execSync(command)\nfunction run(dir) { sh(`docker run -v «${dir}»:/x node`) }\nrun('C:/team/app')",
    'shell',
    3,
  ],
  [
    'a command that a method only runs, where it is called',
    "class Docker { exec(command) { return execSync(command) } }\nnew Docker().exec('docker run -v «C:/team/app»:/x node')",
    'shell',
  ],
  [
    'the parameter of a method',
    "class Runner { run(volume) { spawn('docker', ['run', '-v', «volume»]) } }\nnew Runner().run('C:/team/app:/y')",
    'program',
    2,
  ],
  [
    'the parameter of a method of a constant',
    "class Runner { run(volume) { spawn('docker', ['run', '-v', «volume»]) } }\nconst runner = new Runner()\nrunner.run('C:/team/app:/y')",
    'program',
    3,
  ],
  [
    'the parameter of a method that another one calls',
    "class Runner { start() { this.run('C:/team/app:/y') }\n run(volume) { spawn('docker', ['run', '-v', «volume»]) } }",
    'program',
    1,
  ],
  [
    'the parameter of a static method',
    "class Docker { static run(volume) { spawn('docker', ['run', '-v', «volume»]) } }\nDocker.run('C:/team/app:/y')",
    'program',
    2,
  ],
  [
    'a field that the constructor sets to its parameter',
    "class Runner { constructor(volume) { this.volume = volume } run() { spawn('docker', ['run', '-v', «this.volume»]) } }\nnew Runner('C:/team/app:/y').run()",
    'program',
    2,
  ],
  [
    'a parameter that declares a field',
    "class Runner { constructor(private readonly volume: string) {} run() { spawn('docker', ['run', '-v', «this.volume»]) } }\nnew Runner('C:/team/app:/y').run()",
    'program',
    2,
  ],
  [
    'a private field',
    "class Runner { #dir = 'C:/team/app'; run() { spawn('docker', ['run', '-v', «this.#dir» + ':/x']) } }",
    'program',
    1,
  ],
  [
    'a field that the constructor sets',
    "class Runner { constructor() { this.dir = 'C:/team/app' } run() { spawn('docker', ['run', '-v', `«${this.dir}»:/x`]) } }",
    'program',
    1,
  ],
  [
    'a list in a field that a method fills',
    "class Runner { args = ['run']; mount(v) { this.args.push('-v', «v») } run() { spawn('docker', this.args) } }\nconst r = new Runner(); r.mount('C:/team/app:/x'); r.run()",
    'program',
    2,
  ],
  [
    'a getter',
    "class Runner { get volume() { return 'C:/team/app:/y' } run() { spawn('docker', ['run', '-v', «this.volume»]) } }",
    'program',
    1,
  ],
  [
    'a list that a method returns',
    "class Runner { args() { return ['run', '-v', '«C:/team/app»:/x'] } run() { spawn('docker', this.args()) } }",
    'program',
  ],
  [
    'methods in a chain, which return their object',
    "class Builder { constructor() { this.flags = [] } volume(h, t) { this.flags.push('-v', `«${h}»:${t}`); return this } run() { return spawnSync('docker', ['run', ...this.flags]) } }\nnew Builder().volume('C:/team/app', '/x').run()",
    'program',
    2,
  ],
  [
    'the parameter of a method of an object',
    "const docker = { run(volume) { spawn('docker', ['run', '-v', «volume»]) } }\ndocker.run('C:/team/app:/x')",
    'program',
    2,
  ],
  [
    'the parameter of a function in an object',
    "const docker = { run: (volume) => spawn('docker', ['run', '-v', «volume»]) }\ndocker.run('C:/team/app:/x')",
    'program',
    2,
  ],
  [
    'a member of a parameter',
    "function run(options) { spawn('docker', ['run', '-v', «options.volume», options.image]) }\nrun({ volume: 'C:/team/app:/x', image: 'node' })",
    'program',
    2,
  ],
  [
    'a name that a parameter gives',
    "function run(options: Options): void { const { host, target } = options; execSync(`docker run -v «${host}»:${target} node`) }\nrun({ host: 'C:/team/app', target: '/x' })",
    'shell',
    2,
  ],
  [
    'a function that is called where it is written',
    "const dir = (() => { if (x) return 'C:/team/app'; return '/srv' })()\nexecSync(`docker run -v «${dir}»:/x node`)",
    'shell',
    1,
  ],
  [
    'a callback of `map` that starts containers',
    "await Promise.all(['C:/team/app'].map((d) => execa('docker', ['run', '-v', `«${d}»:/x`])))",
    'program',
    1,
  ],
  [
    '`promisify` at the call',
    "module.exports = async () => { await promisify(exec)('docker run -d -v «C:/team/app»:/x node') }",
    'shell',
  ],
]

const silent: readonly SilentRow[] = [
  [
    'a method that overrides the one of an extended class',
    "class A { run(volume) { spawn('docker', ['run', '-v', volume]) } }\nclass B extends A { run(note) { log(note) } }\nnew B().run('C:/team/app:/x')",
  ],
  [
    'classes that extend each other',
    "class A extends B {}\nclass B extends A {}\nnew A().run('C:/team/app:/x', spawn('docker', ['run']))",
  ],
  [
    'the declared value of a field that the constructor sets',
    "class Runner {\n  dir = 'C:/team/app'\n  constructor() { this.dir = '/srv' }\n  run() { spawn('docker', ['run', '-v', this.dir + ':/x']) }\n}",
  ],
  [
    'another parameter of a method',
    "class Runner { run(volume, note) { spawn('docker', ['run', '-v', volume, '-l', note]) } }\nnew Runner().run('/srv:/y', 'C:/team/app:/x')",
  ],
  [
    'a method with the same name of another class',
    "class Runner { run(volume) { spawn('docker', ['run', '-v', volume]) } }\nclass Other { run(path) { return path } }\nnew Other().run('C:/team/app:/y')",
  ],
  [
    'a method of an unknown object',
    "class Runner { run(volume) { spawn('docker', ['run', '-v', volume]) } }\nprinter.run('C:/team/app:/y')",
  ],
  [
    'a parameter with the name of a function',
    "function run(volume) { spawn('docker', ['run', '-v', volume]) }\nfunction f(run) { run('C:/team/app:/y') }",
  ],
  [
    'a field that nothing mounts',
    "class Runner { old = 'C:/team/app:/y'; volume = '/srv:/y'; run() { spawn('docker', ['run', '-v', this.volume]) } }",
  ],
  [
    'another parameter of a constructor',
    "class Runner { constructor(volume, note) { this.volume = volume; this.note = note } run() { spawn('docker', ['run', '-v', this.volume]) } }\nnew Runner('/srv:/y', 'C:/team/app')",
  ],
  [
    'another getter',
    "class Runner { get win() { return 'C:/team/app' } get dir() { return '/srv' } run() { spawn('docker', ['run', '-v', this.dir + ':/x']) } }",
  ],
  [
    'a field of objects, where the class itself has one',
    "class Runner { static dir = '/srv'; dir = 'C:/team/app'; run() { spawn('docker', ['run', '-v', Runner.dir + ':/x']) } }",
  ],
  [
    'a list in another field',
    "class A { notes = []; args = ['run']; note(v) { this.notes.push('-v', v) } run() { spawn('docker', this.args) } }\nnew A().note('C:/team/app:/x')",
  ],
  [
    'a function that calls itself',
    "const f = (v) => f(v + 'x')\nf('C:/team/app:/x'); spawn('docker', ['run', '-v', f('a')])",
  ],
  [
    'a method that calls itself',
    "class R { run(v) { this.run(v + '/x'); return this } go(v) { spawn('docker', ['run', '-e', v]) } }\nnew R().run('C:/team').go('C:/x')",
  ],
  [
    'a getter that reads itself',
    "class A { get dir() { return this.dir } run() { spawn('docker', ['run', '-v', this.dir + ':/x']) } }",
  ],
  [
    'another name that a parameter gives',
    "function up({ dir, note }) { docker.createContainer({ Labels: { note }, HostConfig: { Binds: [`${dir}:/x`] } }) }\nup({ dir: '/srv', note: 'C:/team/app' })",
  ],
  [
    'an object that is changed before the call',
    "const options = { dir: 'C:/team/app' }\noptions.dir = '/srv'\nrun(options)\nfunction run(o) { execSync(`docker run -v ${o.dir}:/x node`) }",
  ],
  [
    'a callback with the same parameter',
    "const volumes = ['C:/team/app']\nvolumes.map((v) => v.length).forEach((v) => execSync(`docker run -m ${v}:/x node`))",
  ],
  [
    'a class that is not docker',
    "class FakeDocker { run(volume) { return expect(volume).toBe('C:/x:/x') } }\nnew FakeDocker().run('docker C:/x:/x')",
  ],
  [
    'a table of a test',
    "const cases = [{ args: ['docker', 'run', '-v', 'C:/x:/x'], want: 1 }]\ntest.each(cases)('x', ({ args, want }) => expect(parse(args)).toBe(want))",
  ],
]

testCode(mounted, silent)

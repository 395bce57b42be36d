import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const mounted: readonly MountedRow[] = [
  [
    'a property of `this` in a method of an object',
    "const runner = { dir: 'C:/team/app', run() { execSync('docker run -v ' + «this.dir» + ':/x node') } }",
    'shell',
    1,
  ],
  [
    'a property of `this` in a function of an object',
    "module.exports = { dir: 'C:/team/app', run: function () { spawn('docker', ['run', '-v', «this.dir» + ':/x']) } }",
    'program',
    1,
  ],
  [
    'a property of `this` in an arrow function in a method',
    "export default { dir: 'C:/team/app', run() { each(() => { spawn('docker', ['run', '-v', «this.dir» + ':/x']) }) } }",
    'program',
    1,
  ],
  [
    'a property of an object in `this`',
    "const o = { paths: { app: 'C:/team/app' }, run() { spawn('docker', ['run', '-v', «this.paths.app» + ':/x']) } }",
    'program',
    1,
  ],
  [
    'the result of a method of `this`',
    "const o = { flags() { return ['-v', '«C:/team/app»:/x'] }, run() { spawn('docker', ['run', ...this.flags()]) } }",
    'program',
  ],
  [
    'a list of `this` that another method extends',
    "const o = { args: ['run'], mount() { this.args.push('-v', '«C:/team/app»:/x') }, run() { spawn('docker', this.args) } }",
    'program',
  ],
  [
    'the parameter of a method that extends a list of `this`',
    "const o = { args: ['run'], mount(v) { this.args.push('-v', «v») }, run() { spawn('docker', this.args) } }\no.mount('C:/team/app:/x')",
    'program',
    2,
  ],
  [
    'an object in a field of a class, whose method has a `this` of its own',
    "class A { dir = '/srv'; o = { dir: 'C:/team/app', run() { spawn('docker', ['run', '-v', «this.dir» + ':/x']) } } }",
    'program',
    1,
  ],
]

const silent: readonly SilentRow[] = [
  [
    '`this` in a function inside a method, which has another value',
    "const o = { dir: 'C:/team/app', run() { function inner() { spawn('docker', ['run', '-v', this.dir + ':/x']) } inner() } }",
  ],
  [
    '`this` in an arrow function of an object, which is that of the module',
    "const o = { dir: 'C:/team/app', run: () => { spawn('docker', ['run', '-v', this.dir + ':/x']) } }",
  ],
  [
    'a property of the same name in another object',
    "const p = { dir: 'C:/team/app' }\nconst o = { dir: '/srv', run() { spawn('docker', ['run', '-v', this.dir + ':/x']) } }",
  ],
  [
    'the field of a class around an object',
    "class A { dir = 'C:/team/app'; o = { run() { spawn('docker', ['run', '-v', this.dir + ':/x']) } } }",
  ],
]

testCode(mounted, silent)

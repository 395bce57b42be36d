import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const mounted: readonly MountedRow[] = [
  [
    'the command of an object that a function gets',
    "export default defineConfig({ webServer: { command: 'docker run -v «C:/team/app»:/x nginx', port: 80 } })",
    'shell',
  ],
  [
    'commands in a list of options',
    "addProjectConfiguration(tree, 'db', { targets: { up: { options: { commands: ['docker build .', 'docker run -v «C:/team/app»:/x pg'] } } } })",
    'shell',
  ],
  [
    'a command that a function returns',
    'grunt.initConfig({ shell: { up: { command: (name) => `docker run -v «C:/team/app»:/x ${name}` } } })',
    'shell',
  ],
  [
    'commands that are joined',
    "grunt.initConfig({ shell: { up: { command: ['docker rm web', 'docker run -v «C:/team/app»:/x nginx'].join(' && ') } } })",
    'shell',
  ],
  [
    'a task with any name among commands',
    "grunt.initConfig({ exec: { up: 'docker run -v «C:/team/app»:/x nginx' } })",
    'shell',
  ],
  ['a script that code adds', "pkg.scripts.db = 'docker run -v «C:/team/app»:/x postgres'", 'shell'],
  [
    'a program with its arguments in an object',
    "connect({ command: 'docker', args: ['run', '-i', '-v', '«C:/team/app»:/x', 'server'] })",
    'program',
  ],
  [
    'a program with its arguments as one string',
    "module.exports = { apps: [{ script: 'docker', args: 'run --rm -v «C:/team/app»:/x redis' }] }",
    'program',
  ],
  [
    'a volume of a service',
    "const web = { image: 'nginx', volumes: ['«C:/team/app»:/x'] }\nwriteFileSync(file, stringify({ services: { web } }))",
    'program',
  ],
  [
    'a mount of a dev container',
    "write(file, JSON.stringify({ image: 'node', mounts: ['source=«C:/team/app»,target=/x,type=bind'] }))",
    'program',
  ],
  [
    'a volume of a task on Amazon ECS',
    "task.addVolume({ name: 'data', host: { sourcePath: '«C:/team/app»' } })",
    'program',
  ],
  [
    'a volume whose driver binds a folder',
    "docker.createVolume({ Name: 'src', DriverOpts: { type: 'none', o: 'bind', device: '«C:/team/app»' } })",
    'program',
  ],
  ['a bind that is added to options that may be undefined', "host.Binds!.push('«C:/team/app»:/x')", 'program'],
  ['binds that follow unknown ones', "host.Binds = host.Binds.concat(['«C:/team/app»:/x'])", 'program'],
  [
    'a compose file that code writes',
    "const text = `services:\n  web:\n    image: nginx\n    volumes:\n      - «C:/team/app»:/x\n`\nfs.writeFileSync('docker-compose.yml', text)",
    'shell',
  ],
  [
    'a compose file in a folder, with an unknown name of a service',
    "await writeFile(path.join(dir, 'compose.yaml'), `services:\n  ${name}:\n    volumes:\n      - «C:/team/app»:/x\n`)",
    'shell',
  ],
  [
    'a script that code writes',
    "await Bun.write('run.sh', '#!/bin/sh\\ndocker run -v «C:/team/app»:/x node\\n')",
    'shell',
  ],
]

const silent: readonly SilentRow[] = [
  ['a command that is logged', "console.log({ command: 'docker run -v C:/x:/x node' })"],
  [
    'a command among the data of a page',
    "export const tabs = [{ title: 'Docker', command: 'docker run -v C:/x:/x node' }]",
  ],
  [
    'a command that an assertion compares',
    "expect(load()).toEqual({ webServer: { command: 'docker run -v C:/x:/x node' } })",
  ],
  ['a description beside a command', "run({ command: 'docker', description: 'docker run -v C:/x:/x node' })"],
  ['a program beside arguments of another one', "run({ command: 'node', args: ['docker', 'run', '-v', 'C:/x:/x'] })"],
  ['volumes without an image', "mix({ sounds: 3, volumes: ['C:/x:/x'] }, docker)"],
  ['the source of an upload', "upload({ host: { sourcePath: 'C:/x' } }, docker)"],
  [
    'an example that is printed',
    'const text = `services:\n  web:\n    volumes:\n      - C:/x:/x\n`\nconsole.log(text)',
  ],
  ['an expected compose file', 'expect(written).toBe(`services:\n  web:\n    volumes:\n      - C:/x:/x\n`)'],
  ['a page that code writes', "writeFileSync('README.md', '```sh\\ndocker run -v C:/x:/x node\\n```\\n')"],
  ['text in a file of no format', "writeFileSync('notes.txt', 'docker run -v C:/x:/x node\\n')"],
]

testCode(mounted, silent)

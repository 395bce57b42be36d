import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const mounted: readonly MountedRow[] = [
  [
    'a list that is sorted and reversed',
    "spawn('docker', ['run', ...['C:/team/app:/x'].toSorted().reverse().map((volume) => `--volume=«${volume}»`)])",
    'program',
    1,
  ],
  [
    'a value of a map',
    "const volumes = new Map([['app', 'C:/team/app:/app']])\nspawn('docker', ['run', '-v', «volumes.get('app')», 'node'])",
    'program',
    1,
  ],
  [
    'all values of a map',
    "const volumes = new Map([['app', 'C:/team/app:/app']])\nspawn('docker', ['run', ...[...volumes.values()].flatMap((v) => ['-v', «v»])])",
    'program',
    1,
  ],
  [
    'the pairs of a map',
    "const mounts = new Map([['C:/team/app', '/app'], ['/srv/b', '/b']])\nconst args = ['run']\nfor (const [host, target] of mounts) args.push('-v', `«${host}»:${target}`)\nspawn('docker', args)",
    'program',
    1,
  ],
  [
    'the entries of a map',
    "const mounts = new Map([['C:/team/app', '/app']])\nconst args = ['run', ...[...mounts.entries()].flatMap(([h, t]) => ['-v', «h» + ':' + t])]\nspawn('docker', args)",
    'program',
    1,
  ],
  [
    'the callback of a map, which gets the value before the key',
    "const mounts = new Map([['/app', 'C:/team/app']])\nconst args = ['run']\nmounts.forEach((host, target) => args.push('-v', `«${host}»:${target}`))\nspawn('docker', args)",
    'program',
    1,
  ],
  [
    'a map of the entries of an object',
    "const mounts = new Map(Object.entries({ 'C:/team/app': '/app' }))\nfor (const [h, t] of mounts) execSync(`docker run -v «${h}»:${t} node`)",
    'shell',
    1,
  ],
  [
    'a map that is filled with `set`',
    "const mounts = new Map()\nmounts.set('/app', 'C:/team/app')\nfor (const [t, h] of mounts) execSync(`docker run -v «${h}»:${t} node`)",
    'shell',
    2,
  ],
  [
    'a set',
    "const dirs = new Set(['C:/team/app'])\nfor (const d of dirs) execSync(`docker run -v «${d}»:/x node`)",
    'shell',
    1,
  ],
  [
    'an element at a computed index',
    "const dirs = ['C:/team/app']\nfor (let i = 0; i < dirs.length; i++) execSync(`docker run -v «${dirs[i]}»:/x node`)",
    'shell',
    1,
  ],
  [
    'a property at a computed key',
    "const dirs = { app: 'C:/team/app' }\nfor (const k in dirs) execSync(`docker run -v «${dirs[k]}»:/x node`)",
    'shell',
    1,
  ],
  [
    'a member of a property at a computed key',
    "const services: Record<string, Service> = { web: { dir: 'C:/team/app' } }\nconst start = (name: string) => execSync(`docker run -v «${services[name].dir}»:/x node`)",
    'shell',
    1,
  ],
  [
    'the rest of a list that is destructured',
    "const [cmd, ...args] = ['docker', 'run', '-v', '«C:/team/app»:/x']\nspawn(cmd, args)",
    'program',
  ],
  ['words as arguments', "shell.cmd('docker', 'run', '-v', '«C:/team/app»:/x', 'node')", 'program'],
  ['a list of command lines', "gulp.task('db', shell.task(['docker run -v «C:/team/app»:/x postgres']))", 'shell'],
  [
    'an object with a command line',
    "concurrently(['npm:watch', { command: 'docker run -v «C:/team/app»:/x node', name: 'db' }])",
    'shell',
  ],
  [
    'a path that is normalized',
    "execFileSync('docker', ['run', '-v', path.normalize('«C:/team/app»') + ':/x'])",
    'program',
  ],
  [
    'slashes for backslashes',
    "const dir = 'C:\\\\team\\\\app'.replace(/\\\\/g, '/')\nexecSync(`docker run -v «${dir}»:/x node`)",
    'shell',
    1,
  ],
  [
    'a host path in Kubernetes',
    "new k8s.core.v1.Pod('p', { spec: { volumes: [{ name: 'd', hostPath: { path: '«C:/team/app»', type: 'Directory' } }] } })",
    'program',
  ],
  [
    'a function by its name as the callback of `map`',
    "const flag = (dir) => `--volume=«${dir}»:/x`\nspawn('docker', ['run', ...['C:/team/app'].map(flag)])",
    'program',
    2,
  ],
]

const silent: readonly SilentRow[] = [
  [
    'maps that are made of each other',
    "const a = new Map(b), b = new Map(a)\nfor (const dir of a.values()) spawn('docker', ['run', '-v', dir + ':/C:/'])",
  ],
  [
    'variables of the environment in a map',
    "const env = new Map([['DATA', 'C:/team/app']])\nspawn('docker', ['run', ...[...env].flatMap(([k, v]) => ['-e', k + '=' + v])])",
  ],
  [
    'another value of a map',
    "const m = new Map([['win', 'C:/team/app'], ['linux', '/srv/app']])\nexecSync(`docker run -v ${m.get('linux')}:/x node`)",
  ],
  [
    'the values of a map of which the keys are mounted',
    "const m = new Map([['/srv/x', 'C:/team/app']])\nfor (const h of m.keys()) execSync(`docker run -v ${h}:/x node`)",
  ],
  [
    'the keys of a map of which the values are mounted',
    "const m = new Map([['C:/team/app', '/srv/x']])\nfor (const h of m.values()) execSync(`docker run -v ${h}:/x node`)",
  ],
  [
    'labels in a set',
    "const s = new Set(['C:/team/app'])\nfor (const l of s) execSync(`docker run --label dir=${l} node`)",
  ],
  [
    '`set` of something that is no map',
    "const form = new FormData()\nform.set('docker', 'C:/team/app:/x')\nspawn('docker', ['run', form])",
  ],
  ['another element of a list', "const dirs = ['/srv', 'C:/team/app']\nexecSync(`docker run -v ${dirs[0]}:/x node`)"],
  [
    'what a pattern takes before the rest',
    "const [win, ...rest] = ['C:/team/app', '/srv']\nexecSync(`docker run -v ${rest[0]}:/x -e W=${win} node`)",
  ],
  [
    'an object that is assigned again',
    "let config = { dir: 'C:/team/app' }\nconfig = load()\nexecSync(`docker run -v ${config.dir}:/x node`)",
  ],
  [
    'a property that another one overrides',
    "const base = { dir: 'C:/team/app' }\nconst options = { ...base, dir: '/srv' }\nexecSync(`docker run -v ${options.dir}:/x node`)",
  ],
  ['a name that is normalized', "const name = 'C:/x'.normalize('NFC')\nexecSync(`docker run --name ${name} node`)"],
  [
    'a path whose drive is replaced',
    "const dir = 'C:\\\\team'.replace(/^C:\\\\/, '/srv/')\nexecSync(`docker run -v ${dir}:/x node`)",
  ],
  ['a command line that is printed', "concurrently(['npm:watch', 'echo \"docker run -v C:/x:/x\"'])"],
  ['a text after the name of a task', "task('docs', 'how to run docker run -v C:/x:/x node')"],
  [
    'command lines of a page',
    "const examples = [{ title: 'Mount', command: 'docker run -v C:/x:/x node' }]\nexport default examples",
  ],
  ['words that no command takes', "which('docker', 'run', '-v', 'C:/x:/x')"],
  ['a Linux path of a host', "new k8s.core.v1.Pod('p', { spec: { volumes: [{ hostPath: { path: '/var/run' } }] } })"],
  ['volumes that a test expects', "expect(pod.spec.volumes).toEqual([{ name: 'x', hostPath: { path: '/mnt/c/x' } }])"],
  ['`hostPath` without a target', "create({ hostPath: 'C:/team/app' }) // docker"],
  [
    'the path of another kind of volume',
    "new k8s.core.v1.Pod('p', { spec: { volumes: [{ configMap: { path: '/mnt/c/x' } }] } }) // hostPath",
  ],
]

testCode(mounted, silent)

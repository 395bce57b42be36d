import { testReports, type ReportedRow, type SilentRow } from './code-table.js'

const MOUNTED: readonly ReportedRow[] = [
  [
    'a command line that a loop appends to',
    "let cmd = 'docker run'\nfor (const dir of ['/srv/a', 'C:/team/b']) cmd += ` -v ${dir}:/x`\nexec(cmd + ' alpine')",
    ['3:6-3:9 `C:/team/b` is on the Windows drive C: (written at line 2); write `~/team/b` instead.'],
  ],
  [
    'a member of an enumeration',
    "enum Paths { Data = 'C:/team/data' }\nexecSync(`docker run -v ${Paths.Data}:/data alpine`)",
    ['2:25-2:38 `C:/team/data` is on the Windows drive C: (written at line 1); write `~/team/data` instead.'],
  ],
  [
    'a member of a constant enumeration by its name in quotes',
    "const enum Paths { 'data-dir' = 'C:/team/data' }\nspawn('docker', ['run', '-v', Paths['data-dir'] + ':/data'])",
    [
      '2:31-2:48 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'an object that is constant',
    "const paths = { data: { dir: 'C:/team/data' } } as const\nspawn('docker', ['run', '-v', `${paths.data.dir}:/data`])",
    [
      '2:32-2:49 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'the values of an object that is constant',
    "const mounts = { data: 'C:/team/data:/data' } as const\nspawn('docker', ['run', ...Object.values(mounts).flatMap((one) => ['-v', one])])",
    [
      '2:74-2:77 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'any value of an object, where the key is computed',
    "const folders = { win32: 'C:/team/data', linux: '/srv/data' }\nexecSync(`docker run -v ${folders[process.platform]}:/data alpine`)",
    ['2:25-2:53 `C:/team/data` is on the Windows drive C: (written at line 1); write `~/team/data` instead.'],
  ],
  [
    'a list in an object',
    "const options = { args: ['run', '-v', 'C:/team/data:/data'] }\nspawn('docker', options.args)",
    ['1:40-1:52 `C:/team/data` is on the Windows drive C:; write `${homedir()}/team/data` instead.'],
  ],
  [
    'a static field of a class',
    "class Paths {\n  static readonly data = 'C:/team/data'\n}\nspawn('docker', ['run', '-v', `${Paths.data}:/data`])",
    [
      '4:32-4:45 `C:/team/data` is on the Windows drive C: (written at line 2); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'a name that an object gives',
    "const paths = { data: 'C:/team/data' }\nconst { data } = paths\nspawn('docker', ['run', '-v', `${data}:/data`])",
    [
      '3:32-3:39 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'a name that an object gives instead of the default',
    "const { data = '/srv/data' } = { data: 'C:/team/data' }\nspawn('docker', ['run', '-v', `${data}:/data`])",
    [
      '2:32-2:39 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'a list that reduce spreads',
    "const args = ['C:/team/data'].reduce((all, dir) => [...all, '-v', `${dir}:/data`], ['run'])\nspawn('docker', args)",
    [
      '1:68-1:74 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'a list that reduce concatenates',
    "const args = ['C:/team/data'].reduce((all, dir) => all.concat('-v', dir + ':/data'), ['run'])\nspawn('docker', args)",
    [
      '1:69-1:72 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'a list that reduce fills',
    "const args = ['C:/team/data'].reduce((all, dir) => {\n  all.push('-v', `${dir}:/data`)\n  return all\n}, ['run'])\nspawn('docker', args)",
    [
      '2:19-2:25 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'Binds that reduce makes of an object',
    "const dirs = { 'C:/team/data': '/data' }\nconst Binds = Object.entries(dirs).reduce<string[]>((all, [from, to]) => [...all, `${from}:${to}`], [])\ndocker.createContainer({ HostConfig: { Binds } })",
    [
      '2:84-2:91 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'a command line that reduce appends to',
    "const flags = ['C:/team/data'].reduce((all, dir) => `${all} -v ${dir}:/data`, '--rm')\nexec(`docker run ${flags} alpine`)",
    ['2:18-2:26 `C:/team/data` is on the Windows drive C: (written at line 1); write `~/team/data` instead.'],
  ],
  [
    'a list that Array.from maps',
    "spawn('docker', ['run', ...Array.from(['C:/team/data'], (dir) => `--volume=${dir}:/data`)])",
    [
      '1:76-1:82 `C:/team/data` is on the Windows drive C: (written at line 1); write `${homedir()}/team/data` instead.',
    ],
  ],
  [
    'a string that a function returns',
    "const data = () => 'C:/team/data'\nexecSync(`docker run -v ${data()}:/data alpine`)",
    ['2:25-2:34 `C:/team/data` is on the Windows drive C: (written at line 1); write `~/team/data` instead.'],
  ],
  [
    'a string that one branch of a function returns',
    "function data() {\n  if (process.platform === 'win32') return 'C:/team/data'\n  return '/srv/data'\n}\nexecSync(`docker run -v ${data()}:/data alpine`)",
    ['5:25-5:34 `C:/team/data` is on the Windows drive C: (written at line 2); write `~/team/data` instead.'],
  ],
  [
    'a string that a function makes of its argument',
    "const below = (dir) => `C:/team/${dir}`\nexecSync(`docker run -v ${below('data')}:/data alpine`)",
    ['2:25-2:41 `C:/team/data` is on the Windows drive C: (written at line 1); write `~/team/data` instead.'],
  ],
]

const EQUAL: ReportedRow = [
  'each of two equal commands',
  "const sh = (command) => spawn(command)\nconst dir = 'C:/team/data'\nexec(`docker run -v ${dir}:/x i`)\nexec(`docker run -v ${dir}:/x i`)",
  [3, 4].map(
    (line) =>
      `${line}:21-${line}:27 \`C:/team/data\` is on the Windows drive C: (written at line 2); write \`~/team/data\` instead.`,
  ),
]

const SILENT: readonly SilentRow[] = [
  [
    'a command line of each round of a loop that names a folder elsewhere',
    "for (const dir of ['C:/team/a', '/srv/b']) {\n  let cmd = 'docker run'\n  cmd += ` -e DATA=${dir}`\n  exec(cmd + ' alpine')\n}",
  ],
  [
    'another member of an enumeration',
    "enum Paths { Data = 'C:/team/data', Logs = '/srv/logs' }\nexecSync(`docker run -v ${Paths.Logs}:/logs alpine`)",
  ],
  ['a member that only has a number', 'enum Paths { Data }\nexecSync(`docker run -v ${Paths.Data}:/data alpine`)'],
  [
    'a property that is assigned later',
    "const paths = { data: 'C:/team/data' }\npaths.data = '/srv/data'\nexecSync(`docker run -v ${paths.data}:/data alpine`)",
  ],
  [
    'a static field that is assigned later',
    "class Paths {\n  static data = 'C:/team/data'\n}\nPaths.data = '/srv/data'\nexecSync(`docker run -v ${Paths.data}:/data alpine`)",
  ],
  [
    'an instance field by the name of the class',
    "class Paths {\n  data = 'C:/team/data'\n}\nexecSync(`docker run -v ${Paths.data}:/data alpine`)",
  ],
  [
    'another name that an object gives',
    "const { data, logs } = { data: 'C:/team/data', logs: '/srv/logs' }\nspawn('docker', ['run', '-v', `${logs}:/logs`, '-e', `DATA=${data}`])",
  ],
  [
    'variables of the environment that reduce makes',
    "const args = Object.entries({ DATA: 'C:/team/data' }).reduce((all, [key, value]) => [...all, '-e', `${key}=${value}`], ['run'])\nspawn('docker', args)",
  ],
  [
    'a string of which reduce keeps the last',
    "const last = ['C:/team/data', '/srv/data'].reduce((all, one) => one, '')\nexecSync(`docker run -v ${last}:/data alpine`)",
  ],
  [
    'a sum that reduce computes',
    "const count = ['C:/team/data'].reduce((all, one) => all + one.length, 0)\nexecSync(`docker run -p ${count}:80 alpine`)",
  ],
  [
    'a function that returns a Linux path',
    "const data = (windows = 'C:/team/data') => '/srv/data'\nexecSync(`docker run -v ${data()}:/data alpine`)",
  ],
  [
    'functions that call each other',
    'const one = () => two()\nconst two = () => one() + one()\nexecSync(`docker run -v ${one()}:/data alpine # C:/`)',
  ],
  [
    'what a parsed inspection is compared with',
    "const inspection = { HostConfig: { Binds: ['C:/team/data:/data'] } }\nexpect(parse(inspection)).toEqual(['/data'])",
  ],
  [
    'a command line that a parser is tested with',
    "assert.deepStrictEqual(parse(['docker', 'run', '-v', 'C:/team/data:/data']), { host: 'C:/team/data' })",
  ],
  [
    "what a stub of the engine's API expects",
    "nock('http://docker').post('/containers/create', { HostConfig: { Binds: ['C:/team/data:/data'] } }).reply(201)",
  ],
  [
    'the arguments of a stub',
    "vi.mocked(spawn).mockImplementation(() => ({ args: ['docker', 'run', '-v', 'C:/team/data:/data'] }))",
  ],
]

testReports([...MOUNTED, EQUAL], SILENT)

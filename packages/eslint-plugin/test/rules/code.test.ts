import tseslint from 'typescript-eslint'
import { testRules, type Row, type SilentRow } from './rule-table.js'

const on = (path: string, instead: string, drive = 'C'): string =>
  `\`${path}\` is on the Windows drive ${drive}:; write \`${instead}\` instead.`

const HOME = '${homedir()}'

const rows: readonly Row[] = [
  {
    says: "dockerode's Binds, where a string becomes a template",
    code: "docker.createContainer({\n  HostConfig: { Binds: ['«/mnt/c/Users/me/app»:/app'] },\n})\n",
    message: on('/mnt/c/Users/me/app', `${HOME}/app`),
    output: 'docker.createContainer({\n  HostConfig: { Binds: [`${homedir()}/app:/app`] },\n})\n',
    ignoreAt: 2,
  },
  {
    says: 'escapes in a string',
    code: "docker.run({ Binds: ['«C:\\\\Users\\\\me\\\\app»:/app'] })\n",
    message: on('C:\\Users\\me\\app', `${HOME}/app`),
    output: 'docker.run({ Binds: [`${homedir()}/app:/app`] })\n',
    ignoreAt: 1,
  },
  {
    says: 'an escape that makes another character',
    rule: 'no-broken-path',
    code: "docker.run({ Binds: ['«C:\\temp»:/app'] })\n",
    message:
      '`C:\\temp` contains an escape sequence: in these quotes, a backslash and a letter form a control character; write `${homedir()}/temp` instead.',
    output: 'docker.run({ Binds: [`${homedir()}/temp:/app`] })\n',
    ignoreAt: 1,
  },
  {
    says: 'Binds that are assigned',
    code: 'host.Binds = [`«/mnt/c/Users/me/app»:${target}`]\n',
    message: on('/mnt/c/Users/me/app', `${HOME}/app`),
    output: 'host.Binds = [`${homedir()}/app:${target}`]\n',
    ignoreAt: 1,
  },
  {
    says: "an element of Docker's Mounts",
    code: "docker.run({ Mounts: [{ Type: 'bind', Source: '«D:/data»', Target: '/data' }] })\n",
    message: on('D:/data', `${HOME}/data`, 'D'),
    output: "docker.run({ Mounts: [{ Type: 'bind', Source: `${homedir()}/data`, Target: '/data' }] })\n",
    ignoreAt: 1,
  },
  {
    says: "testcontainers' bind mounts, in a chain",
    code: "container\n  .withBindMounts([\n    { source: '«/mnt/c/Users/me/pg, 1»', target: '/x', mode: 'ro' },\n  ])\n",
    message: on('/mnt/c/Users/me/pg, 1', `${HOME}/pg, 1`),
    output: "container\n  .withBindMounts([\n    { source: `${homedir()}/pg, 1`, target: '/x', mode: 'ro' },\n  ])\n",
    ignoreAt: 3,
  },
  {
    says: 'arguments of a program',
    code: "import { spawn } from 'node:child_process'\nspawn('docker', ['run', '--rm', '-v', '«/mnt/c/Users/me/app»:/app', 'node'])\n",
    message: on('/mnt/c/Users/me/app', `${HOME}/app`),
    output:
      "import { spawn } from 'node:child_process'\nspawn('docker', ['run', '--rm', '-v', `${homedir()}/app:/app`, 'node'])\n",
    ignoreAt: 2,
  },
  {
    says: 'an option with its value, among arguments that are not known',
    code: 'execa("podman", ["run", ...options, `--volume=«/mnt/c/Users/me/app»:/app`, image])\n',
    message: on('/mnt/c/Users/me/app', `${HOME}/app`),
    instead: `${HOME}/app`,
    ignoreAt: 1,
  },
  {
    says: 'arguments with names',
    code: "const volume = ['-v', '«C:/team»:/work']\nconst args = ['run', ...volume, 'node']\nspawn('docker', args)\n",
    message: on('C:/team', `${HOME}/team`),
    output:
      "const volume = ['-v', `${homedir()}/team:/work`]\nconst args = ['run', ...volume, 'node']\nspawn('docker', args)\n",
    ignoreAt: 1,
  },
  {
    says: 'a whole command line as an array',
    code: "Bun.spawn(['docker', 'run', '-v', '«/mnt/c/x»:/x', 'node'])\n",
    message: on('/mnt/c/x', `${HOME}/x`),
    output: "Bun.spawn(['docker', 'run', '-v', `${homedir()}/x:/x`, 'node'])\n",
    ignoreAt: 1,
  },
  {
    says: 'a command line for a shell, which expands the home folder itself',
    code: "execSync('docker run -v «/mnt/c/Users/me/app»:/app node')\n",
    message: on('/mnt/c/Users/me/app', '~/app'),
    instead: '~/app',
    ignoreAt: 1,
  },
  {
    says: 'quotes in a command line',
    code: 'exec("docker run -v \\"«/mnt/c/Users/me/app»:/app\\" node")\n',
    message: on('/mnt/c/Users/me/app', '$HOME/app'),
    instead: '$HOME/app',
    ignoreAt: 1,
  },
  {
    says: 'a command template of zx, which runs a shell',
    code: "import { $ } from 'zx'\nawait $`docker pull x\n  docker run -v «/mnt/c/Users/me/app»:/app ${image}`\n",
    message: on('/mnt/c/Users/me/app', '~/app'),
    instead: '~/app',
  },
  {
    says: 'a command template of execa, which runs none',
    code: "import { $ } from 'execa'\nawait $({ cwd })`docker run -v «/mnt/c/Users/me/app»:/app ${image}`\n",
    message: on('/mnt/c/Users/me/app', `${HOME}/app`),
    instead: `${HOME}/app`,
    ignoreAt: 2,
  },
  {
    says: 'a constant that is used once',
    code: "const folder = '/mnt/c/Users/me/app'\ndocker.run({ Binds: [`«${folder}»:/app`] })\n",
    message: '`/mnt/c/Users/me/app` is on the Windows drive C: (written at line 1); write `${homedir()}/app` instead.',
    output: 'const folder = `${homedir()}/app`\ndocker.run({ Binds: [`${folder}:/app`] })\n',
    ignoreAt: 2,
  },
  {
    says: 'a constant that others use as well',
    code: "const base = '/mnt/c/Users/me'\nlog(base)\ndocker.run({ Binds: [«base + '/app»:/app'] })\n",
    message: '`/mnt/c/Users/me/app` is on the Windows drive C: (written at line 1); write `${homedir()}/app` instead.',
    output: "const base = '/mnt/c/Users/me'\nlog(base)\ndocker.run({ Binds: [`${homedir()}/app` + ':/app'] })\n",
    ignoreAt: 3,
  },
  {
    says: 'path.join',
    code: "docker.run({ Binds: [path.join('«/mnt/c', 'work»:/work')] })\n",
    message: on('/mnt/c/work', `${HOME}/work`),
    ignoreAt: 1,
  },
  {
    says: 'what is known up to an expression',
    code: 'docker.run({ Binds: [`«/mnt/c/Users/me/${name}»:/app`] })\n',
    message: '`/mnt/c/Users/me/${name}` is on the Windows drive C:; write `${homedir()}/${name}` instead.',
    output: 'docker.run({ Binds: [`${homedir()}/${name}:/app`] })\n',
    ignoreAt: 1,
  },
  {
    says: 'a variable that only Windows has',
    rule: 'no-windows-home',
    code: 'docker.run({ Binds: [`«${process.env.USERPROFILE}/app»:/app`] })\n',
    message:
      '`${process.env.USERPROFILE}/app` is a Windows folder: `${process.env.USERPROFILE}` gives Windows paths only; write `${homedir()}/app` instead.',
    ignoreAt: 1,
  },
  {
    says: 'the fallback of an unknown value',
    code: "docker.run({ Binds: [(process.env.DATA ?? '«D:/data») + ':/data'] })\n".replace('data»)', "data»')"),
    message: on('D:/data', `${HOME}/data`, 'D'),
    output: "docker.run({ Binds: [(process.env.DATA ?? `${homedir()}/data`) + ':/data'] })\n",
    ignoreAt: 1,
  },
]

const silent: readonly SilentRow[] = [
  { says: 'free strings', code: "log('docker run -v /mnt/c/x:/x node')\nconst path = '/mnt/c/x:/x' // docker\n" },
  { says: 'paths of Linux', code: "docker.run({ Binds: ['/srv/x:/x', `${process.cwd()}:/app`, target, ...more] })\n" },
  {
    says: 'the home of any system',
    code: 'const home = process.env.HOME || process.env.USERPROFILE\ndocker.run({ Binds: [`${home}/.aws:/aws`] })\n',
  },
  {
    says: 'the home of any other system',
    code: 'docker.run({ Binds: [`${process.env.USERPROFILE ?? os.homedir()}/.aws:/aws`] })\n',
  },
  { says: 'volumes', code: "docker.run({ Mounts: [{ Type: 'volume', Source: 'data', Target: '/mnt/c/x' }] })\n" },
  { says: 'copies', code: "container.withCopyFilesToContainer([{ source: '/mnt/c/x', target: '/x' }]) // docker\n" },
  { says: 'other programs', code: "spawn('rsync', ['-v', '/mnt/c/x:/x']) // docker\n" },
  { says: 'regular expressions', code: "/docker (.*)/.exec('docker run -v /mnt/c/x:/x node')\n" },
  { says: 'a constant that refers to itself', code: "const a = a + ':/x'\nconst docker = { Binds: [a] }\n" },
  { says: 'a variable that changes', code: "let a = '/mnt/c/x'\na = '/srv'\nconst docker = { Binds: [`${a}:/x`] }\n" },
  { says: 'nothing', code: '' },
]

testRules({ name: 'JavaScript', filename: 'deploy.js', config: {}, comment: ['// ', ''] }, rows, silent)

testRules(
  {
    name: 'TypeScript',
    filename: 'deploy.ts',
    config: { languageOptions: { parser: tseslint.parser } },
    comment: ['// ', ''],
  },
  [
    ...rows,
    {
      says: 'types around an expression',
      code: "const config = { Binds: [('«/mnt/c/x»:/x' satisfies string)!] as const } satisfies HostConfig\n",
      message: on('/mnt/c/x', `${HOME}/x`),
      output: 'const config = { Binds: [(`${homedir()}/x:/x` satisfies string)!] as const } satisfies HostConfig\n',
      ignoreAt: 1,
    },
  ],
  silent,
)

import { testRules, type Row, type SilentRow } from './rule-table.js'

const HOME = '${homedir()}'

/** How a command is built: what marks the mount, and what stands there instead. */
type Building = readonly [says: string, code: string, instead: string | undefined, writtenAt?: number]

const PATH = 'C:/app'

const rowOf = ([says, code, instead, writtenAt]: Building): Row => {
  const where = writtenAt === undefined ? '' : ` (written at line ${writtenAt.toString()})`
  const alternative = instead ?? `${HOME}/app`
  const text = code.replace(/[«»]/g, '')
  const [string = ''] = /'[^']*C:\/app[^']*'/.exec(text) ?? []
  const inTemplate = `\`${string.slice(1, -1).replace(PATH, alternative)}\``
  return {
    says,
    code,
    message: `\`${PATH}\` is on the Windows drive C:${where}; write \`${alternative}\` instead.`,
    output: alternative === '~/app' ? text.replace(PATH, alternative) : text.replace(string, inTemplate),
    ignoreAt: text.slice(0, code.indexOf('«')).split('\n').length,
  }
}

const rows: readonly Building[] = [
  ['push', "const args = ['run']\nargs.push('-v', '«C:/app»:/x')\nspawn('docker', args)\n", undefined],
  [
    'push in a branch',
    "const args = ['run']\nif (x) args.push('-v', '«C:/app»:/x')\nspawn('docker', args)\n",
    undefined,
  ],
  ['concat', "let args = ['run']\nargs = args.concat(['-v', '«C:/app»:/x'])\nexeca('docker', args)\n", undefined],
  [
    'a list that grows by itself',
    "let a = ['run']\na = [...a, '-v', '«C:/app»:/x']\nexecFile('docker', a)\n",
    undefined,
  ],
  ['a spread condition', "spawn('docker', ['run', ...(x ? ['-v', '«C:/app»:/x'] : []), 'i'])\n", undefined],
  ['a spread conjunction', "spawn('docker', ['run', ...(x && ['-v', '«C:/app»:/x']), 'i'])\n", undefined],
  ['filter', "spawn('docker', ['run', x && '--rm', '-v', '«C:/app»:/x'].filter(Boolean))\n", undefined],
  ['flat', "spawn('docker', ['run', ['-v', '«C:/app»:/x'], 'i'].flat())\n", undefined],
  ['join', "exec(['docker', 'run', '-v', '«C:/app»:/x', 'i'].join(' '))\n", '~/app'],
  ['split', "spawn('docker', 'run -v «C:/app»:/x i'.split(' '))\n", undefined],
  ['text that is appended', "let c = 'docker run'\nc += ' -v C:/app:/x'\nexec(«c»)\n", '~/app', 2],
  ['promisify', "const run = promisify(child.exec)\nawait run('docker run -v «C:/app»:/x i')\n", '~/app'],
  ['a renamed import', "import { exec as go } from 'child_process'\ngo('docker run -v «C:/app»:/x i')\n", '~/app'],
  ['a renamed property', "const { exec: go } = require('child_process')\ngo('docker run -v «C:/app»:/x i')\n", '~/app'],
  ['a condition', "exec(`docker run -v ${x ? '«C:/app»' : '/srv'}:/x i`)\n", '~/app'],
  ['the other branch of a condition', "exec(`docker run -v ${x ? '/srv' : '«C:/app»'}:/x i`)\n", '~/app'],
  ['the default of a parameter', "const f = (dir = 'C:/app') => exec(`docker run -v «${dir}»:/x i`)\n", '~/app', 1],
  ['a destructured default', "const { D = 'C:/app' } = env\nexec(`docker run -v «${D}»:/x i`)\n", '~/app', 1],
  [
    'an assignment in each branch',
    "let d\nif (x) d = 'C:/app'\nelse d = '/srv'\nexec(`docker run -v «${d}»:/x`)\n",
    '~/app',
    2,
  ],
  ["Deno's Command", "new Deno.Command('docker', { args: ['run', '-v', '«C:/app»:/x', 'i'] })\n", undefined],
  ["Bun's options", "Bun.spawn({ cmd: ['docker', 'run', '-v', '«C:/app»:/x', 'i'] })\n", undefined],
  ['docker-compose', "await run('web', 'test', { commandOptions: ['-v', '«C:/app»:/x'] }) // docker\n", undefined],
  [
    'docker-compose with pairs',
    "await run('web', 't', { commandOptions: [['-v', '«C:/app»:/x']] }) // docker\n",
    undefined,
  ],
  ['devcontainer', "spawn('devcontainer', ['up', '--mount', 'type=bind,source=«C:/app»,target=/x'])\n", undefined],
  [
    'a list in a template of zx',
    "import { $ } from 'zx'\nconst a = ['-v', '«C:/app»:/x']\nawait $`docker run ${a} i`\n",
    undefined,
  ],
  [
    'a value in a template of zx',
    "import { $ } from 'zx'\nconst a = 'C:/app'\nawait $`docker run -v «${a}»:/x i`\n",
    undefined,
    2,
  ],
  ['Binds.push', "host.Binds.push('«C:/app»:/x')\n", undefined],
  ['a mapped list', "const a = ['C:/app']\ndocker.run({ Binds: a.map((one) => «one» + ':/x') })\n", undefined, 1],
  [
    "Pulumi's volumes",
    "new docker.Container('x', { volumes: [{ hostPath: '«C:/app»', containerPath: '/x' }] })\n",
    undefined,
  ],
  [
    "Pulumi's mounts",
    "new docker.Container('x', { mounts: [{ type: 'bind', source: '«C:/app»', target: '/x' }] })\n",
    undefined,
  ],
  ['what a function returns', "const options = () => ({ Binds: ['«C:/app»:/x'] })\n", undefined],
  ['what is exported', "export const options = { Binds: ['«C:/app»:/x'] }\n", undefined],
]

/** Rows whose edit is not that of the string in the table. */
const SPECIAL: readonly Row[] = [
  {
    says: 'a flag in a list of words',
    code: "const v = ['«C:/app»:/x']\ndocker.run({ HostConfig: { Binds: v } })\n",
    message: `\`C:/app\` is on the Windows drive C:; write \`${HOME}/app\` instead.`,
    output: 'const v = [`${homedir()}/app:/x`]\ndocker.run({ HostConfig: { Binds: v } })\n',
    ignoreAt: 1,
  },
  {
    says: 'a home folder that is imported already',
    code: "import os from 'node:os'\ndocker.run({ Binds: ['«C:/app»:/x'] })\n",
    message: '`C:/app` is on the Windows drive C:; write `${os.homedir()}/app` instead.',
    output: "import os from 'node:os'\ndocker.run({ Binds: [`${os.homedir()}/app:/x`] })\n",
    ignoreAt: 2,
  },
  {
    says: 'a home folder by another name',
    code: "import { homedir as home } from 'os'\ndocker.run({ Binds: ['«C:/app»:/x'] })\n",
    message: '`C:/app` is on the Windows drive C:; write `${home()}/app` instead.',
    output: "import { homedir as home } from 'os'\ndocker.run({ Binds: [`${home()}/app:/x`] })\n",
    ignoreAt: 2,
  },
  {
    says: 'the name of an expression in a template',
    rule: 'no-windows-home',
    code: "exec(`docker run -v «${path.join(process.env.USERPROFILE, '.cache')}»:/x i`)\n",
    message:
      '`${process.env.USERPROFILE}/.cache` is a Windows folder: `${process.env.USERPROFILE}` gives Windows paths only; write `$HOME/.cache` instead.',
    ignoreAt: 1,
  },
  {
    says: 'one mount of two commands once',
    code: "const v = ['-v', '«C:/app»:/x']\nspawn('docker', ['run', ...v, 'a'])\nspawn('docker', ['run', ...v, 'b'])\n",
    message: `\`C:/app\` is on the Windows drive C:; write \`${HOME}/app\` instead.`,
    output:
      "const v = ['-v', `${homedir()}/app:/x`]\nspawn('docker', ['run', ...v, 'a'])\nspawn('docker', ['run', ...v, 'b'])\n",
    ignoreAt: 1,
  },
]

const silent: readonly SilentRow[] = [
  { says: 'expected calls', code: "expect(spawn).toHaveBeenCalledWith('docker', ['run', '-v', 'C:/x:/x', 'i'])\n" },
  {
    says: 'expected options',
    code: "expect(docker.createContainer).toHaveBeenCalledWith(expect.objectContaining({ Binds: ['C:/x:/x'] }))\n",
  },
  { says: 'stubbed calls', code: "sinon.stub(child, 'spawn').withArgs('docker', ['run', '-v', 'C:/x:/x'])\n" },
  { says: 'awaited calls', code: "when(spawn('docker', ['run', '-v', 'C:/x:/x'])).thenReturn(0)\n" },
  {
    says: 'stubbed results',
    code: "inspect.mockResolvedValue({ Binds: ['C:/x:/x'], Mounts: [{ Type: 'bind', Source: 'C:/x', Target: '/x' }] })\n",
  },
  {
    says: 'what a test inspects',
    filename: 'risk.test.js',
    code: "const found = [{ HostConfig: { Binds: ['C:/:/host:ro'] } }]\nassert.equal(isRisky(found), true)\n",
  },
  { says: 'options that nothing uses', code: "const options = { Binds: ['C:/x:/x'] }\n" },
  {
    says: 'other objects with a source and a target',
    code: "draw([{ source: 'C:/x', target: 'D:/y' }]) // docker bind\n",
  },
  {
    says: 'lists without an end',
    code: "let a = ['docker']\na = a.concat(a, a)\na = [...a, ...a]\nspawn('docker', a)\n",
  },
]

testRules(
  { name: 'Lists', filename: 'deploy.js', config: {}, comment: ['// ', ''] },
  [...rows.map(rowOf), ...SPECIAL],
  silent,
)

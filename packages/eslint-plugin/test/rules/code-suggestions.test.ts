import type { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

interface Row {
  readonly says: string
  readonly code: string
  /** The title of the first suggestion of each finding, and the code after it; no title where there is none. */
  readonly written: readonly (readonly [title?: string, code?: string])[]
}

const IMPORT = "import { homedir } from 'node:os'\n"
const WRITE_APP = 'Write `${homedir()}/app` instead'

const rows: readonly Row[] = [
  {
    says: 'a command in the configuration of a tool keeps the tilde, which its shell expands',
    code: "run({ webServer: { command: 'docker run -v C:/app:/x i' } })\n",
    written: [['Write `~/app` instead', "run({ webServer: { command: 'docker run -v ~/app:/x i' } })\n"]],
  },
  {
    says: 'arguments of a program in an object need the home folder',
    code: "connect({ command: 'docker', args: ['run', '-v', 'C:/app:/x', 'i'] })\n",
    written: [
      [WRITE_APP, `${IMPORT}connect({ command: 'docker', args: ['run', '-v', \`\${homedir()}/app:/x\`, 'i'] })\n`],
    ],
  },
  {
    says: 'a compose file that code writes keeps the tilde, which Compose expands',
    code: "writeFile('compose.yaml', `services:\n  web:\n    volumes:\n      - C:/app:/x\n`)\n",
    written: [
      ['Write `~/app` instead', "writeFile('compose.yaml', `services:\n  web:\n    volumes:\n      - ~/app:/x\n`)\n"],
    ],
  },
  {
    says: 'a script that code writes keeps a variable of its shell out of the template',
    code: 'writeFile(\'run.sh\', `docker run -v "C:/app:/x" i\n`)\n',
    written: [['Write `$HOME/app` instead', 'writeFile(\'run.sh\', `docker run -v "$HOME/app:/x" i\n`)\n']],
  },
  {
    says: 'what `util.format` puts in is changed where it is written',
    code: "execSync(util.format('docker run -v %s:/x i', 'C:/app'))\n",
    written: [['Write `~/app` instead', "execSync(util.format('docker run -v %s:/x i', '~/app'))\n"]],
  },
  {
    says: 'what a generator yields is changed there',
    code: "function* flags() { yield '-v'; yield 'C:/app:/x' }\nspawn('docker', ['run', ...flags(), 'i'])\n",
    written: [
      [
        WRITE_APP,
        `${IMPORT}function* flags() { yield '-v'; yield \`\${homedir()}/app:/x\` }\nspawn('docker', ['run', ...flags(), 'i'])\n`,
      ],
    ],
  },
  {
    says: 'the key of an object becomes a computed one',
    code: "const dirs = { 'C:/app': '/x' }\ndocker.run({ Binds: Object.entries(dirs).map(([from, to]) => `${from}:${to}`) })\n",
    written: [
      [
        'Write [`${homedir()}/app`] in line 1',
        `${IMPORT}const dirs = { [\`\${homedir()}/app\`]: '/x' }\ndocker.run({ Binds: Object.entries(dirs).map(([from, to]) => \`\${from}:\${to}\`) })\n`,
      ],
    ],
  },
  {
    says: 'what is one of several values stays where it is used',
    code: "const src = windows ? 'C:/app' : '/srv/app'\nlog(src)\nspawn('docker', ['run', '-v', `${src}:/x`, 'i'])\n",
    written: [[]],
  },
  {
    says: 'the variable of a loop over several values stays',
    code: "for (const src of ['C:/app', '/srv/app']) spawn('docker', ['run', '-v', `${src}:/x`, 'i'])\n",
    written: [[]],
  },
  {
    says: 'the parameter of a function stays',
    code: "const run = (src) => spawn('docker', ['run', '-v', `${src}:/x`, 'i'])\nrun('C:/app')\nrun('/srv/app')\n",
    written: [[]],
  },
  {
    says: 'one of several values that a function returns is rewritten',
    code: "const src = (windows) => (windows ? 'C:/app' : '/srv/app')\nexec(`docker run -v ${src(here)}:/x i`)\n",
    written: [
      [
        'Write `~/app` in line 1',
        "const src = (windows) => (windows ? '~/app' : '/srv/app')\nexec(`docker run -v ${src(here)}:/x i`)\n",
      ],
    ],
  },
  {
    says: 'a constant of one mount is rewritten, and the title names its line',
    code: "const src = 'C:/Users/me/app'\ndocker.run({ Binds: [`${src}:/x`] })\n",
    written: [
      [
        'Write `${homedir()}/app` in line 1',
        `${IMPORT}const src = \`\${homedir()}/app\`\ndocker.run({ Binds: [\`\${src}:/x\`] })\n`,
      ],
    ],
  },
  {
    says: 'a constant of two mounts is rewritten for both',
    code: "const src = 'C:/app'\ndocker.run({ Binds: [src + ':/x'] })\ndocker.run({ Binds: [src + ':/y'] })\n",
    written: [1, 2].map(() => [
      'Write `${homedir()}/app` in line 1',
      `${IMPORT}const src = \`\${homedir()}/app\`\ndocker.run({ Binds: [src + ':/x'] })\ndocker.run({ Binds: [src + ':/y'] })\n`,
    ]),
  },
  {
    says: 'a constant that is also logged stays, and the mount names the folder itself',
    code: "const src = 'C:/app'\nlog(src)\nspawn('docker', ['run', '-v', `${src}:/x`, 'i'])\n",
    written: [
      [
        WRITE_APP,
        `${IMPORT}const src = 'C:/app'\nlog(src)\nspawn('docker', ['run', '-v', \`\${homedir()}/app:/x\`, 'i'])\n`,
      ],
    ],
  },
  {
    says: 'what follows the constant is part of the folder',
    code: "const c = 'C:/Users/me'\nlog(c)\nexeca('docker', ['run', '-v', c + '/app:/x', 'i'])\n",
    written: [
      [
        WRITE_APP,
        `${IMPORT}const c = 'C:/Users/me'\nlog(c)\nexeca('docker', ['run', '-v', \`\${homedir()}/app\` + ':/x', 'i'])\n`,
      ],
    ],
  },
  {
    says: 'a command line for a shell expands the home folder itself',
    code: "const c = 'C:/app'\nlog(c)\nexecSync(`docker run -v ${c}:/x i`)\n",
    written: [['Write `~/app` instead', "const c = 'C:/app'\nlog(c)\nexecSync(`docker run -v ~/app:/x i`)\n"]],
  },
  {
    says: 'a value with a space stays one value of a command template',
    code: "import { $ } from 'zx'\nconst c = 'C:/my app'\nlog(c)\n$`docker run -v ${c}:/x i`\n",
    written: [
      [
        'Write `${homedir()}/my app` instead',
        `${IMPORT}import { $ } from 'zx'\nconst c = 'C:/my app'\nlog(c)\n$\`docker run -v \${\`\${homedir()}/my app\`}:/x i\`\n`,
      ],
    ],
  },
  {
    says: 'a whole argument becomes a template',
    code: "const c = 'C:/app'\nlog(c)\ncontainer.withBindMount(c, '/x')\n",
    written: [
      [WRITE_APP, `${IMPORT}const c = 'C:/app'\nlog(c)\ncontainer.withBindMount(\`\${homedir()}/app\`, '/x')\n`],
    ],
  },
  {
    says: 'a list of which one part is not a mount stays',
    code: "const v = ['-v', 'C:/app:/x']\nlog(v)\nspawn('docker', ['run', ...v, 'i'])\n",
    written: [[]],
  },
  {
    says: 'a computed constant stays',
    code: "const c = ['C:', 'app'].join('/')\nlog(c)\ndocker.run({ Binds: [c + ':/x'] })\n",
    written: [[]],
  },
]

const apply = (code: string, { fix: { range, text } }: Linter.LintSuggestion): string =>
  code.slice(0, range[0]) + text + code.slice(range[1])

describe.each(majors)('suggestions in code, in ESLint $major', ({ eslint }) => {
  it.each(rows)('$says', ({ code, written }) => {
    const verify = (text: string) =>
      new eslint.Linter().verify(text, [...plugin.configs.rules, { settings: { 'mount-lint': { context: 'text' } } }], {
        filename: 'a.js',
      })
    const found = verify(code).map(({ suggestions = [] }) => {
      const [first] = suggestions.filter(({ messageId }) => messageId === 'replace')
      return first ? [first.desc, apply(code, first)] : []
    })
    expect(found).toEqual(written)
    for (const [, after] of written) if (after !== undefined) expect(verify(after)).toEqual([])
  })
})

describe.each(majors)('titles of suggestions in ESLint $major', ({ eslint }) => {
  it.each([
    ['run.sh', 'src=/mnt/c/Users/me/app\ndocker run -v "$src:/app" node\n', ['Write `~/app` in line 1']],
    ['run.sh', 'docker run -v "/mnt/c/Users/me/app:/app" node\n', ['Write `$HOME/app` instead']],
    [
      'compose.yaml',
      'x-v: &v /mnt/c/app\nservices:\n  web:\n    volumes:\n      - { type: bind, source: *v, target: /x }\n',
      ['Write `~/app` in line 1'],
    ],
  ])('%s: %j', (filename, code, titles) => {
    const messages = new eslint.Linter().verify(code, plugin.configs.recommended, { filename })
    expect(messages.map(({ suggestions }) => suggestions?.[0]?.desc)).toEqual(titles)
  })
})

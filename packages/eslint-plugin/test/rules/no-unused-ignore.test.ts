import { service, testRule } from './rule-table.js'

const NOTHING = 'This comment ignores nothing'

testRule('no-unused-ignore', {
  valid: [
    { says: 'a comment that is used', filename: 'compose.yaml', code: service('C:/x:/x # mount-lint-ignore') },
    { says: 'the words in a string', filename: 'start.js', code: "log('docker mount-lint-ignore no-such')\n" },
    {
      says: 'a comment for an unknown path',
      filename: 'run.sh',
      code: 'docker run -v "$1:/x" i # mount-lint-ignore no-windows-path\n',
    },
    { says: 'a used remark', filename: 'run.bat', code: 'rem mount-lint-ignore\r\ndocker run -v C:/x:/x node\r\n' },
    { says: 'a used comment', filename: 'run.ps1', code: 'docker run -v C:/x:/x node # mount-lint-ignore\n' },
    { says: 'a comment about something else', filename: 'Makefile', code: '# mount-lint\nrun:\n\tdocker run node\n' },
    {
      says: 'a comment that the options make unused',
      filename: 'compose.yaml',
      code: service('${DATA}:/x # mount-lint-ignore'),
    },
    {
      says: 'a used comment',
      filename: 'start.js',
      code: "// mount-lint-ignore\ndocker.run({ Binds: ['C:/x:/x'] })\n",
    },
  ],
  invalid: [
    {
      says: 'a rule that finds nothing at the mount',
      filename: 'compose.yaml',
      code: service('./x:/x # mount-lint-ignore «no-windows-path»'),
      message: `${NOTHING} of \`no-windows-path\`.`,
      output: service('./x:/x'),
    },
    {
      says: 'a rule that does not exist',
      filename: 'run.sh',
      code: 'docker run -v "$1:/x" i # mount-lint-ignore «no-windows-paths»\n',
      message: `${NOTHING} of \`no-windows-paths\`.`,
      output: 'docker run -v "$1:/x" i\n',
    },
    {
      says: 'a comment in a dev container',
      filename: '.devcontainer/devcontainer.json',
      code: '// mount-lint-ignore-file «no-windows-path»\n{ "image": "node" }\n',
      message: `${NOTHING} of \`no-windows-path\`.`,
      output: '{ "image": "node" }\n',
    },
    {
      says: 'a comment in code',
      filename: 'start.ts',
      code: "docker.run({ Binds: ['./x:/x'] }) // mount-lint-ignore «no-windows-path»\n",
      message: `${NOTHING} of \`no-windows-path\`.`,
      output: "docker.run({ Binds: ['./x:/x'] })\n",
    },
    {
      says: 'a remark',
      filename: 'run.bat',
      code: 'rem mount-lint-ignore «no-windows-path»\r\ndocker run -v data:/data node\r\n',
      message: 'This comment ignores nothing of `no-windows-path`.',
      output: 'docker run -v data:/data node\r\n',
    },
    {
      says: 'a comment',
      filename: 'run.ps1',
      code: 'docker run -v data:/data node # mount-lint-ignore «no-windows-path»\n',
      message: 'This comment ignores nothing of `no-windows-path`.',
      output: 'docker run -v data:/data node\n',
    },
    {
      says: 'a comment of the whole file',
      filename: 'compose.yaml',
      code: '# mount-lint-ignore-file «no-windows-path»\nservices:\n  web:\n    image: nginx\n    volumes:\n      - data:/data\n',
      message: 'This comment ignores nothing of `no-windows-path`.',
      output: service('data:/data'),
    },
    {
      says: 'a rule that another one replaces',
      filename: 'compose.yaml',
      code: service('D:/x:/x # mount-lint-ignore «no-windows-home»'),
      message: 'This comment ignores nothing of `no-windows-home`.',
      output: service('D:/x:/x'),
    },
    {
      says: 'a block comment',
      filename: 'start.js',
      code: "docker.run({ Binds: ['./x:/x'] /* mount-lint-ignore «no-windows-path» */ })\n",
      message: 'This comment ignores nothing of `no-windows-path`.',
      output: "docker.run({ Binds: ['./x:/x'] })\n",
    },
  ],
})

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
  ],
})

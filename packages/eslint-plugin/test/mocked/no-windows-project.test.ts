import { vi } from 'vitest'
import { service, testRule } from '../rules/rule-table.js'

vi.mock(import('@mount-lint/core/node'), async (original) => ({
  ...(await original()),
  readMachine: () => ({
    kind: 'wsl2',
    home: '/home/me',
    cwd: '/mnt/c/Users/me/shop',
    mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
    driveRoots: ['/mnt'],
  }),
}))

const movesProject = (host: string, home: string): string =>
  `\`${host}\` is \`C:\\Users\\me\\shop\\src\` on this machine, since the project is on a Windows drive; move the project into the Linux home, \`${home}/shop\`.`

const options = [{ context: 'disk' }] as const

testRule('no-windows-project', {
  valid: [
    { says: 'the project, if only the text counts', filename: 'compose.yaml', code: service('./src:/app') },
    { says: 'a named volume', filename: 'compose.yaml', code: service('data:/data'), options },
    {
      says: 'the home folder, which is on a Linux disk',
      filename: 'run.sh',
      code: 'docker run -v ~/x:/x i\n',
      options,
    },
    { says: 'a written drive', filename: 'run.sh', code: 'docker run -v /mnt/c/x:/x i\n', options },
    {
      says: 'a folder that the options allow',
      filename: 'compose.yaml',
      code: service('./src:/app'),
      options: [{ context: 'disk', allow: ['C:/Users/me/shop'] }],
    },
  ],
  invalid: [
    {
      says: 'the project in a compose file',
      filename: 'compose.yaml',
      code: service('«./src»:/app'),
      message: movesProject('./src', '~'),
      ignoreAt: 5,
      options,
    },
    {
      says: 'the project in a script',
      filename: 'run.sh',
      code: 'docker run -v "«$PWD/src»:/app" node\n',
      message: movesProject('$PWD/src', '~'),
      ignoreAt: 1,
      options,
    },
    {
      says: 'the project in a dev container',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "workspaceMount": "", "runArgs": ["-v", "«${localWorkspaceFolder}/src»:/app"] }\n',
      message: movesProject('${localWorkspaceFolder}/src', '~'),
      ignoreAt: 1,
      options,
    },
    {
      says: 'the project in code',
      filename: 'start.js',
      code: "docker.run({ Binds: ['«./src»:/app'] })\n",
      message: movesProject('./src', '${homedir()}'),
      ignoreAt: 1,
      options,
    },
  ],
})

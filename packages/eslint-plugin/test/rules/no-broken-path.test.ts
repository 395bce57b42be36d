import { service, testRule } from './rule-table.js'

testRule('no-broken-path', {
  valid: [
    { says: 'a drive path that is read as one', filename: 'compose.yaml', code: service('C:\\x:/x') },
    { says: 'a named volume', filename: 'compose.yaml', code: service('data_1.x:/x') },
    { says: 'a quoted drive path', filename: 'run.sh', code: "docker run -v 'C:\\x:/x' alpine\n" },
    { says: 'an escaped string', filename: 'start.js', code: "docker.run({ Binds: ['C:\\\\temp:/x'] })\n" },
    {
      says: 'settings, of which the minor rule warns',
      filename: 'compose.yaml',
      code: service('"%USERPROFILE%\\\\.ssh:/root/.ssh:ro"'),
    },
  ],
  invalid: [
    {
      says: 'a variable of cmd.exe',
      filename: 'compose.yaml',
      code: service('«%USERPROFILE%\\app»:/app'),
      message: 'compose reads `%USERPROFILE%\\app` as a volume name, not a folder; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 5,
    },
    {
      says: 'a path that is cut at the colon of its drive',
      filename: 'run.sh',
      code: 'docker run -v «//c:/Users/me/app»:/app node\n',
      message:
        '`//c:/Users/me/app` is split at the colon after the drive letter: docker mounts `//c` at `/Users/me/app`; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 1,
    },
    {
      says: 'backslashes that the shell removes',
      filename: 'run.sh',
      code: 'docker run -v «C:\\Users\\me\\app»:/app node\n',
      message:
        'the shell removes the backslashes in `C:\\Users\\me\\app`: docker receives `C:Usersmeapp`; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 1,
    },
    {
      says: 'an escape in double quotes of YAML',
      filename: 'compose.yaml',
      code: service('"«C:\\temp»:/temp"'),
      message:
        '`C:\\temp` contains an escape sequence: in these quotes, a backslash and a letter form a control character; write `~/temp` instead.',
      instead: '~/temp',
      ignoreAt: 5,
    },
    {
      says: 'an escape in a string of TypeScript',
      filename: 'start.ts',
      code: "docker.run({ Binds: ['«C:\\temp»:/app'] })\n",
      message:
        '`C:\\temp` contains an escape sequence: in these quotes, a backslash and a letter form a control character; write `${homedir()}/temp` instead.',
      output: 'docker.run({ Binds: [`${homedir()}/temp:/app`] })\n',
      ignoreAt: 1,
    },
  ],
})

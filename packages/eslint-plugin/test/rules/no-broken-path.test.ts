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
    { says: 'a drive path', filename: 'compose.yaml', code: service('C:/x:/x') },
    { says: 'a named volume with a percent sign', filename: 'compose.yaml', code: service('a%b:/x') },
    { says: 'an escaped backslash', filename: 'compose.yaml', code: service('"C:\\\\temp:/x"') },
    { says: 'a network path', filename: 'compose.yaml', code: service('//server/share:/x') },
    { says: 'backslashes in single quotes', filename: 'run.sh', code: "docker run -v 'C:\\app:/app' node\n" },
    { says: 'a Linux path with an escaped blank', filename: 'run.sh', code: 'docker run -v ~/my\\ app:/app node\n' },
    { says: 'a percent sign in another argument', filename: 'run.sh', code: 'docker run -e A=%USERPROFILE% node\n' },
    { says: 'an escaped backslash', filename: 'start.js', code: "docker.run({ Binds: ['C:\\\\temp:/app'] })\n" },
    {
      says: 'a drive path',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "image": "node", "runArgs": ["-v", "C:/app:/app"] }\n',
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
    {
      says: 'a drive behind two slashes',
      filename: 'compose.yaml',
      code: service('«//c:/Users/me/app»:/app'),
      message:
        '`//c:/Users/me/app` is split at the colon after the drive letter: compose mounts `//c` at `/Users/me/app`; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 5,
    },
    {
      says: 'a path with the prefix of long paths',
      filename: 'compose.yaml',
      code: service("'«\\\\?\\C:\\Users\\me\\app»:/app'"),
      message:
        '`\\\\?\\C:\\Users\\me\\app` is split at the colon after the drive letter: compose mounts `\\\\?\\C` at `\\Users\\me\\app`; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 5,
    },
    {
      says: 'an escape that makes a tab',
      filename: 'compose.yaml',
      code: service('"«C:\\temp»:/app"'),
      message:
        '`C:\\temp` contains an escape sequence: in these quotes, a backslash and a letter form a control character; write `~/temp` instead.',
      instead: '~/temp',
      ignoreAt: 5,
    },
    {
      says: 'the end of a path of Git Bash',
      filename: 'compose.yaml',
      code: service('"«/c/app»;C:/app"'),
      message:
        'Git Bash converted the container path: compose mounts `/c/app;C` at `/app`; write an absolute Linux path in the container, such as `/app`, and change the host path with it.',
      ignoreAt: 5,
    },
    {
      says: 'a folder of cmd.exe',
      filename: 'compose.yaml',
      code: service('«%cd%»:/app'),
      message: 'compose reads `%cd%` as a volume name, not a folder; write `.` instead.',
      instead: '.',
      ignoreAt: 5,
    },
    {
      says: 'a variable of cmd.exe',
      filename: 'run.sh',
      code: 'docker run -v "«%USERPROFILE%/app»:/app" node\n',
      message: 'docker reads `%USERPROFILE%/app` as a volume name, not a folder; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 1,
    },
    {
      says: 'a path list of Git Bash',
      filename: 'run.sh',
      code: 'docker run -v "«/c/app»;C:/app" node\n',
      message:
        'Git Bash converted the container path: docker mounts `/c/app;C` at `/app`; write an absolute Linux path in the container, such as `/app`, and change the host path with it.',
      ignoreAt: 1,
    },
    {
      says: 'an escape in a command line',
      filename: 'start.js',
      code: 'exec(\'docker run -v "«C:\\temp»:/app" node\')\n',
      message:
        '`C:\\temp` contains an escape sequence: in these quotes, a backslash and a letter form a control character; write `$HOME/temp` instead.',
      instead: '$HOME/temp',
      ignoreAt: 1,
    },
    {
      says: 'a path that is cut at its colon',
      filename: 'start.js',
      code: "docker.run({ Binds: ['«//c:/Users/me/app»:/app'] })\n",
      message:
        '`//c:/Users/me/app` is split at the colon after the drive letter: docker mounts `//c` at `/Users/me/app`; write `${homedir()}/app` instead.',
      output: 'docker.run({ Binds: [`${homedir()}/app:/app`] })\n',
      ignoreAt: 1,
    },
    {
      says: 'a drive behind two slashes',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "runArgs": ["-v", "«//c:/app»:/app"]\n}\n',
      message:
        '`//c:/app` is split at the colon after the drive letter: docker mounts `//c` at `/app`; write `${localEnv:HOME}/app` instead.',
      instead: '${localEnv:HOME}/app',
      ignoreAt: 3,
    },
  ],
})

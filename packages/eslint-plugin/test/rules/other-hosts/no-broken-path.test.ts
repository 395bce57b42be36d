import { testRule } from '../rule-table.js'

testRule('no-broken-path', {
  valid: [
    { says: 'a quoted path', filename: '.gitlab-ci.yml', code: "build:\n  script: docker run -v '/srv/app:/x' node\n" },
    { says: 'an escaped path', filename: 'start.js', code: "spawn('docker', ['run', '-v', '/srv/\\\\app:/x'])\n" },
    { says: 'a continued line', filename: 'Makefile', code: 'up:\n\tdocker run \\\n\t  -v /srv:/x node\n' },
  ],
  invalid: [
    {
      says: 'a path without its backslashes',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script: docker run -v «C:\\team\\app»:/x node\n',
      message:
        'the shell removes the backslashes in `C:\\team\\app`: docker receives `C:teamapp`; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'a path without its backslashes',
      filename: 'Taskfile.yml',
      code: "version: '3'\ntasks:\n  up: docker run -v «D:\\data»:/x node\n",
      message: 'the shell removes the backslashes in `D:\\data`: docker receives `D:data`; write `~/data` instead.',
      instead: '~/data',
      ignoreAt: 3,
    },
    {
      says: 'a path without its backslashes',
      filename: 'Makefile',
      code: 'up:\n\tdocker run -v «D:\\data»:/x node\n',
      message: 'the shell removes the backslashes in `D:\\data`: docker receives `D:data`; write `~/data` instead.',
      instead: '~/data',
      ignoreAt: 2,
    },
    {
      says: 'a path without its backslashes',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    steps:\n      - run: docker run -v «D:\\data»:/x node\n',
      message: 'the shell removes the backslashes in `D:\\data`: docker receives `D:data`; write `~/data` instead.',
      instead: '~/data',
      ignoreAt: 4,
    },
    {
      says: 'a variable of cmd',
      filename: 'compose.yaml',
      code: 'services:\n  web:\n    volumes:\n      - "«%USERPROFILE%/app»:/x"\n',
      message: 'compose reads `%USERPROFILE%/app` as a volume name, not a folder; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 4,
    },
    {
      says: 'a drive with two slashes',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "runArgs": ["-v", "«//c:/team»:/x"] }\n',
      message:
        '`//c:/team` is split at the colon after the drive letter: docker mounts `//c` at `/team`; write `${localEnv:HOME}/team` instead.',
      instead: '${localEnv:HOME}/team',
      ignoreAt: 1,
    },
    {
      says: 'the path of Git Bash with its semicolon',
      filename: 'run.sh',
      code: "docker run -v '«/c/team»;C:/x' node\n",
      message:
        'Git Bash converted the container path: docker mounts `/c/team;C` at `/x`; write an absolute Linux path in the container, such as `/app`, and change the host path with it.',
      ignoreAt: 1,
    },
    {
      says: 'an escape that is a tab',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-v', '«C:\\temp»:/x'])\n",
      message:
        '`C:\\temp` contains an escape sequence: in these quotes, a backslash and a letter form a control character; write `${homedir()}/temp` instead.',
      output: "spawn('docker', ['run', '-v', `${homedir()}/temp:/x`])\n",
      ignoreAt: 1,
    },
    {
      says: 'a command whose shell removes the backslashes',
      filename: 'start.js',
      code: "exec('docker run -v «D:\\\\data»:/x node')\n",
      message: 'the shell removes the backslashes in `D:\\data`: docker receives `D:data`; write `~/data` instead.',
      instead: '~/data',
      ignoreAt: 1,
    },
    {
      says: 'a drive with two slashes',
      filename: 'start.ts',
      code: "spawn('docker', ['run', '-v', '«//c:/team»:/x'])\n",
      message:
        '`//c:/team` is split at the colon after the drive letter: docker mounts `//c` at `/team`; write `${homedir()}/team` instead.',
      output: "spawn('docker', ['run', '-v', `${homedir()}/team:/x`])\n",
      ignoreAt: 1,
    },
    {
      says: 'an escape that is a tab, and one that drops its backslash: which folder is meant is unknown',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-v', '«C:\\team\\app»:/x'])\n",
      message:
        '`C:\\teamapp` contains an escape sequence: in these quotes, a backslash and a letter form a control character.',
      ignoreAt: 1,
    },
  ],
})

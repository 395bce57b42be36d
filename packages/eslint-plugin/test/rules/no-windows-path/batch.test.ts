import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    { says: 'a comment of two colons', filename: 'run.bat', code: ':: docker run -v C:/x:/x alpine\r\n' },
    { says: 'an echo', filename: 'run.bat', code: '@echo docker run -v C:/x:/x alpine\r\n' },
    { says: 'a named volume', filename: 'run.bat', code: 'docker run -v data:/data alpine\r\n' },
    { says: 'another program', filename: 'run.bat', code: 'robocopy C:\\x D:\\y\r\n' },
  ],
  invalid: [
    {
      says: 'a drive path',
      filename: 'run.bat',
      code: 'docker run -v «C:\\Users\\me\\app»:/app node\r\n',
      message:
        '`C:\\Users\\me\\app` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
    {
      says: 'a path in quotes',
      filename: 'run.bat',
      code: 'docker run -v "«C:\\Users\\me\\app»:/app" node\r\n',
      message:
        '`C:\\Users\\me\\app` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
    {
      says: 'a command of several lines',
      filename: 'run.bat',
      code: 'docker run ^\r\n  -v «D:\\data»:/data ^\r\n  alpine\r\n',
      message:
        '`D:\\data` is on the Windows drive D:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
    {
      says: 'a block',
      filename: 'run.bat',
      code: 'if exist x (\r\n  docker run -v «C:/x»:/x alpine\r\n)\r\n',
      message:
        '`C:/x` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 2,
    },
    {
      says: '--mount',
      filename: 'run.bat',
      code: 'docker run --mount type=bind,source=«C:\\data»,target=/data alpine\r\n',
      message:
        '`C:\\data` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
  ],
})

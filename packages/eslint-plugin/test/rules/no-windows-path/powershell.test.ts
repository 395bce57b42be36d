import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    { says: 'a comment', filename: 'run.ps1', code: '# docker run -v C:/x:/x alpine\n' },
    { says: 'a block comment', filename: 'run.ps1', code: '<#\ndocker run -v C:/x:/x alpine\n#>\n' },
    { says: 'a string', filename: 'run.ps1', code: '$help = "docker run -v C:/x:/x alpine"\n' },
    { says: 'a named volume', filename: 'run.ps1', code: 'docker run -v data:/data alpine\n' },
  ],
  invalid: [
    {
      says: 'a drive path',
      filename: 'run.ps1',
      code: 'docker run -v «C:\\Users\\me\\app»:/app node\n',
      message:
        '`C:\\Users\\me\\app` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
    {
      says: 'a variable in a string',
      filename: 'run.ps1',
      code: '$data = "D:\\data"\ndocker run -v "«${data}»:/data" alpine\n',
      message:
        '`D:\\data` is on the Windows drive D: (written at line 1); use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 2,
    },
    {
      says: 'a command of several lines',
      filename: 'run.ps1',
      code: 'docker run `\n  -v «C:/x»:/x `\n  alpine\n',
      message:
        '`C:/x` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
    {
      says: 'Start-Process',
      filename: 'run.ps1',
      code: "Start-Process docker -ArgumentList 'run', '-v', '«C:/x»:/x', 'alpine'\n",
      message:
        '`C:/x` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
  ],
})

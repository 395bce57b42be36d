import { service, testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    { says: 'paths of Linux', filename: 'compose.yaml', code: service('~/x:/x\n      - ./y:/y\n      - data:/data') },
    { says: 'look-alikes', filename: 'compose.yaml', code: service('/mnt/data:/x\n      - /mnt/wsl/x:/y') },
    { says: 'the socket of docker', filename: 'compose.yaml', code: service('//var/run/docker.sock:/x.sock') },
    { says: 'a warning of the minor rule', filename: 'compose.yaml', code: service('C:/Users/me/.ssh:/root/.ssh:ro') },
    { says: 'a misread path', filename: 'compose.yaml', code: service('//c:/x:/y') },
    { says: 'an unknown variable', filename: 'run.sh', code: 'docker run -v "$1:/x" alpine\n' },
    { says: 'a command that is only printed', filename: 'run.sh', code: 'echo docker run -v C:/x:/x alpine\n' },
    { says: 'a remark', filename: 'run.bat', code: 'rem docker run -v C:/x:/x alpine\r\n' },
    { says: 'a printed command', filename: 'run.ps1', code: 'Write-Host "docker run -v C:/x:/x alpine"\n' },
    {
      says: 'an image of Windows',
      filename: 'run.sh',
      code: 'docker run -v C:/x:C:/x mcr.microsoft.com/windows/nanoserver\n',
    },
    {
      says: 'a cache in a volume',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "mounts": ["source=a,target=/a,type=volume"] }\n',
    },
    {
      says: 'an expected call',
      filename: 'start.js',
      code: "expect(spawn).toBeCalledWith('docker', ['run', '-v', 'C:/x:/x'])\n",
    },
    { says: 'a typed Linux path', filename: 'start.ts', code: "const host: HostConfig = { Binds: ['/srv/x:/x'] }\n" },
  ],
  invalid: [
    {
      says: 'a variable of a batch file',
      filename: 'run.bat',
      code: 'set DATA=D:\\data\r\ndocker run -v «%DATA%»:/data alpine\r\n',
      message:
        '`D:\\data` is on the Windows drive D: (written at line 1); use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 2,
    },
    {
      says: 'an array of PowerShell',
      filename: 'run.ps1',
      code: '$run = @("run", "-v", "D:\\data:/data")\ndocker «@run» alpine\n',
      message:
        '`D:\\data` is on the Windows drive D: (written at line 1); use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 2,
    },
    {
      says: 'a WSL path in the short syntax',
      filename: 'compose.yaml',
      code: service('«/mnt/c/Users/me/app»:/app'),
      message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 5,
    },
    {
      says: 'a default of a variable',
      filename: 'compose.yaml',
      code: service('«${DATA:-D:/data}»:/data'),
      message: '`D:/data` is on the Windows drive D:; write `~/data` instead.',
      output: service('${DATA:-~/data}:/data'),
      ignoreAt: 5,
    },
    {
      says: 'a database, which belongs into a volume',
      filename: 'compose.yaml',
      code: service('«C:/pg»:/var/lib/postgresql/data'),
      message: '`C:/pg` is on the Windows drive C:; use the named volume `web-data` instead.',
      output: `${service('web-data:/var/lib/postgresql/data')}\nvolumes:\n  web-data:\n`,
      ignoreAt: 5,
    },
    {
      says: 'a whole drive, which has no alternative',
      filename: 'run.sh',
      code: 'docker run -v «/mnt/c»:/c alpine\n',
      message:
        '`/mnt/c` is on the Windows drive C:; mount only the folder that is needed, such as `~/project`, not a whole drive.',
      ignoreAt: 1,
    },
    {
      says: 'a field of --mount',
      filename: 'run.sh',
      code: 'docker run \\\n  --mount type=bind,source=«//c/Users/me/app»,target=/app node\n',
      message: '`//c/Users/me/app` is on the Windows drive C:; write `$HOME/app` instead.',
      output: 'docker run \\\n  --mount type=bind,source=$HOME/app,target=/app node\n',
      ignoreAt: 1,
    },
    {
      says: 'an argument of a dev container',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "runArgs": ["-v", "«C:\\\\Users\\\\me\\\\app»:/app"]\n}\n',
      message: '`C:\\Users\\me\\app` is on the Windows drive C:; write `${localEnv:HOME}/app` instead.',
      instead: '${localEnv:HOME}/app',
      ignoreAt: 2,
    },
    {
      says: 'arguments in JavaScript',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-v', '«C:/Users/me/app»:/app', 'node'])\n",
      message: '`C:/Users/me/app` is on the Windows drive C:; write `${homedir()}/app` instead.',
      output: "spawn('docker', ['run', '-v', `${homedir()}/app:/app`, 'node'])\n",
      ignoreAt: 1,
    },
    {
      says: 'a typed object',
      filename: 'start.ts',
      code: "const host: HostConfig = { Binds: ['«C:/Users/me/app»:/app'] }\n",
      message: '`C:/Users/me/app` is on the Windows drive C:; write `${homedir()}/app` instead.',
      output: 'const host: HostConfig = { Binds: [`${homedir()}/app:/app`] }\n',
      ignoreAt: 1,
    },
  ],
})

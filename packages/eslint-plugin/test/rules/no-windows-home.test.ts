import { service, testRule } from './rule-table.js'

testRule('no-windows-home', {
  valid: [
    { says: 'the home folder of Linux', filename: 'compose.yaml', code: service('${HOME}/.aws:/root/.aws') },
    {
      says: 'the home folder of any system',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "runArgs": ["-v", "${localEnv:HOME}${localEnv:USERPROFILE}/.aws:/root/.aws"] }\n',
    },
    {
      says: 'the home folder of any system in code',
      filename: 'start.js',
      code: 'docker.run({ Binds: [`${process.env.HOME ?? process.env.USERPROFILE}/x:/x`] })\n',
    },
    { says: 'a drive', filename: 'run.sh', code: 'docker run -v C:/x:/x alpine\n' },
    { says: 'a variable with a default for Linux', filename: 'compose.yaml', code: service('${DATA:-./data}:/data') },
    { says: 'a container-side variable', filename: 'compose.yaml', code: service('./x:/x/$USERPROFILE') },
    {
      says: 'an allowed path',
      filename: 'compose.yaml',
      code: service('${USERPROFILE}/.aws:/root/.aws'),
      options: [{ context: 'text', allow: ['${USERPROFILE}/.aws'] }],
    },
    { says: 'pwd', filename: 'run.sh', code: 'docker run -v "$(pwd):/app" node\n' },
    { says: 'wslpath of a Linux path', filename: 'run.sh', code: 'docker run -v "$HOME/x:/x" node\n' },
    { says: "a variable of one's own", filename: 'run.bat', code: 'docker run -v %DATA%:/app node\r\n' },
    { says: 'the home of any system', filename: 'run.ps1', code: 'docker run -v "${HOME}/x:/x" node\n' },
    {
      says: 'the home of Linux',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "image": "node", "runArgs": ["-v", "${localEnv:HOME}/x:/x"] }\n',
    },
    { says: 'os.homedir()', filename: 'start.js', code: 'docker.run({ Binds: [`${os.homedir()}/x:/x`] })\n' },
    {
      says: 'the variable in the environment',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-e', `A=${process.env.APPDATA}`])\n",
    },
  ],
  invalid: [
    {
      says: 'USERPROFILE in a compose file',
      filename: 'compose.yaml',
      code: service('«${USERPROFILE}/app»:/app'),
      message:
        '`${USERPROFILE}/app` is a Windows folder: `${USERPROFILE}` gives Windows paths only; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 5,
    },
    {
      says: 'USERPROFILE in a script',
      filename: 'run.sh',
      code: 'docker run -v "«$USERPROFILE/app»:/app" node\n',
      message:
        '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 1,
    },
    {
      says: 'USERPROFILE in code, which has no edit',
      filename: 'start.ts',
      code: 'docker.run({ Binds: [`«${process.env.USERPROFILE}/app»:/app`] })\n',
      message:
        '`${process.env.USERPROFILE}/app` is a Windows folder: `${process.env.USERPROFILE}` gives Windows paths only; write `${homedir()}/app` instead.',
      ignoreAt: 1,
    },
    {
      says: 'APPDATA',
      filename: 'compose.yaml',
      code: service('«${APPDATA}/app»:/app'),
      message:
        '`${APPDATA}/app` is a Windows folder: `${APPDATA}` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 5,
    },
    {
      says: 'LOCALAPPDATA',
      filename: 'compose.yaml',
      code: service('"«${LOCALAPPDATA}/app»:/app"'),
      message:
        '`${LOCALAPPDATA}/app` is a Windows folder: `${LOCALAPPDATA}` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 5,
    },
    {
      says: 'a drive and a path',
      filename: 'compose.yaml',
      code: service('«${HOMEDRIVE}${HOMEPATH}/app»:/app'),
      message:
        '`${HOMEDRIVE}${HOMEPATH}/app` is a Windows folder: `${HOMEDRIVE}` gives Windows paths only; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 5,
    },
    {
      says: 'the source of the long syntax',
      filename: 'compose.yaml',
      code: 'services:\n  web:\n    image: nginx\n    volumes:\n      - type: bind\n        source: «${USERPROFILE}/app»\n        target: /app\n',
      message:
        '`${USERPROFILE}/app` is a Windows folder: `${USERPROFILE}` gives Windows paths only; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 6,
    },
    {
      says: 'pwd -W',
      filename: 'run.sh',
      code: 'docker run -v "«$(pwd -W)»:/app" node\n',
      message: '`$(pwd -W)` gives Windows paths only; write `$PWD` instead.',
      instead: '$PWD',
      ignoreAt: 1,
    },
    {
      says: 'cygpath',
      filename: 'run.sh',
      code: 'docker run -v "«$(cygpath -w "$PWD")»:/app" node\n',
      message: '`$(cygpath -w "$PWD")` gives Windows paths only; write `$PWD` instead.',
      instead: '$PWD',
      ignoreAt: 1,
    },
    {
      says: 'APPDATA',
      filename: 'run.sh',
      code: 'docker run -v "«$APPDATA/app»:/app" node\n',
      message:
        '`$APPDATA/app` is a Windows folder: `$APPDATA` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 1,
    },
    {
      says: 'the profile',
      filename: 'run.bat',
      code: 'docker run -v "«%USERPROFILE%\\app»:/app" node\r\n',
      message:
        '`%USERPROFILE%\\app` is a Windows folder: `%USERPROFILE%` gives Windows paths only; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
    {
      says: 'the profile',
      filename: 'run.ps1',
      code: 'docker run -v "«$env:USERPROFILE\\app»:/app" node\n',
      message:
        '`$env:USERPROFILE\\app` is a Windows folder: `$env:USERPROFILE` gives Windows paths only; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 1,
    },
    {
      says: 'the profile alone',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "mounts": ["source=«${localEnv:USERPROFILE}/.aws»,target=/root/.aws,type=bind"]\n}\n',
      message:
        '`${localEnv:USERPROFILE}/.aws` is a Windows folder: `${localEnv:USERPROFILE}` gives Windows paths only; write `${localEnv:HOME}${localEnv:USERPROFILE}/.aws` instead.',
      instead: '${localEnv:HOME}${localEnv:USERPROFILE}/.aws',
      ignoreAt: 3,
    },
    {
      says: 'APPDATA',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "runArgs": ["-v", "«${localEnv:APPDATA}/x»:/x"]\n}\n',
      message:
        '`${localEnv:APPDATA}/x` is a Windows folder: `${localEnv:APPDATA}` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 3,
    },
    {
      says: 'a string with the variable',
      filename: 'start.js',
      code: 'exec(`docker run -v «${process.env.APPDATA}/x»:/x node`)\n',
      message:
        '`${process.env.APPDATA}/x` is a Windows folder: `${process.env.APPDATA}` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 1,
    },
    {
      says: 'the variable in path.join',
      filename: 'start.js',
      code: "docker.run({ Binds: [path.join(«process.env.LOCALAPPDATA, 'x»') + ':/x'] })\n",
      message:
        '`${process.env.LOCALAPPDATA}/x` is a Windows folder: `${process.env.LOCALAPPDATA}` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 1,
    },
  ],
})

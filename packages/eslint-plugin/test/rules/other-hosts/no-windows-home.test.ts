import { testRule } from '../rule-table.js'

testRule('no-windows-home', {
  valid: [
    {
      says: 'a fallback from the Linux home',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-v', (process.env.HOME || process.env.USERPROFILE) + '/app:/x'])\n",
    },
    {
      says: 'the home folder',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script: docker run -v "$HOME/app:/x" node\n',
    },
    {
      says: 'the home folder by a function',
      filename: 'justfile',
      code: "up:\n  docker run -v {{env('HOME')}}/app:/x node\n",
    },
    {
      says: 'a variable of make that is not set',
      filename: 'Makefile',
      code: 'up:\n\tdocker run -v "$(DATA)/app:/x" node\n',
    },
    {
      says: 'the folder of the package',
      filename: 'package.json',
      code: '{ "scripts": { "up": "docker run -v \\"$PWD:/x\\" node" } }\n',
    },
    {
      says: 'the home folder of a quadlet',
      filename: 'web.container',
      code: '[Container]\nImage=nginx\nVolume=%h/app:/x\n',
    },
  ],
  invalid: [
    {
      says: 'a script of a pipeline',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script: docker run -v "«$USERPROFILE/app»:/x" node\n',
      message:
        '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 2,
    },
    {
      says: 'a command of a task file',
      filename: 'Taskfile.yml',
      code: "version: '3'\ntasks:\n  up: docker run -v «$APPDATA/app»:/x node\n",
      message:
        '`$APPDATA/app` is a Windows folder: `$APPDATA` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 3,
    },
    {
      says: 'a line of a justfile',
      filename: 'justfile',
      code: 'up:\n  docker run -v "«$LOCALAPPDATA/app»:/x" node\n',
      message:
        '`$LOCALAPPDATA/app` is a Windows folder: `$LOCALAPPDATA` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 2,
    },
    {
      says: 'a recipe',
      filename: 'Makefile',
      code: 'up:\n\tdocker run -v "$«$USERPROFILE/app»:/x" node\n',
      message:
        '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 2,
    },
    {
      says: 'a script of a package, which cmd may run',
      filename: 'package.json',
      code: '{ "scripts": { "up": "docker run -v «%USERPROFILE%/app»:/x node" } }\n',
      message:
        '`%USERPROFILE%/app` is a Windows folder: `%USERPROFILE%` gives Windows paths only; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
    },
    {
      says: 'a step that a shell expands',
      filename: 'Jenkinsfile',
      code: 'node {\n  sh \'docker run -v "«$USERPROFILE/app»:/x" node\'\n}\n',
      message:
        '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 2,
    },
    {
      says: 'a step of a workflow',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    steps:\n      - run: docker run -v "«$USERPROFILE/app»:/x" node\n',
      message:
        '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 4,
    },
    {
      says: 'a variable of PowerShell',
      filename: 'run.ps1',
      code: 'docker run -v "«$env:APPDATA/app»:/x" node\n',
      message:
        '`$env:APPDATA/app` is a Windows folder: `$env:APPDATA` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.',
      ignoreAt: 1,
    },
    {
      says: 'a variable of the environment in TypeScript',
      filename: 'start.ts',
      code: "spawn('docker', ['run', '-v', `«${process.env.USERPROFILE!}/app»:/x`])\n",
      message:
        '`${process.env.USERPROFILE}/app` is a Windows folder: `${process.env.USERPROFILE}` gives Windows paths only; write `${homedir()}/app` instead.',
      ignoreAt: 1,
    },
    {
      says: 'a variable of the environment by a string',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-v', «process.env['LOCALAPPDATA'] + '/app»:/x'])\n",
      message:
        "`${process.env['LOCALAPPDATA']}/app` is a Windows folder: `${process.env['LOCALAPPDATA']}` gives Windows paths only; omit this mount on Linux: a Windows program manages these files and does not read a copy.",
      ignoreAt: 1,
    },
    {
      says: 'a variable that the shell of a command expands',
      filename: 'start.js',
      code: 'exec(\'docker run -v "«$USERPROFILE/app»:/x" node\')\n',
      message:
        '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 1,
    },
  ],
})

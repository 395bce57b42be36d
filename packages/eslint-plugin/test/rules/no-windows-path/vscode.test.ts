import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a label',
      filename: '.vscode/tasks.json',
      code: '{ "version": "2.0.0", "tasks": [{ "label": "docker run -v C:/team/app:/x node", "type": "shell", "command": "make" }] }\n',
    },
    {
      says: 'the folder of the workspace',
      filename: '.vscode/tasks.json',
      code: '{ "version": "2.0.0", "tasks": [{ "label": "db", "type": "shell", "command": "docker run -v ${workspaceFolder}:/x pg" }] }\n',
    },
    {
      says: 'an echoed command',
      filename: 'package.json',
      code: '{ "scripts": { "help": "echo docker run -v C:/team/app:/x node" } }\n',
    },
  ],
  invalid: [
    {
      says: 'a command line',
      filename: '.vscode/tasks.json',
      code: '{\n  "version": "2.0.0",\n  "tasks": [{ "label": "db", "type": "shell", "command": "docker run -v «C:/team/app»:/x node" }]\n}\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 3,
    },
    {
      says: 'the arguments of a process, which nothing expands',
      filename: '.vscode/tasks.json',
      code: '{\n  "version": "2.0.0",\n  "tasks": [\n    { "label": "db", "type": "process", "command": "docker", "args": ["run", "-v", "«C:/team/app»:/x", "pg"] }\n  ]\n}\n',
      message: '`C:/team/app` is on the Windows drive C:; write `/home/<user>/team/app` instead.',
      ignoreAt: 4,
    },
    {
      says: 'a command of several',
      filename: 'package.json',
      code: '{\n  "scripts": { "up": "npm run build && docker run -v «C:/team/app»:/x node" }\n}\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
    },
    {
      says: 'a quoted path',
      filename: 'package.json',
      code: '{\n  "scripts": { "up": "docker run -v \\"«/mnt/c/team/app»\\":/x node" }\n}\n',
      message: '`/mnt/c/team/app` is on the Windows drive C:; write `$HOME/team/app` instead.',
      instead: '$HOME/team/app',
    },
  ],
})

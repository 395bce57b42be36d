import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a description',
      filename: 'Taskfile.yml',
      code: "version: '3'\ntasks:\n  up:\n    desc: docker run -v C:/team/app:/x node\n    cmds: [make]\n",
    },
    {
      says: 'the folder of the file',
      filename: 'Taskfile.yml',
      code: "version: '3'\ntasks:\n  up: docker run -v {{.ROOT_DIR}}:/x node\n",
    },
  ],
  invalid: [
    {
      says: 'a command',
      filename: 'Taskfile.yml',
      code: "version: '3'\ntasks:\n  up:\n    cmds:\n      - docker run -v «C:/team/app»:/x node\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 5,
    },
    {
      says: 'a command with more properties',
      filename: 'Taskfile.yml',
      code: "version: '3'\ntasks:\n  up:\n    cmds:\n      - cmd: docker run -v «C:/team/app»:/x node\n        silent: true\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 5,
    },
    {
      says: 'a variable of the file',
      filename: 'Taskfile.yml',
      code: "version: '3'\nvars:\n  DATA: C:/team/app\ntasks:\n  up:\n    cmds:\n      - docker run -v «{{.DATA}}»:/x node\n",
      message: '`C:/team/app` is on the Windows drive C: (written at line 3); write `~/team/app` instead.',
      output:
        "version: '3'\nvars:\n  DATA: ~/team/app\ntasks:\n  up:\n    cmds:\n      - docker run -v {{.DATA}}:/x node\n",
      ignoreAt: 7,
    },
    {
      says: 'a task that is only a command',
      filename: 'Taskfile.yml',
      code: "version: '3'\ntasks:\n  up: docker run -v «C:/team/app»:/x node\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 3,
    },
  ],
})

import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a name',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    name: docker run -v C:/team/app:/x node\n    steps: []\n',
    },
    {
      says: 'the folder of the repository',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    steps:\n      - run: docker run -v ${{ github.workspace }}:/x node\n',
    },
  ],
  invalid: [
    {
      says: 'an environment variable of the job',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    env: { DATA: C:/team/app }\n    steps:\n      - run: docker run -v "«$DATA»:/x" node\n',
      message: '`C:/team/app` is on the Windows drive C: (written at line 3); write `$HOME/team/app` instead.',
      instead: '$HOME/team/app',
      ignoreAt: 5,
    },
    {
      says: 'a volume of a service',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    services:\n      db:\n        image: postgres\n        volumes:\n          - «/mnt/c/team/app»:/x\n    steps: []\n',
      message: '`/mnt/c/team/app` is on the Windows drive C:; write `/home/<user>/team/app` instead.',
      ignoreAt: 7,
    },
    {
      says: 'options of a container',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    container:\n      image: node\n      options: -v «C:/team/app»:/x\n    steps: []\n',
      message: '`C:/team/app` is on the Windows drive C:; write `/home/<user>/team/app` instead.',
      ignoreAt: 5,
    },
    {
      says: 'a step of PowerShell',
      filename: '.github/workflows/ci.yml',
      code: 'jobs:\n  a:\n    steps:\n      - shell: pwsh\n        run: docker run -v «C:/team/app»:/x node\n',
      message:
        '`C:/team/app` is on the Windows drive C:; use a named volume, or move the project into WSL: start `wsl` and clone it there.',
      ignoreAt: 5,
    },
  ],
})

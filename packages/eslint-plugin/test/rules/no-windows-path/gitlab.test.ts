import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a name',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  environment:\n    name: docker run -v C:/team/app:/x node\n',
    },
    {
      says: 'a comment',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script:\n    # docker run -v C:/team/app:/x node\n    - make\n',
    },
    {
      says: 'an unknown variable',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script: docker run -v $DATA:/x node\n',
    },
  ],
  invalid: [
    {
      says: 'a command of a job',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script:\n    - docker run -v «C:/team/app»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 3,
    },
    {
      says: 'a variable of the pipeline',
      filename: '.gitlab-ci.yml',
      code: 'variables:\n  DATA: /mnt/d/data\nbuild:\n  script:\n    - docker run -v «$DATA»:/data node\n',
      message: '`/mnt/d/data` is on the Windows drive D: (written at line 2); write `~/data` instead.',
      instead: '~/data',
      ignoreAt: 5,
    },
    {
      says: 'a variable of the job',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  variables: { DATA: C:/team/app }\n  script: docker run -v "«$DATA»:/data" node\n',
      message: '`C:/team/app` is on the Windows drive C: (written at line 2); write `$HOME/team/app` instead.',
      instead: '$HOME/team/app',
      ignoreAt: 3,
    },
    {
      says: 'a line of a block, before which no comment is possible',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script:\n    - |\n      set -e\n      docker run -v «C:/team/app»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
    },
    {
      says: 'commands before the script of every job',
      filename: '.gitlab-ci.yml',
      code: 'default:\n  before_script: ["docker run -v «C:/team/app»:/x node"]\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
  ],
})

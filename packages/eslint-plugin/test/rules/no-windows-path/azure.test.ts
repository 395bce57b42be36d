import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a name',
      filename: 'azure-pipelines.yml',
      code: 'steps:\n  - script: make\n    displayName: docker run -v C:/team/app:/x node\n',
    },
    {
      says: 'a folder of the agent',
      filename: 'azure-pipelines.yml',
      code: 'steps:\n  - script: docker run -v $(Build.SourcesDirectory):/x node\n',
    },
  ],
  invalid: [
    {
      says: 'a script',
      filename: 'azure-pipelines.yml',
      code: 'steps:\n  - script: docker run -v «C:/team/app»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'a bash step',
      filename: 'azure-pipelines.yml',
      code: 'steps:\n  - bash: |\n      docker run -v «C:/team/app»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
    },
    {
      says: 'a variable',
      filename: 'azure-pipelines.yml',
      code: 'variables:\n  data: C:/team/app\nsteps:\n  - script: docker run -v «$(data)»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C: (written at line 2); write `~/team/app` instead.',
      output: 'variables:\n  data: ~/team/app\nsteps:\n  - script: docker run -v $(data):/x node\n',
      ignoreAt: 4,
    },
    {
      says: 'a volume of a container, which has no variable for the home folder',
      filename: 'azure-pipelines.yml',
      code: 'resources:\n  containers:\n    - container: db\n      image: postgres\n      volumes:\n        - «C:/team/app»:/x\n',
      message: '`C:/team/app` is on the Windows drive C:; write `/home/<user>/team/app` instead.',
      ignoreAt: 6,
    },
  ],
})

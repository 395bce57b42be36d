import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'the name of a step',
      filename: '.github/workflows/ci.yml',
      code: 'on: push\njobs:\n  a:\n    runs-on: self-hosted\n    steps:\n      - name: docker run -v C:/x:/x node\n        run: "true"\n',
    },
  ],
  invalid: [
    {
      says: 'a step',
      filename: '.github/workflows/ci.yml',
      code: 'on: push\njobs:\n  a:\n    runs-on: self-hosted\n    steps:\n      - run: docker run -v «/mnt/c/x»:/x node\n',
      message: '`/mnt/c/x` is on the Windows drive C:; write `~/x` instead.',
      instead: '~/x',
      ignoreAt: 6,
    },
    {
      says: 'a volume of a container',
      filename: '.github/workflows/ci.yml',
      code: 'on: push\njobs:\n  a:\n    runs-on: self-hosted\n    container:\n      image: node\n      volumes: ["«C:/x»:/x"]\n    steps: []\n',
      message: '`C:/x` is on the Windows drive C:; write `/home/<user>/x` instead.',
      ignoreAt: 7,
    },
  ],
})

import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a description',
      filename: 'package.json',
      code: '{\n  "name": "x",\n  "description": "docker run -v /mnt/c/x:/x node"\n}\n',
    },
  ],
  invalid: [
    {
      says: 'a script',
      filename: 'package.json',
      code: '{\n  "name": "x",\n  "scripts": { "db": "docker run -v «/mnt/c/x»:/x node" }\n}\n',
      message: '`/mnt/c/x` is on the Windows drive C:; write `~/x` instead.',
      instead: '~/x',
    },
  ],
})

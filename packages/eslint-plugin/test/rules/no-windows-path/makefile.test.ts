import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    { says: 'a comment', filename: 'Makefile', code: '# docker run -v C:/x:/x node\nrun:\n\ttrue\n' },
    { says: 'the folder of make', filename: 'Makefile', code: 'run:\n\tdocker run -v $(CURDIR):/app node\n' },
  ],
  invalid: [
    {
      says: 'a recipe',
      filename: 'Makefile',
      code: 'run:\n\tdocker run -v «/mnt/c/Users/me/app»:/app node\n',
      message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 2,
    },
    {
      says: 'a variable of make',
      filename: 'Makefile',
      code: 'DATA := /mnt/d/data\nrun:\n\tdocker run -v «$(DATA)»:/data node\n',
      message: '`/mnt/d/data` is on the Windows drive D: (written at line 1); write `~/data` instead.',
      output: 'DATA := ~/data\nrun:\n\tdocker run -v $(DATA):/data node\n',
      ignoreAt: 3,
    },
  ],
})

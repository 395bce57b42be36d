import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    { says: 'a comment', filename: 'justfile', code: '# docker run -v C:/team/app:/x node\nup:\n  make\n' },
    {
      says: 'the folder of the file',
      filename: 'justfile',
      code: 'up:\n  docker run -v {{justfile_directory()}}:/x node\n',
    },
  ],
  invalid: [
    {
      says: 'a line of a recipe',
      filename: 'justfile',
      code: 'up:\n  docker run -v «C:/team/app»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'a quiet line',
      filename: 'justfile',
      code: 'up:\n  @docker run -v «C:/team/app»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'a variable',
      filename: 'justfile',
      code: 'data := "/mnt/d/data"\nup:\n  docker run -v «{{data}}»:/data node\n',
      message: '`/mnt/d/data` is on the Windows drive D: (written at line 1); write `~/data` instead.',
      output: 'data := "~/data"\nup:\n  docker run -v {{data}}:/data node\n',
      ignoreAt: 3,
    },
    {
      says: 'the default of a parameter',
      filename: 'justfile',
      code: "up data='C:/team/app':\n  docker run -v «{{data}}»:/x node\n",
      message: '`C:/team/app` is on the Windows drive C: (written at line 1); write `~/team/app` instead.',
      output: "up data='~/team/app':\n  docker run -v {{data}}:/x node\n",
      ignoreAt: 2,
    },
    {
      says: 'a recipe with a shebang',
      filename: 'justfile',
      code: 'up:\n  #!/usr/bin/env bash\n  docker run -v «C:/team/app»:/x node\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 3,
    },
  ],
})

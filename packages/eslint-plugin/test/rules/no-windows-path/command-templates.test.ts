import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    { says: 'a tag that runs nothing', filename: 'start.js', code: 'html`docker run -v C:/team/app:/x node`\n' },
    { says: 'a query', filename: 'start.js', code: 'gql`query { docker(run: "-v C:/team/app:/x") }`\n' },
    { says: 'another program', filename: 'start.js', code: 'await $`tar -v C:/team/app:/x`\n' },
  ],
  invalid: [
    {
      says: 'zx: a path in the template',
      filename: 'start.js',
      code: "import { $ } from 'zx'\nawait $`docker run -v «C:/team/app»:/x node`\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'zx: a constant, which stays literal',
      filename: 'start.js',
      code: "import { $ } from 'zx'\nconst dir = 'C:/team/app'\nawait $`docker run -v «${dir}»:/x node`\n",
      message: '`C:/team/app` is on the Windows drive C: (written at line 2); write `${homedir()}/team/app` instead.',
      output: "import { $ } from 'zx'\nconst dir = `${homedir()}/team/app`\nawait $`docker run -v ${dir}:/x node`\n",
      ignoreAt: 3,
    },
    {
      says: 'zx: a list',
      filename: 'start.js',
      code: "import { $ } from 'zx'\nconst flags = ['-v', '«C:/team/app»:/x']\nawait $`docker run ${flags} node`\n",
      message: '`C:/team/app` is on the Windows drive C:; write `${homedir()}/team/app` instead.',
      output:
        "import { $ } from 'zx'\nconst flags = ['-v', `${homedir()}/team/app:/x`]\nawait $`docker run ${flags} node`\n",
      ignoreAt: 2,
    },
    {
      says: 'zx: options before the template',
      filename: 'start.js',
      code: "import { $ } from 'zx'\nawait $({ quiet: true })`docker run -v «C:/team/app»:/x node`\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'execa: no shell expands the tilde',
      filename: 'start.js',
      code: "import { $ } from 'execa'\nawait $`docker run -v «C:/team/app»:/x node`\n",
      message: '`C:/team/app` is on the Windows drive C:; write `${homedir()}/team/app` instead.',
      instead: '${homedir()}/team/app',
      ignoreAt: 2,
    },
    {
      says: 'Bun: a raw value',
      filename: 'start.js',
      code: "import { $ } from 'bun'\nawait $`docker run -v ${{ raw: '«C:/team/app»' }}:/x node`\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'dax: a value in a mount',
      filename: 'start.js',
      code: "import $ from '@david/dax'\nawait $`docker run --mount type=bind,source=${'«C:/team/app»'},target=/x node`\n",
      message: '`C:/team/app` is on the Windows drive C:; write `${homedir()}/team/app` instead.',
      output:
        "import $ from '@david/dax'\nawait $`docker run --mount type=bind,source=${`${homedir()}/team/app`},target=/x node`\n",
      ignoreAt: 2,
    },
    {
      says: 'a tag with another name',
      filename: 'start.js',
      code: "import { $ as sh } from 'zx'\nawait sh`docker run -v «C:/team/app»:/x node`\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
  ],
})

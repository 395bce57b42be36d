import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    { says: 'a message', filename: 'Jenkinsfile', code: "node {\n  echo 'docker run -v C:/team/app:/x node'\n}\n" },
    {
      says: 'a comment',
      filename: 'Jenkinsfile',
      code: "node {\n  // sh 'docker run -v C:/team/app:/x node'\n  sh 'make'\n}\n",
    },
  ],
  invalid: [
    {
      says: 'a step',
      filename: 'Jenkinsfile',
      code: "node {\n  sh 'docker run -v «C:/team/app»:/x node'\n}\n",
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
      ignoreAt: 2,
    },
    {
      says: 'a step of several lines',
      filename: 'Jenkinsfile',
      code: 'node {\n  sh """\n    set -e\n    docker run -v «C:/team/app»:/x node\n  """\n}\n',
      message: '`C:/team/app` is on the Windows drive C:; write `~/team/app` instead.',
      instead: '~/team/app',
    },
    {
      says: 'a variable',
      filename: 'Jenkinsfile',
      code: 'def data = \'/mnt/d/data\'\nnode {\n  sh "docker run -v «${data}»:/data node"\n}\n',
      message: '`/mnt/d/data` is on the Windows drive D: (written at line 1); write `~/data` instead.',
      output: 'def data = \'~/data\'\nnode {\n  sh "docker run -v ${data}:/data node"\n}\n',
      ignoreAt: 3,
    },
  ],
})

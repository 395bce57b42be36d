import { service, testRule } from './rule-table.js'

testRule('no-windows-path-minor', {
  valid: [
    { says: 'an error of the other rule', filename: 'compose.yaml', code: service('/mnt/c/Users/me/app:/app') },
    { says: 'settings in the Linux home', filename: 'compose.yaml', code: service('~/.ssh:/root/.ssh:ro') },
    {
      says: 'a folder with the name of a file',
      filename: 'compose.yaml',
      code: service('C:/conf.d:/etc/nginx/conf.d:ro'),
    },
    { says: 'a database', filename: 'run.sh', code: 'docker run -v C:/pg:/var/lib/postgresql/data postgres\n' },
    { says: 'Binds of code', filename: 'start.js', code: "docker.run({ Binds: ['C:/x:/x'] })\n" },
    { says: 'typed Binds of code', filename: 'start.ts', code: "docker.run({ Binds: ['C:/x:/x'] as string[] })\n" },
  ],
  invalid: [
    {
      says: 'settings',
      filename: 'compose.yaml',
      code: service('«C:\\Users\\me\\.ssh»:/root/.ssh:ro'),
      message: '`C:\\Users\\me\\.ssh` is on the Windows drive C:; write `~/.ssh` instead.',
      instead: '~/.ssh',
      ignoreAt: 5,
    },
    {
      says: 'a single read-only file',
      filename: 'compose.yaml',
      code: service('«/mnt/c/Users/me/nginx.conf»:/etc/nginx/nginx.conf:ro'),
      message: '`/mnt/c/Users/me/nginx.conf` is on the Windows drive C:; write `~/nginx.conf` instead.',
      instead: '~/nginx.conf',
      ignoreAt: 5,
    },
    {
      says: 'settings in a script',
      filename: 'run.sh',
      code: 'docker run -v «/mnt/c/Users/me/.aws»:/root/.aws amazon/aws-cli\n',
      message: '`/mnt/c/Users/me/.aws` is on the Windows drive C:; write `~/.aws` instead.',
      instead: '~/.aws',
      ignoreAt: 1,
    },
    {
      says: 'settings in a dev container',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "runArgs": ["-v", "«C:/Users/me/.ssh»:/root/.ssh"]\n}\n',
      message:
        '`C:/Users/me/.ssh` is on the Windows drive C:; write `${localEnv:HOME}${localEnv:USERPROFILE}/.ssh` instead.',
      instead: '${localEnv:HOME}${localEnv:USERPROFILE}/.ssh',
      ignoreAt: 2,
    },
    {
      says: 'settings in code',
      filename: 'start.ts',
      code: "docker.run({ Binds: ['«C:/Users/me/.aws»:/root/.aws:ro'] })\n",
      message: '`C:/Users/me/.aws` is on the Windows drive C:; write `${homedir()}/.aws` instead.',
      output: 'docker.run({ Binds: [`${homedir()}/.aws:/root/.aws:ro`] })\n',
      ignoreAt: 1,
    },
  ],
})

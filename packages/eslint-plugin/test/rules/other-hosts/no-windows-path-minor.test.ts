import { testRule } from '../rule-table.js'

testRule('no-windows-path-minor', {
  valid: [
    {
      says: 'a folder of Linux',
      filename: 'compose.yaml',
      code: 'services:\n  web:\n    volumes:\n      - ~/.ssh:/root/.ssh:ro\n',
    },
    {
      says: 'settings on a Linux disk',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-v', `${os.homedir()}/.aws:/root/.aws:ro`, 'node'])\n",
    },
  ],
  invalid: [
    {
      says: 'a single file that is only read',
      filename: 'compose.yaml',
      code: 'services:\n  web:\n    volumes:\n      - «C:/team/nginx.conf»:/etc/nginx/nginx.conf:ro\n',
      message: '`C:/team/nginx.conf` is on the Windows drive C:; write `~/team/nginx.conf` instead.',
      instead: '~/team/nginx.conf',
      ignoreAt: 4,
    },
    {
      says: 'settings of a program',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "runArgs": ["-v", "«C:/Users/me/.aws»:/root/.aws:ro"] }\n',
      message:
        '`C:/Users/me/.aws` is on the Windows drive C:; write `${localEnv:HOME}${localEnv:USERPROFILE}/.aws` instead.',
      instead: '${localEnv:HOME}${localEnv:USERPROFILE}/.aws',
      ignoreAt: 1,
    },
    {
      says: 'a key',
      filename: 'run.sh',
      code: 'docker run -v «/mnt/c/Users/me/.ssh»:/root/.ssh:ro node\n',
      message: '`/mnt/c/Users/me/.ssh` is on the Windows drive C:; write `~/.ssh` instead.',
      instead: '~/.ssh',
      ignoreAt: 1,
    },
    {
      says: 'settings in a pipeline',
      filename: '.gitlab-ci.yml',
      code: 'build:\n  script: docker run -v «C:/Users/me/.npmrc»:/root/.npmrc:ro node\n',
      message: '`C:/Users/me/.npmrc` is on the Windows drive C:; write `~/.npmrc` instead.',
      instead: '~/.npmrc',
      ignoreAt: 2,
    },
    {
      says: 'settings in code',
      filename: 'start.js',
      code: "spawn('docker', ['run', '-v', '«C:/Users/me/.aws»:/root/.aws:ro', 'node'])\n",
      message: '`C:/Users/me/.aws` is on the Windows drive C:; write `${homedir()}/.aws` instead.',
      output: "spawn('docker', ['run', '-v', `${homedir()}/.aws:/root/.aws:ro`, 'node'])\n",
      ignoreAt: 1,
    },
    {
      says: 'a bind of settings',
      filename: 'start.ts',
      code: "export const host: HostConfig = { Binds: ['«C:/Users/me/.gitconfig»:/root/.gitconfig:ro'] }\n",
      message: '`C:/Users/me/.gitconfig` is on the Windows drive C:; write `${homedir()}/.gitconfig` instead.',
      output: 'export const host: HostConfig = { Binds: [`${homedir()}/.gitconfig:/root/.gitconfig:ro`] }\n',
      ignoreAt: 1,
    },
    {
      says: 'settings in a recipe',
      filename: 'Makefile',
      code: 'up:\n\tdocker run -v «/mnt/c/Users/me/.kube»:/root/.kube:ro node\n',
      message: '`/mnt/c/Users/me/.kube` is on the Windows drive C:; write `~/.kube` instead.',
      instead: '~/.kube',
      ignoreAt: 2,
    },
    {
      says: 'settings of a quadlet',
      filename: 'web.container',
      code: '[Container]\nImage=nginx\nVolume=«/mnt/c/Users/me/.aws»:/root/.aws:ro\n',
      message: '`/mnt/c/Users/me/.aws` is on the Windows drive C:; write `%h/.aws` instead.',
      instead: '%h/.aws',
      ignoreAt: 3,
    },
  ],
})

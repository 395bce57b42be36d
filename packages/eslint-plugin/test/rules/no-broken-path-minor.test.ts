import { service, testRule } from './rule-table.js'

testRule('no-broken-path-minor', {
  valid: [
    { says: 'an error of the other rule', filename: 'compose.yaml', code: service('%USERPROFILE%\\app:/app') },
    {
      says: 'settings that are read as they are written',
      filename: 'run.sh',
      code: 'docker run -v ~/.ssh:/root/.ssh:ro i\n',
    },
    { says: 'settings on a drive', filename: 'run.sh', code: 'docker run -v C:/Users/me/.ssh:/root/.ssh:ro node\n' },
    { says: 'a project', filename: 'start.js', code: "docker.run({ Binds: ['//c:/Users/me/app:/app'] })\n" },
  ],
  invalid: [
    {
      says: 'settings behind a variable of cmd.exe',
      filename: 'compose.yaml',
      code: service('«%USERPROFILE%\\.ssh»:/root/.ssh:ro'),
      message: 'compose reads `%USERPROFILE%\\.ssh` as a volume name, not a folder; write `~/.ssh` instead.',
      instead: '~/.ssh',
      ignoreAt: 5,
    },
    {
      says: 'keys behind a variable of cmd.exe',
      filename: 'run.sh',
      code: 'docker run -v "«%USERPROFILE%/.ssh»:/root/.ssh:ro" node\n',
      message: 'docker reads `%USERPROFILE%/.ssh` as a volume name, not a folder; write `$HOME/.ssh` instead.',
      instead: '$HOME/.ssh',
      ignoreAt: 1,
    },
    {
      says: 'settings with backslashes that the shell removes',
      filename: 'run.sh',
      code: 'docker run -v «C:\\Users\\me\\.aws»:/root/.aws:ro node\n',
      message:
        'the shell removes the backslashes in `C:\\Users\\me\\.aws`: docker receives `C:Usersme.aws`; write `~/.aws` instead.',
      instead: '~/.aws',
      ignoreAt: 1,
    },
    {
      says: 'settings with an escape',
      filename: 'start.js',
      code: "docker.run({ Binds: ['«//c:/Users/me/.ssh»:/root/.ssh:ro'] })\n",
      message:
        '`//c:/Users/me/.ssh` is split at the colon after the drive letter: docker mounts `//c` at `/Users/me/.ssh`; write `${homedir()}/.ssh` instead.',
      output: 'docker.run({ Binds: [`${homedir()}/.ssh:/root/.ssh:ro`] })\n',
      ignoreAt: 1,
    },
  ],
})

import { service, testRule } from './rule-table.js'

testRule('no-broken-path-minor', {
  valid: [
    { says: 'an error of the other rule', filename: 'compose.yaml', code: service('%USERPROFILE%\\app:/app') },
    {
      says: 'settings that are read as they are written',
      filename: 'run.sh',
      code: 'docker run -v ~/.ssh:/root/.ssh:ro i\n',
    },
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
  ],
})

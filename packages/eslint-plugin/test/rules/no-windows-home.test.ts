import { service, testRule } from './rule-table.js'

testRule('no-windows-home', {
  valid: [
    { says: 'the home folder of Linux', filename: 'compose.yaml', code: service('${HOME}/.aws:/root/.aws') },
    {
      says: 'the home folder of any system',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "runArgs": ["-v", "${localEnv:HOME}${localEnv:USERPROFILE}/.aws:/root/.aws"] }\n',
    },
    {
      says: 'the home folder of any system in code',
      filename: 'start.js',
      code: 'docker.run({ Binds: [`${process.env.HOME ?? process.env.USERPROFILE}/x:/x`] })\n',
    },
    { says: 'a drive', filename: 'run.sh', code: 'docker run -v C:/x:/x alpine\n' },
  ],
  invalid: [
    {
      says: 'USERPROFILE in a compose file',
      filename: 'compose.yaml',
      code: service('«${USERPROFILE}/app»:/app'),
      message:
        '`${USERPROFILE}/app` is a Windows folder: `${USERPROFILE}` gives Windows paths only; write `~/app` instead.',
      instead: '~/app',
      ignoreAt: 5,
    },
    {
      says: 'USERPROFILE in a script',
      filename: 'run.sh',
      code: 'docker run -v "«$USERPROFILE/app»:/app" node\n',
      message:
        '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
      instead: '$HOME/app',
      ignoreAt: 1,
    },
    {
      says: 'USERPROFILE in code, which has no edit',
      filename: 'start.ts',
      code: 'docker.run({ Binds: [`«${process.env.USERPROFILE}/app»:/app`] })\n',
      message:
        '`${process.env.USERPROFILE}/app` is a Windows folder: `${process.env.USERPROFILE}` gives Windows paths only; write `${homedir()}/app` instead.',
      ignoreAt: 1,
    },
  ],
})

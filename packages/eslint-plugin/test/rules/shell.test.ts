import { testRules, type Row, type SilentRow } from './rule-table.js'

const rows: readonly Row[] = [
  {
    says: 'a word of its own',
    code: 'docker run -v «/mnt/c/Users/me/app»:/app node\n',
    message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
    instead: '~/app',
    ignoreAt: 1,
  },
  {
    says: 'a part of a command of several lines, which no comment may interrupt',
    code: '#!/bin/sh\n\n  docker run \\\n    --rm \\\n    -v "«/mnt/c/Users/me/app»:/app" \\\n    node\n',
    message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `$HOME/app` instead.',
    instead: '$HOME/app',
    ignoreAt: 3,
  },
  {
    says: 'a script in quotes, in which a comment would be a comment of that script',
    code: "bash -c '\n  docker run -v «/mnt/c/Users/me/app»:/app node\n'\n",
    message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
    instead: '~/app',
  },
  {
    says: 'a command with CRLF line ends',
    code: 'docker run \\\r\n  -v «/mnt/c/Users/me/app»:/app node\r\n',
    message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
    instead: '~/app',
    ignoreAt: 1,
  },
  {
    says: 'a variable that only Windows has',
    rule: 'no-windows-home',
    code: 'docker run -v "«$USERPROFILE/app»:/app" node\n',
    message:
      '`$USERPROFILE/app` is a Windows folder: `$USERPROFILE` gives Windows paths only; write `$HOME/app` instead.',
    instead: '$HOME/app',
    ignoreAt: 1,
  },
  {
    says: 'a path that is cut at its colon',
    rule: 'no-broken-path',
    code: 'docker run -v «//c:/Users/me/app»:/app node\n',
    message:
      '`//c:/Users/me/app` is split at the colon after the drive letter: docker mounts `//c` at `/Users/me/app`; write `~/app` instead.',
    instead: '~/app',
    ignoreAt: 1,
  },
]

const silent: readonly SilentRow[] = [
  { says: 'paths of Linux', code: 'docker run -v ~/app:/app -v "$PWD:/src" node\n' },
  { says: 'a comment', code: '# docker run -v /mnt/c/x:/x node\n' },
  { says: 'an unclosed quote', code: 'echo "\n' },
]

testRules(
  {
    name: 'shell scripts in our language',
    filename: 'run.sh',
    config: { language: 'mount-lint/shell' },
    comment: ['# ', ''],
  },
  rows,
  silent,
)

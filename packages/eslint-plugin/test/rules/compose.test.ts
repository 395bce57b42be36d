import { testRules, type Row, type SilentRow } from './rule-table.js'

const service = (...volumes: string[]): string =>
  ['services:', '  web:', '    image: nginx', '    volumes:', ...volumes.map((volume) => `      ${volume}`), ''].join(
    '\n',
  )

const rows: readonly Row[] = [
  {
    says: 'a WSL path in the short syntax',
    code: service('- «/mnt/c/Users/me/app»:/app'),
    message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
    instead: '~/app',
    ignoreAt: 5,
  },
  {
    says: 'a drive path in single quotes, after an emoji',
    code: service('- ~/x:/y # 🐳 emoji', "- '«C:\\Users\\me\\app»:/app'"),
    message: '`C:\\Users\\me\\app` is on the Windows drive C:; write `~/app` instead.',
    instead: '~/app',
    ignoreAt: 6,
  },
  {
    says: 'a path in the long syntax and in CRLF',
    code: service('- type: bind', '  source: «D:/data»', '  target: /data').replaceAll('\n', '\r\n'),
    message: '`D:/data` is on the Windows drive D:; write `~/data` instead.',
    instead: '~/data',
    ignoreAt: 6,
  },
  {
    says: 'a folded path, whose text no comment may interrupt',
    code: service('- >-', '    «/mnt/c/Users/me/app»:/app'),
    message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
    instead: '~/app',
  },
  {
    says: 'a path in a file with broken YAML',
    code: `${service('- «/mnt/c/Users/me/app»:/app')}  db: [\n`,
    message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.',
    instead: '~/app',
    ignoreAt: 5,
  },
  {
    says: 'a variable of cmd.exe',
    rule: 'no-broken-path',
    code: service('- «%USERPROFILE%\\app»:/app'),
    message: 'compose reads `%USERPROFILE%\\app` as a volume name, not a folder; write `~/app` instead.',
    instead: '~/app',
    ignoreAt: 5,
  },
]

const silent: readonly SilentRow[] = [
  { says: 'paths of Linux', code: service('- ~/x:/x', '- ./y:/y', '- data:/data', '- /mnt/data:/z') },
  { says: 'an empty file', code: '' },
  { says: 'a comment alone', code: '# /mnt/c/Users/me/app:/app' },
  { says: 'YAML of something else', filename: 'values.yaml', code: 'path: /mnt/c/Users/me\n' },
]

testRules(
  {
    name: 'compose files in our language',
    filename: 'compose.yaml',
    config: { language: 'mount-lint/compose' },
    comment: ['# ', ''],
  },
  rows,
  silent,
)

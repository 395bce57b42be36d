import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Machine } from '@mount-lint/core'
import { BAD, composeWith, GOOD, machineAt, type Content } from '../sandbox.js'

/** A situation that most users meet. */
export interface Situation {
  readonly name: string
  readonly files: Readonly<Record<string, Content>>
  readonly args: readonly string[]
  readonly machine: Machine
}

const exampleFile = (path: string): Content =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8')

const EXAMPLES = [
  'examples/.devcontainer/devcontainer.json',
  'examples/.env',
  'examples/compose.yaml',
  'examples/scripts/db.sh',
  'examples/scripts/dev.sh',
]

const LINUX = machineAt('/home/dana/shop')

const WSL: Machine = {
  kind: 'wsl2',
  home: '/home/dana',
  cwd: '/mnt/c/Users/dana/code/shop',
  mounts: [{ root: '/mnt/c', windowsPath: 'C:\\' }],
  driveRoots: ['/mnt'],
}

const LATIN_1 = Buffer.from('# Les données du café\ndocker run -v "$PWD:/app" node\n', 'latin1')

const DATABASE = `services:
  db:
    image: postgres:17
    volumes:
      - C:\\Users\\dana\\shop\\pgdata:/var/lib/postgresql/data
`

const CONFIG = `{
  "rule": { "no-windows-home": "off" },
  "allow": "D:/media",
  "rules": { "no-windows-path": "warning" },
}
`

const LISTED = composeWith('/mnt/c/Users/dana/shop:/app', './nginx.conf:/etc/nginx/nginx.conf:ro', 'cache:/var/cache')

export const situations: readonly Situation[] = [
  {
    name: 'examples',
    files: Object.fromEntries(EXAMPLES.map((path) => [path, exampleFile(path)])),
    args: ['examples'],
    machine: LINUX,
  },
  { name: 'clean', files: { 'compose.yaml': GOOD, 'dev.sh': 'docker compose up\n' }, args: ['.'], machine: LINUX },
  {
    name: 'project-on-a-drive',
    files: {
      'compose.yaml': composeWith('./app:/app', './conf:/etc/app', '~/.aws:/root/.aws'),
      'scripts/test.sh': 'docker run --rm -v "$PWD/app:/app" -v "$PWD/reports:/reports" node:24 npm test\n',
    },
    args: ['.'],
    machine: WSL,
  },
  { name: 'database', files: { 'compose.yaml': DATABASE }, args: ['compose.yaml'], machine: LINUX },
  {
    name: 'everything-hidden',
    files: {
      'compose.yaml': composeWith('D:/media:/media # mount-lint-ignore -- films', '/mnt/c/work:/work'),
      'mount-lint.config.jsonc': '{ "allow": ["C:/work"] }\n',
    },
    args: ['.'],
    machine: LINUX,
  },
  { name: 'nothing-to-lint', files: { 'notes.log': 'to do\n' }, args: ['notes.log'], machine: LINUX },
  {
    name: 'bad-config',
    files: { 'compose.yaml': BAD, 'mount-lint.config.jsonc': CONFIG },
    args: ['.'],
    machine: LINUX,
  },
  {
    name: 'unreadable-file',
    files: { 'compose.yaml': GOOD, 'deploy.sh': LATIN_1 },
    args: ['.'],
    machine: LINUX,
  },
  { name: 'fix-dry-run', files: { 'compose.yaml': DATABASE }, args: ['--fix', '--dry-run'], machine: LINUX },
  { name: 'list', files: { 'compose.yaml': LISTED }, args: ['--list'], machine: LINUX },
]

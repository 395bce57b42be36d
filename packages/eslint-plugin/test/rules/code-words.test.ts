import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const SPAWN = "import { spawn } from 'node:child_process'\n"

const mounted: readonly MountedRow[] = [
  [
    'a command line whose words become a program and its arguments',
    `${SPAWN}const [cmd, ...args] = 'docker run -v «C:/team/app»:/x node'.split(' ')\nspawn(cmd, args)`,
    'program',
  ],
  [
    'a command line that is split at a regular expression',
    `${SPAWN}const [cmd, ...args] = 'docker  run -v «C:/team/app»:/x node'.split(/\\s+/)\nspawn(cmd, args)`,
    'program',
  ],
  [
    'words by their index and the rest as a slice',
    `${SPAWN}const words = 'docker run -v «C:/team/app»:/x node'.split(' ')\nspawn(words[0], words.slice(1))`,
    'program',
  ],
  [
    'a constant in a split template',
    `${SPAWN}const dir = 'C:/team/app'\nconst [cmd, ...args] = \`docker run -v «\${dir}»:/x node\`.split(' ')\nspawn(cmd, args)`,
    'program',
    2,
  ],
  [
    'a split command line with an unknown word behind the mount',
    `${SPAWN}const [cmd, ...args] = \`docker run -v «C:/team/app»:/x \${image}\`.split(' ')\nspawn(cmd, args)`,
    'program',
  ],
  [
    'the split parameter of a function',
    `${SPAWN}function run(line) { const [cmd, ...args] = «line».split(' '); spawn(cmd, args) }\nrun('docker run -v C:/team/app:/x node')`,
    'program',
    3,
  ],
  [
    'a split line among other arguments',
    `${SPAWN}spawn('docker', ['run', ...'--rm -v «C:/team/app»:/x'.split(' '), 'node'])`,
    'program',
  ],
  [
    'a split line of one of two options',
    `${SPAWN}spawn('docker', (isDev ? 'run -v «C:/team/app»:/x node' : 'run node').split(' '))`,
    'program',
  ],
]

const silent: readonly SilentRow[] = [
  [
    'a program that is not an engine',
    `${SPAWN}const [cmd, ...args] = 'echo docker run -v C:/team/app:/x'.split(' ')\nspawn(cmd, args)`,
  ],
  [
    'words without the first one, which names the program',
    `${SPAWN}const [, ...args] = 'docker run -v C:/team/app:/x node'.split(' ')\nspawn('echo', args)`,
  ],
  [
    'a line that is split at another sign',
    `${SPAWN}const [cmd, ...args] = 'docker run -v C:/team/app:/x'.split(',')\nspawn(cmd, args)`,
  ],
  [
    'a word of which a part is unknown, since it may be several',
    `${SPAWN}const [cmd, ...args] = \`docker run \${flags} -v C:/team/app:/x node\`.split(' ')\nspawn('echo', args)`,
  ],
]

testCode(mounted, silent)

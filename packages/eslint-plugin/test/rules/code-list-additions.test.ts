import { testCode, type MountedRow, type SilentRow } from './code-table.js'

const LIST = "const args = ['run']\n"
const SPAWN = "\nspawn('docker', args)"

const mounted: readonly MountedRow[] = [
  ['`push.apply` of the list', `${LIST}args.push.apply(args, ['-v', '«C:/team/app»:/x'])${SPAWN}`, 'program'],
  [
    '`push.apply` of the prototype',
    `${LIST}Array.prototype.push.apply(args, ['-v', '«C:/team/app»:/x'])${SPAWN}`,
    'program',
  ],
  [
    '`unshift.apply`',
    `const args = ['node']\nargs.unshift.apply(args, ['run', '-v', '«C:/team/app»:/x'])${SPAWN}`,
    'program',
  ],
  [
    '`push.apply` of a list that is computed',
    `${LIST}args.push.apply(args, ['C:/team/app:/x'].map((v) => ['-v', «v»]).flat())${SPAWN}`,
    'program',
    2,
  ],
  ['an element behind the last one', `${LIST}args[args.length] = '--volume=«C:/team/app»:/x'${SPAWN}`, 'program'],
  [
    'elements by ascending indexes',
    `const args = []\nargs[0] = 'run'\nargs[1] = '-v'\nargs[2] = '«C:/team/app»:/x'${SPAWN}`,
    'program',
  ],
  ['a spread list that is pushed', `${LIST}args.push(...['-v', '«C:/team/app»:/x'])${SPAWN}`, 'program'],
  [
    'lists that are spread into `concat`',
    "spawn('docker', ['run'].concat(...['C:/team/app:/x'].map((v) => ['-v', «v»])))",
    'program',
    1,
  ],
  [
    'arguments that a list in an object gets',
    "const o = { args: ['run'] }\no.args.push('-v', '«C:/team/app»:/x')\nspawn('docker', o.args)",
    'program',
  ],
]

const silent: readonly SilentRow[] = [
  [
    'what is pushed to another list',
    `${LIST}const other = []\nother.push.apply(other, ['-v', 'C:/team/app:/x'])${SPAWN}`,
  ],
  ['what a list is read at', `${LIST}const last = args[args.length]\nlog('-v', 'C:/team/app:/x')${SPAWN}`],
  ['a property of a list that is not an element', `${LIST}args.note = '--volume=C:/team/app:/x'${SPAWN}`],
  ['a call of a method that adds nothing', `${LIST}args.includes.apply(args, ['-v', 'C:/team/app:/x'])${SPAWN}`],
  [
    'a list in another object',
    "const o = { args: ['run'] }\nconst p = { args: [] }\np.args.push('-v', 'C:/team/app:/x')\nspawn('docker', o.args)",
  ],
]

testCode(mounted, silent)

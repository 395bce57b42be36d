import { CONDITIONS } from '../settings.js'
import type { Grammar } from './grammar.js'
import { ARRAYS } from './templates/arrays.js'
import { BRANCHES } from './templates/branches.js'
import { ENVIRONMENT } from './templates/environment.js'
import { DECIDING_FUNCTIONS, FUNCTIONS } from './templates/functions.js'
import { DECIDING_LOOPS, LOOPS } from './templates/loops.js'
import { OPERANDS } from './templates/operands.js'
import { PROGRAMS } from './templates/programs.js'
import { decidedWord, orHome, word } from './words.js'

/** Lines that both grammars have. */
export const LINES: readonly string[] = [
  'shift || true',
  'unset V3',
  'unset O0',
  ': # docker run -v /mnt/c/comment:/x img',
  'echo docker run -v /mnt/c/echo:/x img >/dev/null',
  "cat >/dev/null <<'EOF'\ndocker run -v /mnt/c/text:/x img\nEOF",
  ': docker run -v /mnt/c/colon:/x img',
  'docker rm -v x',
  'local_ok=1',
  'set -u; set +u',
]

/** Options that leave the mount behind them a mount, whatever their variables are. */
export const EXTRAS: readonly string[] = ['', '', '--rm ', '-e X=y ', '$O0 ']

/** What all variables are at first. */
export const START = `V0=/mnt/c/v0 V1='/srv/v 1' V2=C:/v2 V3=
A0=() A1=(/mnt/d/a1 'x y') O0= O1='-v /mnt/c/o1:/o'
set -- /mnt/c/one "two words"`

/** What is evaluated in full: every mount of a Windows drive that a run makes is found, and no other. */
export const FOLLOWED: Grammar = {
  start: START,
  conditions: CONDITIONS,
  subject: '"$C4"',
  templates: [
    ...ENVIRONMENT,
    ...OPERANDS,
    ...ARRAYS,
    ...FUNCTIONS,
    ...DECIDING_FUNCTIONS,
    ...LOOPS,
    ...DECIDING_LOOPS,
    ...BRANCHES,
    ...PROGRAMS,
  ],
  sizes: { main: 6, block: 3, functions: 2 },
  word,
  source: orHome(word),
  extras: [...EXTRAS, '"${A0[@]}" ', '${A1[@]} ', '${A1[@]+"${A1[@]}"} '],
  firstItem: word,
  decided: [decidedWord],
  groups: ['()', '{}', '|', '&', '$()'],
  locals: [
    'local V0=$1',
    'local V1=${2:-/mnt/c/arg}',
    'local V2',
    'local -r R=$1; V3=$R',
    'shift || true',
    'local A0=("$@")',
  ],
  lines: [...LINES, 'V1=${V0:+$V2}'],
}

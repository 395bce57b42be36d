import { EXTRAS, LINES, START } from './followed.js'
import type { Grammar } from './grammar.js'
import { ARRAYS } from './templates/arrays.js'
import { FUNCTIONS } from './templates/functions.js'
import { LONG_LOOPS } from './templates/long-loops.js'
import { LOOPS } from './templates/loops.js'
import { PROGRAMS } from './templates/programs.js'
import { UNFOLLOWED_PROGRAMS } from './templates/unfollowed-programs.js'
import { UNFOLLOWED_VALUES } from './templates/unfollowed-values.js'
import { literal, orHome, plainWord } from './words.js'

/**
 * The whole of bash, also what may not be evaluated. Only programs that the script does not hold decide where it goes, so
 * that some run does all that an evaluation can hold possible which takes what it does not follow for unknown.
 */
export const WHOLE: Grammar = {
  start: START,
  conditions: ['maybe', '! maybe', '[ "$(maybe && echo 1)" ]', '[[ $(number) -gt 3 ]]'],
  subject: '"$(maybe && echo 1)"',
  templates: [
    ...ARRAYS,
    ...FUNCTIONS,
    ...LOOPS,
    ...PROGRAMS,
    ...UNFOLLOWED_PROGRAMS,
    ...UNFOLLOWED_VALUES,
    ...LONG_LOOPS,
  ],
  sizes: { main: 4, block: 2, functions: 1 },
  word: plainWord,
  source: orHome(plainWord),
  extras: EXTRAS,
  firstItem: literal,
  decided: [],
  groups: ['()', '{}', '|', '&', '$()', 'while read'],
  locals: ['local V0=$1', 'local V2', 'local -r R=$1; V3=$R', 'shift || true', 'local A0=("$@")'],
  lines: LINES,
}

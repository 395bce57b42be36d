import { ARRAYS } from './arrays.js'
import { ATTRIBUTES } from './attributes.js'
import { BRANCHES } from './branches.js'
import { ENVIRONMENT } from './environment.js'
import { FUNCTIONS } from './functions.js'
import { LOOPS } from './loops.js'
import { OPERANDS } from './operands.js'
import { PROGRAMS } from './programs.js'

/**
 * Pieces of scripts: `@C` and `@D` are conditions, `@W` and `@X` words, `@T` and `@U` targets of their own, `@f` a name of
 * their own.
 */
export const TEMPLATES: readonly string[] = [
  ...ENVIRONMENT,
  ...OPERANDS,
  ...ARRAYS,
  ...FUNCTIONS,
  ...LOOPS,
  ...BRANCHES,
  ...PROGRAMS,
  ...ATTRIBUTES,
]

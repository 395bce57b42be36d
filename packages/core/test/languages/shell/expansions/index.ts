import { ARITHMETIC } from './arithmetic.js'
import { ARRAYS } from './arrays.js'
import { DECLARATIONS } from './declarations.js'
import { FOLDERS } from './folders.js'
import { OPERATORS } from './operators.js'
import { PRINTING } from './printing.js'
import type { Row } from './row.js'
import { SEPARATORS } from './separators.js'
import { TESTS } from './tests.js'
import { WORDS } from './words.js'

/** What bash makes of words, by what it is about. */
export const EXPANSIONS: Readonly<Record<string, readonly Row[]>> = {
  arithmetic: ARITHMETIC,
  arrays: ARRAYS,
  declarations: DECLARATIONS,
  folders: FOLDERS,
  operators: OPERATORS,
  'printf and echo': PRINTING,
  separators: SEPARATORS,
  'tests and case': TESTS,
  words: WORDS,
}

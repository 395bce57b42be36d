import { visible } from '@mount-lint/core'
import { entriesOf } from './entries.js'
import type { Reporter } from './reporter.js'

/** One line for each entry, as compilers print them, for Vim, Emacs and problem matchers. */
export const unix: Reporter = (report) =>
  entriesOf(report)
    .map(({ place, span, level, code, message }) => {
      const address = visible(`${place.path}:${span.line}:${span.column}`)
      return `${address}: ${level}: ${visible(message)} [${code}]\n`
    })
    .join('')

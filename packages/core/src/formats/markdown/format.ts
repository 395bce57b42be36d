import { mayNameEngine } from '../shell/engine-names.js'
import type { Format } from '../format.js'

/** A spelled drive, or a variable that only Windows has: prose alone holds too many lone letters for a finer check. */
const DRIVE = /[a-z]:[\\/]|\/(?:mnt|host_mnt|cygdrive|host)\/[a-z]\b|[\s"'`=]\/{1,2}[a-z]\/|%\w+%|userprofile|appdata/i

export const markdown: Format<'markdown'> = {
  id: 'markdown',
  title: 'Markdown and notes',
  globs: ['**/*.{md,markdown,mdx,rst,adoc}', '**/*.txt'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => DRIVE.test(text) && mayNameEngine(text),
  // Relative paths in a text are those of its readers.
  mayMount: () => false,
  mayBeInvalid: () => false,
  isEslintLanguage: false,
}

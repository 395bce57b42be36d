import type { Format } from '../format.js'
import { mayNameDrive } from './drives.js'

export const markdown: Format<'markdown'> = {
  id: 'markdown',
  title: 'Markdown and notes',
  globs: ['**/*.{md,markdown,mdx,rst,adoc}', '**/*.txt'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameDrive(text),
  // Relative paths in a text are those of its readers, so that only what is spelled is a mount.
  mayMount: ({ text }) => mayNameDrive(text),
  mayBeInvalid: () => false,
  isEslintLanguage: false,
}

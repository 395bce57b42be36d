import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const makefile: Format<'makefile'> = {
  id: 'makefile',
  title: 'Makefiles',
  globs: ['**/{Makefile,makefile,GNUmakefile}', '**/Makefile.*', '**/*.{mk,mak}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

import type { Context, Source } from '../../types.js'
import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'
import { includedIn } from './includes.js'

const hasSign = (source: Source, context: Context): boolean =>
  [source, ...includedIn(source, context)].some(({ text }) => mayContainWindowsPath(text))

export const makefile: Format<'makefile'> = {
  id: 'makefile',
  title: 'Makefiles',
  globs: ['**/{Makefile,makefile,GNUmakefile}', '**/Makefile.*', '**/*.{mk,mak}'],
  recognizes: () => false,
  maySpellDrive: (source, context) => mayNameEngine(source.text) && hasSign(source, context),
  mayMount: ({ text }) => mayNameEngine(text),
  beside: (source, context) => includedIn(source, context).map(({ text }) => text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

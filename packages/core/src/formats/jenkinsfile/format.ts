import { mayNameEngine } from '../shell/engine-names.js'
import { speaksOfWindows } from '../signs.js'
import type { Format } from '../format.js'

export const jenkinsfile: Format<'jenkinsfile'> = {
  id: 'jenkinsfile',
  title: 'Jenkinsfiles',
  globs: ['**/Jenkinsfile', '**/Jenkinsfile.*', '**/*.jenkinsfile'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && speaksOfWindows(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

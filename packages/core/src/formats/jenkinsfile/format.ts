import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const jenkinsfile: Format<'jenkinsfile'> = {
  id: 'jenkinsfile',
  title: 'Jenkinsfiles',
  globs: ['**/Jenkinsfile', '**/Jenkinsfile.*', '**/*.jenkinsfile'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

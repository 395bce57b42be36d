import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

const mayMount = (text: string): boolean => mayNameEngine(text) || text.includes('hostPath')

export const jenkinsfile: Format<'jenkinsfile'> = {
  id: 'jenkinsfile',
  title: 'Jenkinsfiles',
  globs: ['**/Jenkinsfile', '**/Jenkinsfile.*', '**/*.jenkinsfile', '**/vars/*.groovy'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayMount(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayMount(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

import { mayNameEngine } from '../shell/engine-names.js'
import { textFormat } from '../text-format.js'

const mayMount = (text: string): boolean => mayNameEngine(text) || text.includes('hostPath')

export const jenkinsfile = textFormat({
  id: 'jenkinsfile',
  title: 'Jenkinsfiles',
  globs: ['**/Jenkinsfile', '**/Jenkinsfile.*', '**/*.jenkinsfile', '**/vars/*.groovy'],
  mayMount,
})

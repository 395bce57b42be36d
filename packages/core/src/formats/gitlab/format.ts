import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

export const gitlab: Format<'gitlab'> = {
  id: 'gitlab',
  title: 'GitLab CI',
  globs: ['**/.gitlab-ci.{yml,yaml}', '**/*.gitlab-ci.{yml,yaml}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayNameEngine(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

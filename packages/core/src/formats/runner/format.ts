import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

const MOUNTING_KEY = /\b(?:volumes|host_path)\b/

export const runner: Format<'runner'> = {
  id: 'runner',
  title: 'GitLab Runner',
  globs: ['**/*gitlab-runner*.toml'],
  asks: ['**/config*.toml'],
  recognizes: (text) => /^[ \t]*\[\[[ \t]*runners[ \t]*\]\]/m.test(text),
  maySpellDrive: ({ text }) => MOUNTING_KEY.test(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => MOUNTING_KEY.test(text),
  mayBeInvalid: () => false,
  isEslintLanguage: false,
}

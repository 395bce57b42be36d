import { textFormat } from '../text-format.js'

const MOUNTING_KEY = /\b(?:volumes|host_path)\b/

export const runner = textFormat({
  id: 'runner',
  title: 'GitLab Runner',
  globs: ['**/*gitlab-runner*.toml'],
  asks: ['**/config*.toml'],
  recognizes: (text) => /^[ \t]*\[\[[ \t]*runners[ \t]*\]\]/m.test(text),
  mayMount: (text) => MOUNTING_KEY.test(text),
  isEslintLanguage: false,
})

import { textFormat } from '../text-format.js'

export const gitlab = textFormat({
  id: 'gitlab',
  title: 'GitLab CI',
  globs: ['**/.gitlab-ci.{yml,yaml}', '**/*.gitlab-ci.{yml,yaml}'],
})

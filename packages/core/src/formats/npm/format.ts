import { textFormat } from '../text-format.js'

export const npm = textFormat({
  id: 'npm',
  title: 'package.json scripts',
  globs: ['**/package.json'],
})

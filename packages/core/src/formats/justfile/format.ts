import { textFormat } from '../text-format.js'

export const justfile = textFormat({
  id: 'justfile',
  title: 'Justfiles',
  globs: ['**/{justfile,.justfile}', '**/*.just'],
})

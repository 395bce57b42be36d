import { mayNameEngine } from '../shell/engine-names.js'
import { textFormat } from '../text-format.js'

const mayMount = (text: string): boolean => text.includes('volumes') || mayNameEngine(text)

export const lando = textFormat({
  id: 'lando',
  title: 'Lando and DDEV',
  globs: [
    '**/.lando.{yml,yaml}',
    '**/.lando.*.{yml,yaml}',
    '**/.ddev/config.{yml,yaml}',
    '**/.ddev/config.*.{yml,yaml}',
  ],
  mayMount,
})

import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

const mayMount = (text: string): boolean => text.includes('volumes') || mayNameEngine(text)

export const lando: Format<'lando'> = {
  id: 'lando',
  title: 'Lando and DDEV',
  globs: [
    '**/.lando.{yml,yaml}',
    '**/.lando.*.{yml,yaml}',
    '**/.ddev/config.{yml,yaml}',
    '**/.ddev/config.*.{yml,yaml}',
  ],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayMount(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayMount(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

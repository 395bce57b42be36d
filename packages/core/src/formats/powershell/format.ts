import type { Format } from '../format.js'
import { mayNameEngine } from '../shell/engine-names.js'

export const powershell: Format<'powershell'> = {
  id: 'powershell',
  title: 'PowerShell scripts',
  globs: ['**/*.ps1', '**/*.psm1'],
  recognizes: (text) => /^#![^\n]*\bpwsh\b/.test(text),
  maySpellDrive: ({ text }) => mayNameEngine(text),
  mayMount: ({ text }) => mayNameEngine(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

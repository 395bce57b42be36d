import { textFormat } from '../text-format.js'

export const powershell = textFormat({
  id: 'powershell',
  title: 'PowerShell scripts',
  globs: ['**/*.ps1', '**/*.psm1'],
  recognizes: (text) => /^#![^\n]*\bpwsh\b/.test(text),
  mayNameDrive: () => true,
})

import { mayNameEngine } from '../shell/engine-names.js'
import { mayContainWindowsPath } from '../signs.js'
import type { Format } from '../format.js'

/** Engines are named by scripts; the runner starts containers with volumes and options. */
export const mayMountInJob = (text: string): boolean => mayNameEngine(text) || /\b(?:volumes|options)\b/.test(text)

export const workflow: Format<'workflow'> = {
  id: 'workflow',
  title: 'GitHub workflows',
  globs: ['**/.github/workflows/*.{yml,yaml}', '**/action.{yml,yaml}'],
  recognizes: () => false,
  maySpellDrive: ({ text }) => mayMountInJob(text) && mayContainWindowsPath(text),
  mayMount: ({ text }) => mayMountInJob(text),
  mayBeInvalid: () => false,
  isEslintLanguage: true,
}

import { mayNameEngine } from '../shell/engine-names.js'
import { textFormat } from '../text-format.js'

/** Engines are named by scripts; the runner starts containers with volumes and options. */
export const mayMountInJob = (text: string): boolean => mayNameEngine(text) || /\b(?:volumes|options)\b/.test(text)

export const workflow = textFormat({
  id: 'workflow',
  title: 'GitHub workflows',
  globs: ['**/.github/workflows/*.{yml,yaml}', '**/action.{yml,yaml}'],
  mayMount: mayMountInJob,
})

import { textFormat } from '../text-format.js'
import { mayNameEngine } from '../shell/engine-names.js'
import { mayNameDrive } from './drives.js'

/** A key of a configuration that mounts: `volumes`, `mounts`, `extraMounts`, `hostPath`, `runArgs`, `withFileSystemBind`. */
const CONFIGURATION = /volume|mount|hostpath|args|bind/i

/** Drives are looked for first: most texts name none. */
const mayMountDrive = (text: string): boolean => mayNameDrive(text) && (CONFIGURATION.test(text) || mayNameEngine(text))

export const markdown = textFormat({
  id: 'markdown',
  title: 'Markdown and notes',
  globs: ['**/*.{md,markdown,mdx,rst,adoc}', '**/*.txt'],
  // Code and lists of packages.
  excludes: ['**/{CMakeLists,requirements*}.txt'],
  // Relative paths in a text are those of its readers, so that only what is spelled is a mount.
  mayMount: mayMountDrive,
  mayNameDrive: () => true,
  isEslintLanguage: false,
})

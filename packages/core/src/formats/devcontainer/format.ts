import type { Format } from '../format.js'
import { shell } from '../shell/format.js'
import { isUnbalanced, mayContainWindowsPath } from '../signs.js'

const MOUNTING_KEY = /"(?:mounts|workspaceMount|runArgs|initializeCommand|dockerComposeFile)"\s*:/

/** An escape, and properties that read other files. */
const SIGN = /\\|"dockerComposeFile"/

/** A source that is a path, or a default that may be one, which is an error for a volume. */
const PATH_SOURCE = /\b(?:source|src)["'\s]*(?:\/|[=:]["'\s]*(?:[./~]|\$\{\w+:[^}:]*:))/i

const RUNS = '"initializeCommand"'

export const devcontainer: Format<'devcontainer'> = {
  id: 'devcontainer',
  title: 'Dev containers',
  // The names that the Dev Containers CLI and VS Code recognise.
  globs: ['**/devcontainer.json', '**/.devcontainer.json', '**/devcontainer-feature.json'],
  // Variants that users copy into place or name with `--config`.
  asks: ['**/*devcontainer*.{json,jsonc}', '**/.devcontainer/**/*.{json,jsonc}'],
  recognizes: (text) => MOUNTING_KEY.test(text),
  maySpellDrive: (source, context) =>
    mayContainWindowsPath(source.text) ||
    SIGN.test(source.text) ||
    PATH_SOURCE.test(source.text) ||
    (source.text.includes(RUNS) && (source.text.includes('--mount') || shell.maySpellDrive(source, context))),
  // The mount of the workspace is implicit.
  mayMount: () => true,
  mayBeInvalid: (text) => isUnbalanced(text) || (text.includes(RUNS) && shell.mayBeInvalid(text)),
  isEslintLanguage: true,
}

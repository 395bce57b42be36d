import type { Format } from '../format.js'
import { shell } from '../shell/format.js'
import { isUnbalanced, mayContainWindowsPath } from '../signs.js'

const MOUNTING_KEY = /"(?:mounts|workspaceMount|runArgs|initializeCommand|dockerComposeFile)"\s*:/

/** An escape, and what brings in the text of other files. */
const SIGN = /\\|"dockerComposeFile"/

/** A path, or a default that may be one, as the source of a mount: an error where the mount is a volume. */
const PATH_SOURCE = /\b(?:source|src)["'\s]*(?:\/|[=:]["'\s]*(?:[./~]|\$\{\w+:[^}:]*:))/i

const RUNS = '"initializeCommand"'

export const devcontainer: Format<'devcontainer'> = {
  id: 'devcontainer',
  title: 'Dev containers',
  // The names that the Dev Containers CLI and VS Code look for.
  globs: ['**/devcontainer.json', '**/.devcontainer.json', '**/devcontainer-feature.json'],
  // Variants that people copy into place or name with `--config`.
  asks: ['**/*devcontainer*.{json,jsonc}', '**/.devcontainer/**/*.{json,jsonc}'],
  recognizes: (text) => MOUNTING_KEY.test(text),
  maySpellDrive: (source, context) =>
    mayContainWindowsPath(source.text) ||
    SIGN.test(source.text) ||
    PATH_SOURCE.test(source.text) ||
    (source.text.includes(RUNS) && (source.text.includes('--mount') || shell.maySpellDrive(source, context))),
  // That of the workspace is nowhere written.
  mayMount: () => true,
  mayBeInvalid: (text) => isUnbalanced(text) || (text.includes(RUNS) && shell.mayBeInvalid(text)),
  isEslintLanguage: true,
}

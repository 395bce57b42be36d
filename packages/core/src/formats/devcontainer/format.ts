import { basename } from '../../paths/join.js'
import type { Format } from '../../types.js'
import { shell } from '../shell/format.js'
import { isUnbalanced, speaksOfWindows } from '../signs.js'

/** The names that the Dev Containers CLI and VS Code look for. */
const NAMES = new Set(['devcontainer.json', '.devcontainer.json', 'devcontainer-feature.json'])

/** Variants that people copy into place or name with `--config`. */
const VARIANT = /devcontainer[^/]*\.jsonc?$|(?:^|\/)\.devcontainer\/.*\.jsonc?$/i

/** Spares most files the look for a folder in their paths. */
const mayBeJson = (path: string): boolean => path.slice(-6).toLowerCase().includes('.json')

const MOUNTING_KEY = /"(?:mounts|workspaceMount|runArgs|initializeCommand|dockerComposeFile)"\s*:/

/** An escape, and what brings in the text of other files. */
const SIGN = /\\|"dockerComposeFile"/

/** A path, or a default that may be one, as the source of a mount: an error where the mount is a volume. */
const PATH_SOURCE = /\b(?:source|src)["'\s]*(?:\/|[=:]["'\s]*(?:[./~]|\$\{\w+:[^}:]*:))/i

const RUNS = '"initializeCommand"'

export const devcontainer: Format = {
  id: 'devcontainer',
  title: 'Dev containers',
  globs: ['**/devcontainer.json', '**/.devcontainer.json', '**/devcontainer-feature.json'],
  claims: (path) => {
    if (NAMES.has(basename(path))) return 'yes'
    return mayBeJson(path) && VARIANT.test(path) ? 'ask' : 'no'
  },
  recognizes: (text) => MOUNTING_KEY.test(text),
  mayMatter: (source, context) =>
    speaksOfWindows(source.text) ||
    SIGN.test(source.text) ||
    PATH_SOURCE.test(source.text) ||
    isUnbalanced(source.text) ||
    (source.text.includes(RUNS) && (source.text.includes('--mount') || shell.mayMatter(source, context))),
  // That of the workspace is nowhere written.
  mayMount: () => true,
}

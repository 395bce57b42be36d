import { basename } from '../../paths/join.js'
import type { Format } from '../../types.js'

/** The names that the Dev Containers CLI and VS Code look for. */
const NAMES = new Set(['devcontainer.json', '.devcontainer.json', 'devcontainer-feature.json'])

/** Variants that people copy into place or name with `--config`. */
const VARIANT = /devcontainer[^/]*\.jsonc?$|(?:^|\/)\.devcontainer\/.*\.jsonc?$/i

const MOUNTING_KEY = /"(?:mounts|workspaceMount|runArgs|initializeCommand|dockerComposeFile)"\s*:/

export const devcontainer: Format = {
  id: 'devcontainer',
  title: 'Dev container',
  globs: ['**/devcontainer.json', '**/.devcontainer.json', '**/devcontainer-feature.json'],
  claims: (path) => {
    if (NAMES.has(basename(path))) return 'yes'
    return VARIANT.test(path) ? 'ask' : 'no'
  },
  recognizes: (text) => MOUNTING_KEY.test(text),
}

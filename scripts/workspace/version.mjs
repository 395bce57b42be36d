import { at } from './places.mjs'
import { readManifest } from './manifest.mjs'

/** The version of all published packages. */
export const releasedVersion = () => {
  const { version } = readManifest(at('packages', 'cli'))
  return version ?? '0.0.0'
}

/** Files, relative to the root, that name the version to install. */
export const VERSIONED = [
  '.pre-commit-hooks.yaml',
  'action.yml',
  'Dockerfile',
  'docs/ci.md',
  'docs/pre-commit.md',
  'integrations/megalinter/mega-linter-plugin-mount-lint/mount-lint.megalinter-descriptor.yml',
  'integrations/trunk/plugin.yaml',
]

/**
 * The ways to write a version: `mount-lint@1.2.3` of npm, `rev: v1.2.3` of pre-commit, `mount-lint/mount-lint@v1.2.3`
 * and `…/mount-lint/v1.2.3/` of GitHub, `VERSION=1.2.3`, `….git#v1.2.3`, `known_good_version: 1.2.3` of Trunk.
 */
const NAMED =
  /(\bmount-lint@v?|\bmount-lint\/v|\brev: v|\bVERSION=|\.git#v|\bknown_good_version: )\d+\.\d+\.\d+(?:-[\w.]+)?/g

/**
 * Sets every version of mount-lint in a text.
 * @param {string} text
 * @param {string} version
 */
export const withVersion = (text, version) => text.replace(NAMED, `$1${version}`)

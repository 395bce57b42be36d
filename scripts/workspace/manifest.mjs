import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Manifest
 * @property {string} [version]
 * @property {boolean} [private]
 * @property {string} [packageManager]
 * @property {Record<string, string>} [scripts]
 * @property {string | Record<string, string>} [bin]
 * @property {Record<string, unknown>} [exports]
 */

/**
 * Reads the package.json of a folder.
 * @param {string} folder
 */
export function readManifest(folder) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return manifest
}

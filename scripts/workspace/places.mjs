import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Absolute path of something in the workspace.
 * @param {string[]} parts
 */
export const at = (...parts) => join(ROOT, ...parts)

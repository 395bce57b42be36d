import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * The absolute path of a file or folder of the workspace.
 * @param {string[]} parts
 */
export const at = (...parts) => join(ROOT, ...parts)

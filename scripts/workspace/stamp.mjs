import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { at, ROOT } from './places.mjs'

/**
 * All files in the given files and folders, in a fixed order; missing ones are omitted.
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function filesOf(paths) {
  return paths.filter((path) => existsSync(path)).flatMap(filesBelow)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const entries = entriesOf(path)
  if (entries === undefined) return [path]
  return entries.sort().flatMap((name) => filesBelow(join(path, name)))
}

/** @param {string} path */
function entriesOf(path) {
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}

/**
 * Hashes names and contents, so that touching a file changes nothing.
 * @param {readonly string[]} paths
 */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of filesOf(paths))
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** @param {string} name */
const stampFile = (name) => at('node_modules', '.cache', 'mount-lint', name)

/**
 * Whether the last successful run of `name` stored this value.
 * @param {string} name
 * @param {string} value
 */
export function isStamped(name, value) {
  const file = stampFile(name)
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

/**
 * @param {string} name
 * @param {string} value
 */
export function stamp(name, value) {
  const file = stampFile(name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}

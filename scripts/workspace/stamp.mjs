import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { at, ROOT } from './places.mjs'

/**
 * Every file below the given files and folders, in a fixed order; what does not exist is left out.
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
 * One hash over names and contents, so that a touched but unchanged file changes nothing.
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
 * Whether the last good run of `name` left exactly this value.
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

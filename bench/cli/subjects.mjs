import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { CLI } from '../../scripts/workspace/bundle.mjs'

/** @typedef {import('../measure.mjs').Subject} Subject */
/** @typedef {{ title: string, subjects: readonly Subject[], goals: readonly import('../report.mjs').Goal[] }} Comparison */
/** @typedef {{ folder: string, peers: string, scale: number }} Place */

/** The name of a run of Node.js with an empty script. */
export const EMPTY = 'empty node'

/** @param {string} folder */
export function emptyNode(folder) {
  const path = join(folder, 'empty.mjs')
  writeFileSync(path, '')
  return subject(EMPTY, folder, [process.execPath, path])
}

/**
 * @param {string} name
 * @param {string} cwd
 * @param {readonly string[]} command
 * @returns {Subject}
 */
export const subject = (name, cwd, command) => ({ name, cwd, command, statuses: [0] })

/**
 * @param {string} name
 * @param {string} cwd
 * @param {readonly string[]} args
 * @param {number} status
 * @returns {Subject}
 */
export const ours = (name, cwd, args, status) => ({
  name,
  cwd,
  command: [process.execPath, CLI, ...args],
  statuses: [status],
})

/** @param {number} scale */
export const scaleNote = (scale) => (scale === 1 ? '' : ` (scaled by ${scale})`)

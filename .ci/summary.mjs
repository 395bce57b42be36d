import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What one step of .ci/run passed and failed; a step that broke before it could count is one failure.
 * @param {string} folder
 * @param {string} step
 * @returns {Count}
 */
function countOf(folder, step) {
  const { passed, failed } = reportOf(join(folder, `${step}.json`))
  const broken = readIfThere(join(folder, `${step}.status`))?.trim() !== '0'
  return { passed, failed: failed === 0 && broken ? 1 : failed }
}

/**
 * @param {string} path
 * @returns {Count}
 */
function reportOf(path) {
  const text = readIfThere(path)
  /** @type {Partial<Count> & { numPassedTests?: number, numFailedTests?: number }} */
  const report = text === undefined ? {} : JSON.parse(text)
  return {
    passed: report.passed ?? report.numPassedTests ?? 0,
    failed: report.failed ?? report.numFailedTests ?? 0,
  }
}

/** @param {string} path */
const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

const [folder = '.'] = process.argv.slice(2)
const counts = ['unit', 'tools', 'live', 'check'].map((step) => countOf(folder, step))
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

import { median } from './measure.mjs'
import { table, verdict } from './report.mjs'

/**
 * An edited file, and the maximum cost of a character as a multiple of the cost without mount-lint.
 * @typedef {{ title: string, path: string, text: string, atMost: number }} TypedFile
 */
/**
 * `measure` returns the CPU milliseconds per typed character, without and with mount-lint.
 * @typedef {object} Comparison
 * @property {string} title
 * @property {readonly string[]} heading
 * @property {readonly TypedFile[]} files
 * @property {(file: TypedFile) => readonly [without: number, with_: number]} measure
 */

/**
 * @param {Comparison} comparison
 * @param {number} rounds
 */
export function keystrokeTable({ title, heading, files, measure }, rounds) {
  const results = files.map((file) => {
    const pairs = Array.from({ length: rounds }, () => measure(file))
    const ratio = median(pairs.map(([one, two]) => two / one))
    return { ...file, before: median(pairs.map(([one]) => one)), after: median(pairs.map(([, two]) => two)), ratio }
  })
  const rows = results.map((one) => [one.title, one.before.toFixed(2), one.after.toFixed(2), one.ratio.toFixed(1)])
  const lines = results.map(({ title: name, ratio, atMost }) => {
    return `- ${verdict(`${name}: ${ratio.toFixed(1)} ×`, `at most ${atMost} ×`, ratio <= atMost)}\n`
  })
  return { title, text: `${table([heading, ...rows])}\n${lines.join('')}` }
}

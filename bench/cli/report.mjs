/**
 * @typedef {import('./measure.mjs').Cost} Cost
 * @typedef {import('./comparisons.mjs').Goal} Goal
 */

/**
 * A comparison as Markdown.
 * @param {string} title
 * @param {ReadonlyMap<string, Cost>} costs
 * @param {readonly Goal[]} goals
 */
export function report(title, costs, goals) {
  const rows = [...costs].map(
    ([name, { wall, cpu, peak }]) =>
      `| ${name} | ${milliseconds(wall)} | ${milliseconds(cpu)} | ${Math.round(peak)} |\n`,
  )
  const lines = goals.map((goal) => `- ${outcomeOf(goal, costs)}\n`)
  return `\n## ${title}\n\n| | wall ms | CPU ms | peak MB |\n| --- | ---: | ---: | ---: |\n${rows.join('')}\n${lines.join('')}`
}

/** @param {number} seconds */
const milliseconds = (seconds) => Math.round(seconds * 1000)

/**
 * By the time of the processor: the clock on the wall also counts what others do.
 * @param {Goal} goal
 * @param {ReadonlyMap<string, Cost>} costs
 */
function outcomeOf({ of, to, atMost, atLeast }, costs) {
  const [mine, theirs] = [of, to].map((name) => costs.get(name)?.cpu ?? NaN)
  const ratio = (mine ?? NaN) / (theirs ?? NaN)
  if (atLeast === undefined)
    return verdict(`${of}: ${ratio.toFixed(2)} × ${to}`, `at most ${atMost}`, ratio <= (atMost ?? 0))
  return verdict(`${of}: ${(1 / ratio).toFixed(1)} × faster than ${to}`, `at least ${atLeast}`, 1 / ratio >= atLeast)
}

/**
 * @param {string} figure
 * @param {string} goal
 * @param {boolean} isReached
 */
const verdict = (figure, goal, isReached) => `${figure} (goal: ${goal}, ${isReached ? 'reached' : 'missed'})`

/**
 * @typedef {import('./measure.mjs').Cost} Cost
 * @typedef {{ of: string, to: string, atMost?: number, atLeast?: number }} RatioGoal `atLeast` is how often faster than `to`.
 * @typedef {{ of: string, atMostSeconds: number }} SecondsGoal
 * @typedef {RatioGoal | SecondsGoal} Goal Of CPU time.
 */

/**
 * Costs and goals as Markdown.
 * @param {ReadonlyMap<string, Cost>} costs
 * @param {readonly Goal[]} goals
 */
export function costTable(costs, goals) {
  const rows = [...costs].map(([name, { wall, cpu, peak }]) => [
    name,
    milliseconds(cpu),
    milliseconds(wall),
    Math.round(peak).toString(),
  ])
  const lines = goals.map((goal) => `- ${outcomeOf(goal, costs)}\n`)
  return `${table([['', 'CPU ms', 'wall ms', 'peak MB'], ...rows])}\n${lines.join('')}`
}

/**
 * A Markdown table; all columns but the first are numbers.
 * @param {readonly (readonly string[])[]} rows the first is the heading
 */
export function table([heading = [], ...rows]) {
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return line(heading) + line(heading.map((_, column) => (column === 0 ? '---' : '---:'))) + rows.map(line).join('')
}

/** @param {number} seconds */
const milliseconds = (seconds) => Math.round(seconds * 1000).toString()

/**
 * @param {Goal} goal
 * @param {ReadonlyMap<string, Cost>} costs
 */
function outcomeOf(goal, costs) {
  const cpu = cpuOf(goal.of, costs)
  if ('atMostSeconds' in goal)
    return verdict(`${goal.of}: ${cpu.toFixed(2)} s`, `at most ${goal.atMostSeconds} s`, cpu <= goal.atMostSeconds)
  const { of, to, atMost, atLeast } = goal
  const ratio = cpu / cpuOf(to, costs)
  if (atLeast === undefined)
    return verdict(`${of}: ${ratio.toFixed(2)} × ${to}`, `at most ${atMost} ×`, ratio <= (atMost ?? 0))
  return verdict(`${of}: ${(1 / ratio).toFixed(1)} × faster than ${to}`, `at least ${atLeast} ×`, 1 / ratio >= atLeast)
}

/**
 * @param {string} name
 * @param {ReadonlyMap<string, Cost>} costs
 */
const cpuOf = (name, costs) => costs.get(name)?.cpu ?? NaN

/**
 * @param {string} figure
 * @param {string} goal
 * @param {boolean} isReached
 */
export const verdict = (figure, goal, isReached) => `${figure} (goal: ${goal}, ${isReached ? 'reached' : 'missed'})`
